/** What is left to do in a draft, in words. */

import { formatList, plural } from '../../domain/dutch/index.ts';
import type { Concern } from '../../plans/drafts/understand.ts';

/** "3 velden in te vullen en 1 twijfel"; empty where nothing is left. */
export function describeOpen(concerns: readonly Concern[]): string {
  const count = (kind: Concern['kind']) => concerns.filter((one) => one.kind === kind).length;
  const parts = [
    [count('problem'), 'fout', 'fouten'] as const,
    [count('doubt'), 'twijfel', 'twijfels'] as const,
    [count('missing'), 'leeg veld', 'lege velden'] as const,
  ];
  return formatList(
    parts.flatMap(([number, one, many]) => (number === 0 ? [] : [plural(number, one, many)])),
  );
}
