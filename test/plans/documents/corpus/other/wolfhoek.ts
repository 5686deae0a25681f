/** Names of fields in capitals over the table, short questions as headings, stars for what matters most. */

import { heading, headerRow, paragraph, row, table, themeRow } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

export const wolfhoek: OtherPlan = {
  name: 'wolfhoek',
  landscape: true,
  header: 'Gemeente Wolfhoek – UP 2025',
  chosenYear: null,
  years: [2025],
  blocks: [
    heading(1, 'Uitvoeringsplan Integraal Veiligheidsbeleid gemeente Wolfhoek 2025'),
    paragraph('★★★ = moet, ★★ = zou moeten, ★ = kan.'),
    table([14, 30, 11, 15, 12, 10, 8], true, [
      headerRow('Onderwerp', 'Wat doen we?', 'Wie', 'Met wie', 'Klaar in', '€', 'Belang'),
      themeRow(7, 'VEILIGE WOON- EN LEEFOMGEVING'),
      row(
        'Overlast',
        'Gebiedsgerichte aanpak Spoorzone',
        'OOV',
        'Pol, THV, NS',
        'eind Q3',
        '2,5k',
        '★★★',
      ),
      row(
        'Inbraak',
        'Witte-voetjesactie in twee wijken',
        'BOA’s',
        'Buurtpreventie',
        'november',
        '€ 300,-',
        '★',
      ),
      row('Drugs', 'Damoclesbeleid herzien', 'JZ', 'OOV, OM', 'di 1 juli 2025', '-', '★★'),
      themeRow(7, 'JEUGD EN VEILIGHEID'),
      row(
        'Jeugdgroepen',
        'Groepsaanpak volgens PGA',
        'OOV',
        'Pol, Jongerenwerk, Halt',
        'continu',
        'uit regulier budget',
        '★★★',
      ),
      row(
        'School',
        'Schoolveiligheidsplannen actualiseren',
        'Onderwijs',
        'VO-scholen',
        'vóór schooljaar 25/26',
        'n.t.b.',
        '★★',
      ),
      row(
        'Alcohol',
        'Preventie- en handhavingsplan alcohol vaststellen',
        'VTH',
        'GGD',
        '2e kw',
        '€ 1.000 à € 1.500',
        '★',
      ),
    ]),
  ],
  meant: meant(
    ['Gebiedsgerichte aanpak', 'VEILIGE WOON- EN LEEFOMGEVING', 'OOV', 'Q3 2025', '€ 2.500'],
    ['Witte-voetjesactie', 'VEILIGE WOON- EN LEEFOMGEVING', 'BOA’s', 'november 2025', '€ 300'],
    ['Damoclesbeleid', 'VEILIGE WOON- EN LEEFOMGEVING', 'JZ', '1 juli 2025', 'geen kosten'],
    ['Groepsaanpak', 'JEUGD EN VEILIGHEID', 'OOV', 'Structureel', 'binnen bestaand budget'],
    ['Schoolveiligheidsplannen', 'JEUGD EN VEILIGHEID', 'Onderwijs', null, 'PM'],
    ['Preventie- en handhavingsplan', 'JEUGD EN VEILIGHEID', 'VTH', 'Q2 2025', '€ 1.500'],
  ),
};
