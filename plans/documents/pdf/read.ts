/** A PDF: by its tags where it has them, by drawn lines, otherwise by where its words stand. */

import { Refused } from '../refusals.ts';
import type { SourceDocument } from '../source-document.ts';
import { blocksOf, type Draft } from './blocks.ts';
import type { DraftTable } from './draft-table.ts';
import { withoutFurniture } from './furniture.ts';
import { linesOf } from './lines.ts';
import { openPdf } from './open.ts';
import { bottom, middle, most, type PdfPage, type Piece } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';
import { ruledTables } from './ruled.ts';
import { stitched } from './stitch.ts';

export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const opened = await openPdf(bytes);
  const isScan = opened.pages.every(({ pieces }) => pieces.length === 0);
  if (isScan) throw new Refused(opened.pictures > 0 ? 'scan' : 'no_text');
  const { pages, leftOut } = withoutFurniture(opened.pages);
  const lastLine = most(pages.flatMap(({ pieces }) => pieces.map(bottom)));
  const drafts = overPages(pages.flatMap(draftsOn), lastLine);
  return {
    kind: 'pdf',
    blocks: blocksOf(drafts),
    remarks: [
      ...(leftOut ? ['Wat boven en onder elke pagina staat, is overgeslagen.'] : []),
      ...opened.scans.map((page) => `Pagina ${page} is een scan of een foto. Die is niet gelezen.`),
    ],
  };
}

function draftsOn(page: PdfPage): Draft[] {
  const tables = ruledTables(page);
  const rest = page.pieces.filter((piece) => !tables.some((table) => isInTable(piece, table)));
  const drafts: Draft[] = [
    ...tables.map((table) => ({ kind: 'table' as const, table })),
    ...paragraphsOf(linesOf(rest)).map((text) => ({ kind: 'text' as const, text })),
  ];
  return drafts.sort((a, b) => topOf(a) - topOf(b));
}

function topOf(draft: Draft): number {
  return draft.kind === 'table' ? draft.table.top : draft.text.top;
}

function isInTable(piece: Piece, { top, bottom: end, columns }: DraftTable): boolean {
  const [left, to] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const isAcross = piece.x >= left - 2 && piece.x <= to + 2;
  return isAcross && top <= middle(piece) && middle(piece) <= end;
}

/** The last of a page and the first of the next may be one. */
function overPages(drafts: readonly Draft[], lastLine: number): Draft[] {
  const whole: Draft[] = [];
  for (const draft of drafts) {
    const before = whole.at(-1);
    const follows =
      draft.kind === 'table' &&
      before?.kind === 'table' &&
      draft.table.page === before.table.page + 1;
    const joined = follows ? stitched(before.table, draft.table, lastLine) : null;
    if (joined === null) whole.push(draft);
    else whole.splice(-1, 1, { kind: 'table', table: joined });
  }
  return whole;
}
