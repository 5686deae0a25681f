/** For the record, not for a verdict: machines differ in how fast a worker starts again. */

import type { Facts } from './facts.ts';

/** How long a round stood still after its worker died, at most; in seconds (V50: wanted within thirty). */
export function longestPause({ marks, line }: Facts): number {
  const deaths = marks.filter((mark) => mark.kind === 'killed' && mark.part === 'worker');
  const pauses = deaths.map(({ at }) => {
    const next = line.find((entry) => entry.kind === 'envelope' && entry.at > at)?.at ?? at;
    const roundWasOver = marks.some(
      (mark) => mark.kind === 'moment' && mark.at > at && mark.at < next,
    );
    return roundWasOver ? 0 : (next - at) / 1000;
  });
  return Math.round(Math.max(0, ...pauses));
}
