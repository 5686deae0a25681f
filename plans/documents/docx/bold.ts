/** Which stretches of a paragraph are bold: plans show by it who takes the lead. */

import type { Stretch } from '../source-document.ts';
import { tidyLines } from '../words.ts';

/** Text that was set alike, as it stands in the file. */
export interface Run {
  text: string;
  bold: boolean;
}

/** In the text that was made of these, one after the other: spaces and empty lines are gone from it. */
export function boldIn(text: string, runs: readonly Run[]): Stretch[] {
  let at = 0;
  return runs.flatMap(({ text: written, bold }) =>
    tidyLines(written)
      .split('\n')
      .flatMap((line) => {
        const from = text.indexOf(line, at);
        if (line === '' || from === -1) return [];
        at = from + line.length;
        return bold ? [{ from, to: at }] : [];
      }),
  );
}

export function shifted(stretches: readonly Stretch[], by: number): Stretch[] {
  return stretches.map(({ from, to }) => ({ from: from + by, to: to + by }));
}
