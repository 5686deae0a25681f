/** A budget beside the actions, sub-themes as rows, and initials of teams; three actions share one deadline. */

import { cell, heading, headerRow, paragraph, row, table, themeRow } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

export const brinkum: OtherPlan = {
  name: 'brinkum',
  landscape: true,
  header: 'Brinkum, Veilig & Leefbaar',
  chosenYear: null,
  years: [2026],
  blocks: [
    heading(1, 'Actieprogramma Veilig en Leefbaar Brinkum 2026'),
    heading(2, 'Inleiding'),
    paragraph('Voor u ligt het actieprogramma. De raad stelde in 2024 het beleid vast.'),
    heading(2, 'Ambitie 1: Een weerbare samenleving'),
    paragraph('Wat willen we bereiken?'),
    paragraph('• Minder slachtoffers van oplichting'),
    paragraph('• Meer meldingen bij Meld Misdaad Anoniem'),
    table([8, 32, 14, 18, 14, 14], true, [
      headerRow('Code', 'Inzet in 2026', 'Verantwoordelijk', 'Samen met', 'Planning', 'Middelen'),
      themeRow(6, 'Subthema: digitale criminaliteit'),
      row('1a', 'Spreekuur bij de bibliotheek', 'SD', 'Bibliotheek', 'wekelijks', '€ 1.000'),
      row(
        '1b',
        'Theatervoorstelling voor ouderen',
        'Communicatie',
        'Seniorenraad',
        '8 oktober 2026',
        '€ 2.400',
      ),
      themeRow(6, 'Subthema: ondermijning'),
      {
        isHeader: false,
        cells: [
          cell('1c'),
          cell('Controles op vakantiepark De Zoom'),
          cell('THV'),
          cell('Politie, RUD'),
          cell('2e en 4e kwartaal', 1, 2),
          cell('€ 3.000'),
        ],
      },
      {
        isHeader: false,
        cells: [
          cell('1d'),
          cell('Controles op het bedrijventerrein'),
          cell('THV'),
          cell('Politie, NLA'),
          cell('€ 3.000'),
        ],
      },
    ]),
    heading(2, 'Ambitie 2: Een leefbare wijk'),
    table([8, 32, 14, 18, 14, 14], true, [
      headerRow('Code', 'Inzet in 2026', 'Verantwoordelijk', 'Samen met', 'Planning', 'Middelen'),
      row('2a', 'Wijkveiligheidsteam in Zuid', 'OOV', 'Politie, WonenPlus', 'Start Q1', '€ 12.000'),
      row(
        '2b',
        'Aanpak verkeersoverlast Dorpsstraat',
        'Verkeer',
        'VVN',
        'gereed voor de bouwvak',
        'n.n.b.',
      ),
    ]),
    heading(2, 'Begroting'),
    table([60, 40], false, [
      headerRow('Post', 'Bedrag'),
      row('Een weerbare samenleving', '€ 9.400'),
      row('Een leefbare wijk', '€ 12.000'),
      row('Totaal', '€ 21.400'),
    ]),
  ],
  meant: meant(
    ['Spreekuur', 'Een weerbare samenleving', 'SD', 'Structureel', '€ 1.000'],
    [
      'Theatervoorstelling',
      'Een weerbare samenleving',
      'Communicatie',
      '8 oktober 2026',
      '€ 2.400',
    ],
    ['Controles op vakantiepark', 'Een weerbare samenleving', 'THV', 'Q2 en Q4 2026', '€ 3.000'],
    [
      'Controles op het bedrijventerrein',
      'Een weerbare samenleving',
      'THV',
      'Q2 en Q4 2026',
      '€ 3.000',
    ],
    ['Wijkveiligheidsteam', 'Een leefbare wijk', 'OOV', 'Structureel', '€ 12.000'],
    ['Aanpak verkeersoverlast', 'Een leefbare wijk', 'Verkeer', null, 'PM'],
  ),
};
