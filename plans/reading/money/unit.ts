/** What one stands for in a column of costs: "Kosten (x € 1.000)". */

import { folded } from '../folded.ts';

/** Behind an amount that is no thousands. */
export const inEuros = 'in euro’s';

/** Those words of a heading or a line above a table, to stand behind each of its amounts; null without. */
export function unitWords(text: string): string | null {
  const unit = unitOf(text);
  if (unit === 1) return null;
  return unit === 1000 ? 'x € 1.000' : 'x € 1 miljoen';
}

export function unitOf(heading: string): number {
  const text = folded(heading);
  if (text.length > 200) return 1;
  if (/(?:x|\*|in) ?(?:€|euro?)? ?(?:1[. ]?000[. ]?000(?!\d)|mln|1 mln|miljoen)/.test(text))
    return 1_000_000;
  const isThousands = /(?:x|\*|in) ?(?:€|euro?)? ?1[. ]?000(?!\d)|duizend|k ?€|€ ?k\b/;
  return isThousands.test(text) ? 1000 : 1;
}
