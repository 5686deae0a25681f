/** Columns by the white space between them, where nothing else tells: space that no line of several texts crosses. */

import type { Column } from './draft-table.ts';
import type { TextLine } from './lines.ts';
import { most, right } from './page.ts';

/** In points: the least that is between two columns. */
const leastGutter = 3;

/** `rows` are the texts beside each other on each line. */
export function columnsBetween(rows: readonly (readonly TextLine[])[]): Column[] {
  const divided = rows.filter((row) => row.length > 1).flat();
  const covered = merged(divided.map((text) => ({ left: text.x, right: right(text) })));
  const end = most(rows.flat().map(right));
  return covered.map(({ left }, index) => ({ left, right: covered[index + 1]?.left ?? end }));
}

function merged(intervals: readonly Column[]): Column[] {
  const all: Column[] = [];
  for (const { left, right: end } of [...intervals].sort((a, b) => a.left - b.left)) {
    const last = all.at(-1);
    if (last !== undefined && left - last.right < leastGutter)
      last.right = Math.max(last.right, end);
    else all.push({ left, right: end });
  }
  return all;
}
