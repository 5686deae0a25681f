/** Tables by the lines drawn around their cells. */

import { fillAt, type DraftCell, type DraftRow, type DraftTable } from './draft-table.ts';
import { linesOf } from './lines.ts';
import { middle, right, type Box, type PdfPage, type Piece, type Rule } from './page.ts';
import { connected, distinct, mergedRules, near } from './rules.ts';

export function ruledTables(page: PdfPage): DraftTable[] {
  return gridsOn(page).map((grid) => tableOf(page, grid));
}

export function gridsOn(page: PdfPage): Grid[] {
  return connected(mergedRules(page.rules))
    .map(gridOf)
    .filter((grid) => grid !== null);
}

export interface Grid {
  xs: number[];
  ys: number[];
  rules: readonly Rule[];
}

/** Null for a frame, an underlining, a drawing. */
function gridOf(rules: readonly Rule[]): Grid | null {
  const upright = rules.filter((rule) => rule.upright);
  const level = rules.filter((rule) => !rule.upright);
  if (upright.length < 1 || level.length < 1) return null;
  const xs = distinct([...upright.map(({ at }) => at), ...level.flatMap(ends)]);
  const ys = distinct([...level.map(({ at }) => at), ...upright.flatMap(ends)]);
  return xs.length < 3 || ys.length < 2 ? null : { xs, ys, rules };
}

function ends({ from, to }: Rule): number[] {
  return [from, to];
}

function hasRule({ rules }: Grid, upright: boolean, at: number, across: number): boolean {
  return rules.some(
    (rule) =>
      rule.upright === upright &&
      Math.abs(rule.at - at) <= near &&
      rule.from <= across &&
      across <= rule.to,
  );
}

function tableOf(page: PdfPage, grid: Grid): DraftTable {
  const rows = pairs(grid.ys).map((height) => segmentsOf(grid, height));
  const cells = joinedDown(grid, rows);
  const [top = 0, bottom = 0] = [grid.ys[0], grid.ys.at(-1)];
  return {
    page: page.number,
    top,
    bottom,
    columns: pairs(grid.xs).map(([left, right]) => ({ left, right })),
    rows: cells.map((row, index) => rowOf(page, grid, { row, index })),
    ruled: true,
  };
}

function pairs(numbers: readonly number[]): [number, number][] {
  return numbers.slice(1).map((to, index) => [numbers[index] ?? 0, to]);
}

/** A cell of the grid over one or more of its columns, and then over one or more of its rows. */
interface Segment {
  column: number;
  span: number;
  box: Box;
  rowSpan: number;
  /** The row in which it begins. */
  first: number;
}

function segmentsOf(grid: Grid, [top, bottom]: readonly [number, number]): Segment[] {
  const segments: Segment[] = [];
  pairs(grid.xs).forEach(([left, to], column) => {
    const open = segments.at(-1);
    const isDivided = hasRule(grid, true, left, (top + bottom) / 2);
    if (open !== undefined && !isDivided) {
      open.span++;
      open.box.width = to - open.box.x;
    } else {
      const box = { x: left, y: top, width: to - left, height: bottom - top };
      segments.push({ column, span: 1, box, rowSpan: 1, first: 0 });
    }
  });
  return segments;
}

/** Without a line between them, two of the same columns are one cell. */
function joinedDown(grid: Grid, rows: readonly Segment[][]): Segment[][] {
  const joined: Segment[][] = [];
  rows.forEach((row, index) => {
    const above = joined[index - 1] ?? [];
    joined.push(
      row.map((segment) => {
        const same = above.find(
          (each) => each.column === segment.column && each.span === segment.span,
        );
        const isDivided = hasRule(
          grid,
          false,
          segment.box.y,
          segment.box.x + segment.box.width / 2,
        );
        if (same === undefined || isDivided) return { ...segment, first: index };
        same.rowSpan++;
        same.box.height = segment.box.y + segment.box.height - same.box.y;
        return same;
      }),
    );
  });
  return joined;
}

interface GridRow {
  row: readonly Segment[];
  index: number;
}

function rowOf(page: PdfPage, grid: Grid, { row, index }: GridRow): DraftRow {
  const [top = 0, bottom = 0] = [grid.ys[index], grid.ys[index + 1]];
  const isClosed = (y: number) =>
    grid.rules.some((rule) => !rule.upright && Math.abs(rule.at - y) <= near);
  return {
    cells: row.map((segment) => cellOf(page, segment, index)),
    doubt: null,
    openTop: index === 0 && !isClosed(top),
    openBottom: index === grid.ys.length - 2 && !isClosed(bottom),
  };
}

function cellOf(
  page: PdfPage,
  { column, span, box, rowSpan, first }: Segment,
  row: number,
): DraftCell {
  const pieces = page.pieces.filter((piece) => isIn(piece, box));
  const crosses = pieces.some((piece) => piece.x < box.x - 3 || right(piece) > right(box) + 3);
  return {
    column,
    columnSpan: span,
    rowSpan,
    continues: first < row,
    lines: linesOf(pieces),
    boxes: [{ ...box, page: page.number }],
    fill: fillAt(page, box),
    doubt: crosses ? 'De tekst loopt over de lijn van de kolom heen.' : null,
  };
}

export function isIn(piece: Piece, box: Box): boolean {
  const centre = piece.x + Math.min(piece.width / 2, 4);
  const isAcross = box.x <= centre && centre < right(box);
  return isAcross && box.y <= middle(piece) && middle(piece) < box.y + box.height;
}
