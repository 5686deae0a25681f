/** Two years beside each other, each with its planning and its costs, and a total of both. */

import { heading, headerRow, paragraph, row, table } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

const header = () =>
  headerRow(
    'Nr.',
    'Maatregel',
    'Actiehouder',
    'Ondersteuning',
    'Planning 2025',
    'Planning 2026',
    'Kosten 2025',
    'Kosten 2026',
    'Status',
  );
const widths = [5, 25, 13, 15, 9, 9, 8, 8, 8];

export const oudeland: OtherPlan = {
  name: 'oudeland',
  landscape: true,
  header: 'Uitvoeringsprogramma Oudeland',
  chosenYear: 2026,
  years: [2025, 2026],
  blocks: [
    heading(1, 'Uitvoeringsprogramma veiligheid 2025-2026'),
    heading(2, 'Pijler A – Weerbaar'),
    paragraph('Wij maken inwoners en ondernemers weerbaar.'),
    table(widths, true, [
      header(),
      row(
        'A.1',
        'Campagne tegen online oplichting',
        'Communicatie',
        'Politie',
        'Q3',
        'Q3',
        '€ 1.200',
        '€ 1.300',
        'loopt',
      ),
      row(
        'A.2',
        'Netwerk van ondernemers opzetten',
        'Economische Zaken',
        'PVO',
        'Q2',
        '',
        '€ 4.000',
        '',
        'gereed',
      ),
      row('A.3', 'Weerbaarheidstraining raadsleden', 'Griffie', 'OOV', '', 'Q1', '', '€ 2.750', ''),
      row('', 'Totaal', '', '', '', '', '€ 5.200', '€ 4.050', ''),
    ]),
    heading(2, 'Pijler B – Zichtbaar'),
    table(widths, true, [
      header(),
      row(
        'B.1',
        'Flexteam boa’s in het weekend',
        'THV',
        'Politie',
        'doorlopend',
        'doorlopend',
        '€ 30.000',
        '€ 31.500',
        'loopt',
      ),
      row(
        'B.2',
        'Meldpunt afval en overlast',
        'Openbare Ruimte',
        'THV',
        'Q4',
        'Q4',
        '€ 0',
        '€ 0',
        '',
      ),
      row('', 'Totaal', '', '', '', '', '€ 30.000', '€ 31.500', ''),
    ]),
  ],
  meant: meant(
    ['Campagne tegen', 'Weerbaar', 'Communicatie', 'Q3 2026', '€ 1.300'],
    ['Netwerk van', 'Weerbaar', 'Economische Zaken', null, null],
    ['Weerbaarheidstraining', 'Weerbaar', 'Griffie', 'Q1 2026', '€ 2.750'],
    ['Flexteam', 'Zichtbaar', 'THV', 'Structureel', '€ 31.500'],
    ['Meldpunt afval', 'Zichtbaar', 'Openbare Ruimte', 'Q4 2026', '€ 0'],
  ),
};
