/** The letters of a page with their places, and what the tags of the document say of them. */

import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { matrixOf, times, type Matrix } from './matrix.ts';
import type { Piece } from './page.ts';

interface Mark {
  tag: string;
  id: string | null;
}

export function piecesOf({ items }: TextContent, view: Matrix, page: number): Piece[] {
  const marks: Mark[] = [];
  return items.flatMap((item) => {
    if ('str' in item) return item.str.trim() === '' ? [] : pieceOf(item, { view, page, marks });
    if (item.type === 'endMarkedContent') marks.pop();
    else marks.push({ tag: 'tag' in item ? String(item.tag) : '', id: item.id });
    return [];
  });
}

interface PieceContext {
  view: Matrix;
  page: number;
  marks: readonly Mark[];
}

/** Of the height of letters, above the line on which they stand, and with what hangs below it. */
const ascent = 0.8;
const height = 1.02;

function pieceOf(item: TextItem, { view, page, marks }: PieceContext): Piece[] {
  const own = matrixOf(item.transform);
  if (own === null) return [];
  const [a, b, c, d, x, y] = times(view, own);
  const size = Math.hypot(c, d);
  const isLevel = Math.abs(a) >= Math.abs(b);
  const box = isLevel
    ? { x, y: y - ascent * size, width: item.width, height: height * size }
    : {
        x: x - ascent * size,
        y: b < 0 ? y - item.width : y,
        width: height * size,
        height: item.width,
      };
  return [
    {
      ...box,
      page,
      text: item.str.replace(/^(\s*)[●▪■◦○\uf0b7\uf0a7\uf0d8\uf076\uf0fc](?=\s*$|\s)/, '$1•'),
      size,
      mark: marks.findLast(({ id }) => id !== null)?.id ?? null,
      artifact: marks.some(({ tag }) => tag === 'Artifact'),
      paragraph: null,
      heading: null,
      row: null,
    },
  ];
}
