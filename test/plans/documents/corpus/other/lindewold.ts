/** No themes at all: a table straight away, its header in capitals, and a typing error here and there. */

import { heading, headerRow, row, table } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

const theme = 'Jaarplan veiligheid Lindewold 2025';

export const lindewold: OtherPlan = {
  name: 'lindewold',
  landscape: true,
  header: 'versie 0.9 concept',
  chosenYear: null,
  years: [2025],
  blocks: [
    heading(1, theme),
    table([6, 28, 14, 16, 12, 12, 12], false, [
      headerRow(
        'NR',
        'WAT GAAN WE DOEN',
        'WIE IS TREKKER',
        'MET WIE',
        'WANNEER',
        'WAARMEE',
        'RESULTAAT',
      ),
      row(
        '1',
        'Opstellen draaiboek jaarwisseling',
        'OOV',
        'Politie, brandweer, THV',
        'november 2025',
        '8k',
        'Draaiboek',
      ),
      row(
        '2',
        'Controle op vuurwerkverkoop',
        'THV',
        'ODRN',
        'dec. 2025',
        'uren BOA’s',
        '2 controles',
      ),
      row(
        '3',
        'Inrichten meldpunt zorgwekend gedrag',
        'Sociaal team',
        'GGD',
        '2e kwartaal 2025',
        '€12.500',
        'Meldpunt bereikbaar',
      ),
      row(
        '4',
        'Actualiseren APV',
        'Juridische zaken',
        'OOV',
        '1-10-2025',
        '5000 euro',
        'APV vastgesteld',
      ),
      row(
        '5',
        'Voorlichting senioren over babbeltrucs',
        'Communicatie',
        'Seniorenraad, politie',
        'voorjaar en najaar',
        '€ 1.500,- p/j',
        '4 bijeenkomsten',
      ),
      row('6', 'Deelname aan ZVH', 'OOV', 'ZVH', 'doorlopend', '€ 0,35 per inwoner', ''),
      row(
        '7',
        'Lokaal casusoverleg personen met verward gedrag',
        'Sociaal team',
        'GGZ, politie, ZVH',
        'structureel',
        '0,2 fte',
        '6x per jaar',
      ),
    ]),
  ],
  meant: meant(
    ['Opstellen draaiboek', theme, 'OOV', 'november 2025', '€ 8.000'],
    ['Controle op vuurwerkverkoop', theme, 'THV', 'december 2025', null],
    ['Inrichten meldpunt', theme, 'Sociaal team', 'Q2 2025', '€ 12.500'],
    ['Actualiseren APV', theme, 'Juridische zaken', '1 oktober 2025', '€ 5.000'],
    ['Voorlichting senioren', theme, 'Communicatie', 'Q2 en Q4 2025', '€ 1.500 per jaar'],
    ['Deelname aan ZVH', theme, 'OOV', 'Structureel', null],
    ['Lokaal casusoverleg', theme, 'Sociaal team', 'Structureel', '0,2 fte'],
  ),
};
