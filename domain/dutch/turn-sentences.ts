/** What becomes of actions at the turn of the year. */

import type { Turn } from '../next-year/next-plan.ts';

export const turnLabels: Record<Turn, string> = {
  unfinished: 'niet af, gaat mee',
  goes_on: 'loopt het hele jaar, gaat mee',
  comes_back: 'komt elk jaar terug, gaat mee',
  finished: 'klaar, blijft achter',
  stopped: 'gestopt, blijft achter',
};
