/** By quarter: the heading above each table says when, and a column says of which theme. */

import { heading, headerRow, row, table } from '../corpus-plan.ts';
import { meant } from '../meanings.ts';
import type { OtherPlan } from './other-plan.ts';

const header = () => headerRow('Activiteit', 'Thema', 'Trekker', 'Partners', 'Kosten');
const widths = [38, 18, 16, 18, 10];

export const tweesprong: OtherPlan = {
  name: 'tweesprong',
  landscape: false,
  header: 'Tweesprong',
  chosenYear: null,
  years: [2026],
  blocks: [
    heading(1, 'Jaarkalender veiligheid Tweesprong 2026'),
    heading(2, 'Eerste kwartaal'),
    table(widths, true, [
      header(),
      row('Evaluatie jaarwisseling', 'Jaarwisseling', 'OOV', 'Politie, brandweer', '€ 0'),
      row(
        'Start campagne Samen tegen dumpen',
        'Ondermijning',
        'Communicatie',
        'Waterschap',
        '€ 2.200',
      ),
    ]),
    heading(2, 'Tweede kwartaal'),
    table(widths, true, [
      header(),
      row('Oefening met de kernbezetting', 'Crisis', 'Crisisbeheersing', 'VRD', '€ 1.800'),
      row('Toezicht op de zwemplas', 'Evenementen', 'THV', 'Recreatieschap', '€ 5.000'),
    ]),
    heading(2, 'Vierde kwartaal'),
    table(widths, true, [
      header(),
      row('Draaiboek jaarwisseling', 'Jaarwisseling', 'OOV', 'Politie, brandweer', '€ 500'),
    ]),
  ],
  meant: meant(
    ['Evaluatie jaarwisseling', 'Jaarwisseling', 'OOV', 'Q1 2026', '€ 0'],
    ['Start campagne', 'Ondermijning', 'Communicatie', 'Q1 2026', '€ 2.200'],
    ['Oefening met', 'Crisis', 'Crisisbeheersing', 'Q2 2026', '€ 1.800'],
    ['Toezicht op', 'Evenementen', 'THV', 'Q2 2026', '€ 5.000'],
    ['Draaiboek jaarwisseling', 'Jaarwisseling', 'OOV', 'Q4 2026', '€ 500'],
  ),
};
