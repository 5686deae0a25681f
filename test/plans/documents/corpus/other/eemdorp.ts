/** A bar of months coloured in, without a word; the field of Kernbeleid above each table. */

import { cell, heading, paragraph, table, type CorpusRow } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const widths = [28, 12, ...months.map(() => 5)];

const header = (): CorpusRow => ({
  isHeader: true,
  cells: ['Activiteit', 'Regie', ...months].map((each) => ({ ...cell(each), fill: '#d9e2f3' })),
});

function bar(activity: string, owner: string, ...filled: string[]): CorpusRow {
  const marks = months.map((month) => ({
    ...cell(''),
    fill: filled.includes(month) ? '#70ad47' : null,
  }));
  return { isHeader: false, cells: [cell(activity), cell(owner), ...marks] };
}

export const eemdorp: OtherPlan = {
  name: 'eemdorp',
  landscape: true,
  header: 'Jaarplanning Eemdorp',
  chosenYear: null,
  years: [2026],
  blocks: [
    heading(1, 'Jaarplanning OOV 2026'),
    heading(2, 'Veiligheidsveld 1: Veilige woon- en leefomgeving'),
    table(widths, false, [
      header(),
      bar('Schouw met de wijkagent', 'Wijkbeheer', 'apr', 'okt'),
      bar('Campagne woninginbraak', 'Communicatie', 'nov'),
    ]),
    heading(2, 'Veiligheidsveld 4: Fysieke veiligheid'),
    paragraph('De veiligheidsregio oefent mee.'),
    table(widths, false, [
      header(),
      bar('Oefening crisisteam', 'OOV', 'jun'),
      bar('Controle brandveiligheid horeca', 'Vergunningen', 'mrt'),
      bar('Actualiseren sleutelplan', 'OOV'),
    ]),
  ],
  meant: meant(
    [
      'Schouw met de wijkagent',
      'Veilige woon- en leefomgeving',
      'Wijkbeheer',
      'april en oktober 2026',
      null,
    ],
    [
      'Campagne woninginbraak',
      'Veilige woon- en leefomgeving',
      'Communicatie',
      'november 2026',
      null,
    ],
    ['Oefening crisisteam', 'Fysieke veiligheid', 'OOV', 'juni 2026', null],
    ['Controle brandveiligheid', 'Fysieke veiligheid', 'Vergunningen', 'maart 2026', null],
    ['Actualiseren sleutelplan', 'Fysieke veiligheid', 'OOV', null, null],
  ),
};
