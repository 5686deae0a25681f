/** Letters with numbers as a list, a table of partners first, and actions with dashes behind them. */

import { heading, headerRow, paragraph, row, table } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

export const zuiderwold: OtherPlan = {
  name: 'zuiderwold',
  landscape: false,
  header: 'Zuiderwold',
  chosenYear: null,
  years: [2025],
  blocks: [
    heading(1, 'Werkplan team Veiligheid Zuiderwold 2025'),
    heading(2, '1. Onze partners'),
    table([40, 60], false, [
      headerRow('Partner', 'Waarvoor'),
      row('Politie', 'Handhaving van de openbare orde'),
      row('Zorg- en Veiligheidshuis', 'Complexe casuïstiek'),
    ]),
    heading(2, '2. Thema Evenementen'),
    paragraph('1. Evenementenkalender vaststellen – december – Vergunningen'),
    paragraph('2. Crowdmanagementplan Oogstfeest – vóór 15 juli – OOV – € 4.800'),
    heading(2, '3. Thema Maatschappelijke onrust'),
    paragraph('1. Draaiboek maatschappelijke onrust actualiseren – Q1 – OOV'),
    paragraph('2. Netwerk van sleutelpersonen onderhouden – doorlopend – Sociaal team – € 750'),
  ],
  meant: meant(
    ['Evenementenkalender', 'Evenementen', 'Vergunningen', 'december 2025', null],
    ['Crowdmanagementplan', 'Evenementen', 'OOV', '14 juli 2025', '€ 4.800'],
    ['Draaiboek', 'Maatschappelijke onrust', 'OOV', 'Q1 2025', null],
    ['Netwerk van', 'Maatschappelijke onrust', 'Sociaal team', 'Structureel', '€ 750'],
  ),
};
