/** One small table for each action: what is asked stands left, the answer right. */

import { heading, paragraph, row, table, type CorpusTable } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

const sheet = (...rows: [label: string, value: string][]): CorpusTable =>
  table(
    [28, 72],
    false,
    rows.map(([label, value]) => row(label, value)),
  );

export const hoogeland: OtherPlan = {
  name: 'hoogeland',
  landscape: false,
  header: 'Hoogeland',
  chosenYear: null,
  years: [2025],
  blocks: [
    heading(1, 'Actieplan Veiligheid Hoogeland 2025'),
    paragraph('Elke actie heeft een eigen factsheet.'),
    heading(2, 'Prioriteit 1 – High impact crimes'),
    sheet(
      ['Actie 1', 'Donkere dagen offensief'],
      ['Doel', 'Minder woninginbraken in de wintermaanden.'],
      [
        'Werkwijze',
        'Boa’s en politie zijn zichtbaar in wijken waar veel wordt ingebroken. Bewoners krijgen een tip op de deur.',
      ],
      ['Trekker', 'Team Veiligheid'],
      ['Partners', 'Politie, woningcorporatie Wonen Noord'],
      ['Planning', 'november t/m december 2025'],
      ['Budget', '€ 3.000'],
    ),
    sheet(
      ['Actie 2', 'Nazorg na een overval'],
      ['Doel', 'Slachtoffers voelen zich gesteund.'],
      ['Werkwijze', 'De burgemeester belt binnen een week.'],
      ['Trekker', 'Bestuurssecretariaat'],
      ['Partners', 'Slachtofferhulp Nederland'],
      ['Planning', 'Doorlopend'],
      ['Budget', 'n.v.t.'],
    ),
    heading(2, 'Prioriteit 2 – Digitale veiligheid'),
    sheet(
      ['Actie 3', 'Cybercrisis oefenen'],
      ['Doel', 'Wij weten wat wij doen als de systemen uitvallen.'],
      ['Werkwijze', 'Een middag met het crisisteam en de leverancier.'],
      ['Trekker', 'CISO'],
      ['Partners', 'VRR, IBD'],
      ['Planning', '3e kwartaal'],
      ['Budget', '€ 6.500'],
    ),
    sheet(
      ['Actie 4', 'Spreekuur digitale hulp'],
      ['Doel', 'Inwoners trappen niet in phishing.'],
      ['Werkwijze', 'Vrijwilligers helpen in de bibliotheek.'],
      ['Trekker', 'Bibliotheek'],
      ['Partners', 'Seniorenvereniging'],
      ['Planning', 'vanaf februari'],
      ['Budget', '€ 2.000'],
    ),
  ],
  meant: meant(
    [
      'Donkere dagen offensief',
      'High impact crimes',
      'Team Veiligheid',
      'december 2025',
      '€ 3.000',
    ],
    [
      'Nazorg na een overval',
      'High impact crimes',
      'Bestuurssecretariaat',
      'Structureel',
      'geen kosten',
    ],
    ['Cybercrisis oefenen', 'Digitale veiligheid', 'CISO', 'Q3 2025', '€ 6.500'],
    ['Spreekuur digitale hulp', 'Digitale veiligheid', 'Bibliotheek', 'Structureel', '€ 2.000'],
  ),
};
