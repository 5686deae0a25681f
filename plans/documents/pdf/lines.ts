/** Letters as lines of text, from top to bottom. */

import { around, bottom, middle, right, type Box, type Piece } from './page.ts';

export interface TextLine extends Box {
  page: number;
  text: string;
  size: number;
  /** The document itself says that a paragraph begins here. */
  begins: boolean;
  /** By the tags of its first letters; null without. */
  paragraph: number | null;
  heading: number | null;
  row: string | null;
}

/** What overlaps in height for the larger part is one line. */
export function linesOf(pieces: readonly Piece[]): TextLine[] {
  return beginning(besideEachOther(pieces).map(lineOf));
}

/** In heights of letters: what is further apart is of another column. */
const columnGap = 0.55;

/** Each line as the texts that stand apart on it. */
export function chunkRows(pieces: readonly Piece[]): TextLine[][] {
  return besideEachOther(pieces).map((line) => {
    const chunks: Piece[][] = [];
    for (const piece of [...line].sort((a, b) => a.x - b.x)) {
      const before = chunks.at(-1)?.at(-1);
      const isApart =
        before === undefined ||
        (before.text !== '•' && piece.x - right(before) > columnGap * piece.size);
      if (isApart) chunks.push([piece]);
      else chunks.at(-1)?.push(piece);
    }
    return chunks.map(lineOf);
  });
}

function besideEachOther(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  const inOrder = [...pieces].sort((a, b) => a.page - b.page || middle(a) - middle(b));
  for (const piece of inOrder) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && isBeside(first, piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** Over a page the tags do not say whether a paragraph is the same. */
function beginning(lines: readonly TextLine[]): TextLine[] {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const isOther = before !== undefined && before.paragraph !== line.paragraph;
    return { ...line, begins: isOther && line.paragraph !== null && before.page === line.page };
  });
}

function isBeside(line: Piece, piece: Piece): boolean {
  const overlap = Math.min(bottom(line), bottom(piece)) - Math.max(line.y, piece.y);
  return line.page === piece.page && overlap > 0.5 * Math.min(line.height, piece.height);
}

function lineOf(pieces: readonly Piece[]): TextLine {
  const inOrder = [...pieces].sort((a, b) => a.x - b.x);
  const size = inOrder.reduce((most, piece) => Math.max(most, piece.size), 0);
  const text = inOrder
    .map((piece, index) => before(inOrder[index - 1], piece) + piece.text)
    .join('');
  return {
    ...around(inOrder),
    page: inOrder[0]?.page ?? 0,
    text: text.replace(/\s+/g, ' ').trim(),
    size,
    begins: false,
    paragraph: inOrder[0]?.paragraph ?? null,
    heading: inOrder[0]?.heading ?? null,
    row: inOrder[0]?.row ?? null,
  };
}

/** A fifth of the height of letters is a space. */
function before(previous: Piece | undefined, piece: Piece): string {
  if (previous === undefined) return '';
  return piece.x - right(previous) > 0.18 * piece.size || previous.text === '•' ? ' ' : '';
}
