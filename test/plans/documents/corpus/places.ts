/** Whether the words of a cell stand within its boxes on the page, as another program finds them there. */

import { execFileSync } from 'node:child_process';
import type { SourceCell, SourceDocument } from '../../../../plans/documents/source-document.ts';

interface Word {
  page: number;
  x: number;
  y: number;
  text: string;
}

export interface PlaceMeasure {
  places: number;
  astray: string[];
}

export function measurePlaces(path: string, document: SourceDocument): PlaceMeasure {
  const words = wordsOf(execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' }));
  const cells = document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [],
  );
  const filled = cells.filter(({ text, continues }) => text !== '' && !continues);
  return {
    places: filled.length,
    astray: filled.filter((cell) => !covers(cell, words)).map(({ text }) => text),
  };
}

function covers({ text, place }: SourceCell, words: readonly Word[]): boolean {
  const within = words.filter((word) =>
    place.boxes.some(
      (box) =>
        box.page === word.page &&
        box.x <= word.x &&
        word.x <= box.x + box.width &&
        box.y <= word.y &&
        word.y <= box.y + box.height,
    ),
  );
  return letters(within.map((word) => word.text).join('')) === letters(text);
}

/** The order of lines is that of the other program. */
function letters(text: string): string {
  return Array.from(text.replace(/[\s•●\uf0b7-]/g, ''))
    .sort()
    .join('');
}

function wordsOf(html: string): Word[] {
  let page = 0;
  return [
    ...html.matchAll(
      /<page |<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/g,
    ),
  ].flatMap(([whole, left, top, right, bottom, text]) => {
    if (whole.startsWith('<page')) page++;
    if (text === undefined) return [];
    const [x, y] = [(Number(left) + Number(right)) / 2, (Number(top) + Number(bottom)) / 2];
    return [{ page, x, y, text: text.replaceAll('&amp;', '&').replaceAll('&apos;', "'") }];
  });
}
