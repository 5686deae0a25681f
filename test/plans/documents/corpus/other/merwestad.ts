/** Four years in one plan: a column of marks for each, and rows that name a theme. */

import { heading, headerRow, paragraph, row, table, themeRow } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

export const merwestad: OtherPlan = {
  name: 'merwestad',
  landscape: true,
  header: 'Merwestad',
  chosenYear: 2026,
  years: [2025, 2026, 2027, 2028],
  blocks: [
    heading(1, 'Meerjarenuitvoeringsplan veiligheid 2025-2028'),
    paragraph('De bedragen zijn in euro’s.'),
    table([36, 14, 18, 8, 8, 8, 8], true, [
      headerRow('Maatregel', 'Eigenaar', 'Samenwerking met', '2025', '2026', '2027', '2028'),
      themeRow(7, 'Veilige woon- en leefomgeving'),
      row(
        'Wijkschouwen met bewoners',
        'Wijkregie',
        'Corporaties, politie',
        '4.000',
        '4.000',
        '4.000',
        '4.000',
      ),
      row('Achterpaden verlichten', 'Beheer', 'Corporaties', '', '25.000', '25.000', ''),
      row('Buurtpreventie-app vernieuwen', 'OOV', 'Bewoners', '1.500', '', '', ''),
      themeRow(7, 'Bedrijvigheid en veiligheid'),
      row(
        'Keurmerk Veilig Ondernemen centrum',
        'Economie',
        'Ondernemersfonds',
        '2.000',
        '2.000',
        '2.000',
        '2.000',
      ),
      row('Horecaconvenant evalueren', 'OOV', 'KHN, politie', '', '500', '', ''),
      row('Totaal', '', '', '7.500', '31.500', '31.000', '6.000'),
    ]),
  ],
  meant: meant(
    [
      'Wijkschouwen met bewoners',
      'Veilige woon- en leefomgeving',
      'Wijkregie',
      'Q4 2026',
      '€ 4.000',
    ],
    ['Achterpaden verlichten', 'Veilige woon- en leefomgeving', 'Beheer', 'Q4 2026', '€ 25.000'],
    ['Buurtpreventie-app', 'Veilige woon- en leefomgeving', 'OOV', null, null],
    ['Keurmerk Veilig', 'Bedrijvigheid en veiligheid', 'Economie', 'Q4 2026', '€ 2.000'],
    ['Horecaconvenant', 'Bedrijvigheid en veiligheid', 'OOV', 'Q4 2026', '€ 500'],
  ),
};
