/** Bullets only: a heading per theme, and what is known of an action between brackets. */

import { heading, paragraph } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

export const steenbeek: OtherPlan = {
  name: 'steenbeek',
  landscape: false,
  header: 'Gemeente Steenbeek | Uitvoeringsplan 2025',
  chosenYear: null,
  years: [2025],
  blocks: [
    heading(1, 'Uitvoeringsplan veiligheid 2025'),
    paragraph('In dit plan staat wat wij in 2025 doen om Steenbeek veilig te houden.'),
    heading(2, 'Jeugd en veiligheid'),
    paragraph('Wij willen dat jongeren in Steenbeek veilig opgroeien. Daarom gaan wij in 2025:'),
    paragraph('• Jongerenwerkers inzetten op de hangplekken (doorlopend, team Jeugd)'),
    paragraph('• Een alcoholcontrole houden tijdens de kermis (Q3, team Handhaving)'),
    paragraph(
      '• Met de scholen een convenant sluiten over wapens in kluisjes (mei 2025, team OOV, € 2.000)',
    ),
    heading(2, 'Ondermijning'),
    paragraph(
      '• Een informatieavond voor verhuurders van schuren organiseren (Q2, team OOV, € 1.500)',
    ),
    paragraph(
      '• Twee integrale controles op bedrijventerrein Noord uitvoeren (Q2 en Q4, team Handhaving)',
    ),
    heading(2, 'Brandveiligheid en crisis'),
    paragraph('• Noodpakket uitdelen aan minima (Q4, Sociaal Domein, € 7.500)'),
    paragraph('• Rampenplan oefenen met het college (1 oktober, team Crisis)'),
    paragraph('• Rookmelders controleren'),
  ],
  meant: meant(
    ['Jongerenwerkers inzetten', 'Jeugd en veiligheid', 'team Jeugd', 'Structureel', null],
    ['Een alcoholcontrole', 'Jeugd en veiligheid', 'team Handhaving', 'Q3 2025', null],
    ['Met de scholen een convenant', 'Jeugd en veiligheid', 'team OOV', 'mei 2025', '€ 2.000'],
    ['Een informatieavond', 'Ondermijning', 'team OOV', 'Q2 2025', '€ 1.500'],
    ['Twee integrale controles', 'Ondermijning', 'team Handhaving', 'Q2 en Q4 2025', null],
    ['Noodpakket', 'Brandveiligheid en crisis', 'Sociaal Domein', 'Q4 2025', '€ 7.500'],
    ['Rampenplan', 'Brandveiligheid en crisis', 'team Crisis', '1 oktober 2025', null],
    ['Rookmelders', 'Brandveiligheid en crisis', null, null, null],
  ),
};
