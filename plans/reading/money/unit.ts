/** What one stands for in a column of costs: "Kosten (x € 1.000)". */

import { folded } from '../folded.ts';

export function unitOf(heading: string): number {
  const text = folded(heading);
  if (/(?:x|\*|in) ?(?:€|euro?)? ?(?:1[. ]?000[. ]?000(?!\d)|mln|1 mln|miljoen)/.test(text))
    return 1_000_000;
  const isThousands = /(?:x|\*|in) ?(?:€|euro?)? ?1[. ]?000(?!\d)|duizend|k ?€|€ ?k\b/;
  return isThousands.test(text) ? 1000 : 1;
}
