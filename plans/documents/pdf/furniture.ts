/** What stands above and under each page and is no part of the plan. */

import { linesOf, type TextLine } from './lines.ts';
import { bottom, middle, type PdfPage, type Piece } from './page.ts';
import { gridsOn } from './ruled.ts';

/** Of the height of a page. */
const edge = 0.12;

export interface Content {
  pages: PdfPage[];
  leftOut: boolean;
}

export function withoutFurniture(pages: readonly PdfPage[]): Content {
  const repeated = repeatedLines(pages);
  const content = pages.map((page) => {
    const out = edgeLines(page).filter(
      (line) => isNumber(line.text) || repeated.has(keyOf(line, page)),
    );
    return { ...page, pieces: page.pieces.filter((piece) => !piece.artifact && !isIn(piece, out)) };
  });
  const leftOut = content.some(
    ({ pieces }, index) => pieces.length < (pages[index]?.pieces.length ?? 0),
  );
  return { pages: content, leftOut };
}

function isIn(piece: Piece, lines: readonly TextLine[]): boolean {
  return lines.some((line) => line.y <= middle(piece) && middle(piece) <= bottom(line));
}

/** A table may begin at the top of each page: its heading is no header of the page. */
function edgeLines(page: PdfPage): TextLine[] {
  const grids = gridsOn(page);
  return linesOf(page.pieces).filter((line) => {
    const isAtEdge = bottom(line) < edge * page.height || line.y > (1 - edge) * page.height;
    return isAtEdge && !grids.some(({ ys }) => isBetween(middle(line), ys[0], ys.at(-1)));
  });
}

function isBetween(y: number, from: number | undefined, to: number | undefined): boolean {
  return from !== undefined && to !== undefined && from <= y && y <= to;
}

/** "3", "Pagina 3 van 12". */
function isNumber(text: string): boolean {
  return /^(pagina|blz\.?|p\.)?\s*-?\s*\d{1,3}\s*-?((van|\/|\|)?\s*\d{1,3})?$/i.test(text);
}

/** The same words at the same height, whatever number they hold. */
function keyOf(line: TextLine, page: PdfPage): string {
  return `${Math.round(line.y / 4)} ${page.width > page.height} ${line.text.replace(/\d+/g, '#')}`;
}

function repeatedLines(pages: readonly PdfPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgeLines(page).map((line) => keyOf(line, page))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
}
