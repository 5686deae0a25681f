/** What was read held against what was meant, cell by cell. */

import type {
  SourceCell,
  SourceDocument,
  SourceRow,
} from '../../../../plans/documents/source-document.ts';
import type { CorpusPlan, CorpusRow } from './corpus-plan.ts';

export interface Measure {
  cells: number;
  right: number;
  /** Not right, and it says so. */
  doubted: number;
  wrong: string[];
  /** Right, and doubted all the same. */
  needless: number;
  lost: string[];
  invented: string[];
}

export function measure(
  plan: CorpusPlan,
  document: SourceDocument,
  textsAreRows: boolean,
): Measure {
  const meant = plan.blocks.flatMap((block) =>
    block.kind === 'table'
      ? placedRows(block.rows)
      : textsAreRows
        ? [[{ text: block.text, column: 0 }]]
        : [],
  );
  const read = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const result: Measure = {
    cells: 0,
    right: 0,
    doubted: 0,
    wrong: [],
    needless: 0,
    lost: [],
    invented: [],
  };
  for (const [wanted, found] of aligned(meant, read.filter(isFilled))) {
    if (wanted === null)
      result.invented.push(found?.cells.map(({ text }) => text).join(' | ') ?? '');
    else if (found === null) result.lost.push(wanted.map(({ text }) => text).join(' | '));
    else wanted.forEach((cell) => countCell(result, cell, found));
  }
  return result;
}

function isFilled({ cells }: SourceRow): boolean {
  return cells.some(({ text }) => text !== '');
}

interface MeantCell {
  text: string;
  column: number;
}

/** Cells above go on: each row has its whole width. */
function placedRows(rows: readonly CorpusRow[]): MeantCell[][] {
  const open: { until: number; text: string }[] = [];
  return rows.map(({ cells }, index) => {
    const placed: MeantCell[] = [];
    const rest = [...cells];
    for (let column = 0; column < 50; column++) {
      const above = open[column];
      if (above !== undefined && above.until > index) {
        placed.push({ text: above.text, column });
        continue;
      }
      const next = rest.shift();
      if (next === undefined) break;
      placed.push({ text: next.text, column });
      for (let each = 0; each < next.columnSpan; each++)
        open[column + each] = { until: index + next.rowSpan, text: next.text };
      column += next.columnSpan - 1;
    }
    return placed;
  });
}

function countCell(result: Measure, { text, column }: MeantCell, found: SourceRow) {
  const cell = found.cells.find((each) => each.column === column);
  const isRight = cell !== undefined && flat(cell.text) === flat(text);
  const isDoubted = found.doubt !== null || cell?.doubt != null;
  result.cells++;
  if (isRight) result.right++;
  if (isRight && isDoubted) result.needless++;
  if (!isRight && isDoubted) result.doubted++;
  if (!isRight && !isDoubted) result.wrong.push(`"${text}" was read as "${cell?.text ?? ''}"`);
}

export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

type Pair = [wanted: MeantCell[] | null, found: SourceRow | null];

/** The pairs that have the most in common, in order. */
function aligned(meant: readonly MeantCell[][], read: readonly SourceRow[]): Pair[] {
  const best = meant.map(() => read.map(() => 0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = meant.length - 1; i >= 0; i--)
    for (let j = read.length - 1; j >= 0; j--) {
      const common = likeness(meant[i] ?? [], read[j]?.cells ?? []);
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), common + at(i + 1, j + 1));
    }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < meant.length || j < read.length) {
    const [wanted, found] = [meant[i] ?? null, read[j] ?? null];
    const common = likeness(wanted ?? [], found?.cells ?? []);
    if (wanted && found && common > 0 && at(i, j) === common + at(i + 1, j + 1)) {
      pairs.push([wanted, found]);
      [i, j] = [i + 1, j + 1];
    } else if (found === null || (wanted && at(i + 1, j) >= at(i, j + 1))) {
      pairs.push([wanted, null]);
      i++;
    } else {
      pairs.push([null, found]);
      j++;
    }
  }
  return pairs;
}

function likeness(wanted: readonly MeantCell[], found: readonly SourceCell[]): number {
  const words = new Set(found.flatMap(({ text }) => flat(text).split(' ')));
  const own = wanted.flatMap(({ text }) =>
    flat(text)
      .split(' ')
      .filter((word) => word !== ''),
  );
  return own.length === 0 ? 0.01 : own.filter((word) => words.has(word)).length / own.length;
}
