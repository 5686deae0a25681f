/** A timeline: "Planning" above four quarters with a mark in each, and the theme in the first column of every row. */

import { cell, heading, row, table, type CorpusRow } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

const header: CorpusRow[] = [
  {
    isHeader: true,
    cells: [
      cell('Thema', 1, 2),
      cell('Actie', 1, 2),
      cell('Verantwoordelijke', 1, 2),
      cell('Betrokken partners', 1, 2),
      cell('Planning 2026', 4, 1),
      cell('Kosten', 1, 2),
    ],
  },
  { isHeader: true, cells: ['Q1', 'Q2', 'Q3', 'Q4'].map((each) => cell(each)) },
];

export const kapeldijk: OtherPlan = {
  name: 'kapeldijk',
  landscape: true,
  header: 'Kapeldijk',
  chosenYear: null,
  years: [2026],
  blocks: [
    heading(1, 'Activiteitenplan Openbare Orde en Veiligheid 2026'),
    table([15, 29, 14, 16, 5, 5, 5, 5, 6], true, [
      ...header,
      row(
        'Jeugd',
        'Jeugdgroepen in beeld brengen met de 7-stappenaanpak',
        'OOV',
        'Politie, jongerenwerk',
        'x',
        '',
        '',
        '',
        '0',
      ),
      row(
        'Jeugd',
        'Voorlichting op scholen over messen',
        'OOV',
        'Halt, scholen',
        '',
        'x',
        '',
        'x',
        '3.000',
      ),
      row(
        'Verkeer',
        'Snelheidscontroles bij de scholen',
        'BOA’s',
        'Politie',
        'x',
        'x',
        'x',
        'x',
        '0',
      ),
      row('Verkeer', 'Fietsverlichtingsactie', 'BOA’s', 'Fietsersbond', '', '', '', 'X', '750'),
      row(
        'Evenementen',
        'Evenementenbeleid herzien',
        'Vergunningen',
        'VRR, GGD',
        '',
        '',
        'x',
        '',
        '1.500',
      ),
      row(
        'Evenementen',
        'Evaluatie kermis met de partners',
        'Vergunningen',
        'Politie, horeca',
        '',
        '',
        '',
        'x',
        '0',
      ),
      row('Evenementen', 'Risicoscan voor grote evenementen', 'VRR', 'OOV', '', '', '', '', '0'),
    ]),
  ],
  meant: meant(
    ['Jeugdgroepen in beeld', 'Jeugd', 'OOV', 'Q1 2026', '€ 0'],
    ['Voorlichting op scholen', 'Jeugd', 'OOV', 'Q2 en Q4 2026', '€ 3.000'],
    ['Snelheidscontroles', 'Verkeer', 'BOA’s', 'Q1, Q2, Q3 en Q4 2026', '€ 0'],
    ['Fietsverlichtingsactie', 'Verkeer', 'BOA’s', 'Q4 2026', '€ 750'],
    ['Evenementenbeleid', 'Evenementen', 'Vergunningen', 'Q3 2026', '€ 1.500'],
    ['Evaluatie kermis', 'Evenementen', 'Vergunningen', 'Q4 2026', '€ 0'],
    ['Risicoscan', 'Evenementen', 'VRR', null, '€ 0'],
  ),
};
