/** A PDF: by its tags where it has them, by drawn lines, otherwise by where its words stand. */

import { Refused } from '../refusals.ts';
import type { SourceDocument } from '../source-document.ts';
import { alignedTables } from './aligned.ts';
import { blocksOf, type Draft } from './blocks.ts';
import type { DraftTable } from './draft-table.ts';
import { withoutFurniture } from './furniture.ts';
import { linesOf, type TextLine } from './lines.ts';
import { openPdf } from './open.ts';
import { bottom, middle, most, right, type PdfPage, type Piece } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';
import { ruledTables } from './ruled.ts';
import { stitched } from './stitch.ts';
import { taggedTable } from './tagged.ts';
import { tagsOf, withTags } from './tags.ts';

export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const opened = await openPdf(bytes);
  const isScan = opened.pages.every(({ pieces }) => pieces.length === 0);
  if (isScan) throw new Refused(opened.pictures > 0 ? 'scan' : 'no_text');
  const { pages, leftOut } = withoutFurniture(opened.pages);
  const lastLine = most(pages.flatMap(({ pieces }) => pieces.map(bottom)));
  const drafts = overPages(draftsOf(pages), lastLine);
  return {
    kind: 'pdf',
    blocks: blocksOf(drafts),
    remarks: [
      ...(leftOut ? ['Wat boven en onder elke pagina staat, is overgeslagen.'] : []),
      ...opened.scans.map((page) => `Pagina ${page} is een scan of een foto. Die is niet gelezen.`),
    ],
  };
}

/** Drawn lines first; the tags where a table has none. */
function draftsOf(untagged: readonly PdfPage[]): Draft[] {
  const tags = tagsOf(untagged);
  const pages = withTags(untagged, tags);
  const ruled = pages.flatMap(ruledTables);
  const pieces = pages.flatMap((page) => page.pieces.filter((piece) => !isInAny(piece, ruled)));
  const tagged = tags.tables
    .map((table) => taggedTable(table, pieces))
    .filter((table) => table !== null);
  const used = new Set(tags.tables.flatMap(({ rows }) => rows.flat(2)));
  const rest = pieces.filter(({ mark }) => !used.has(mark ?? ''));
  const aligned = tags.tables.length > 0 ? [] : alignedTables(rest);
  const inAligned = aligned.flatMap(({ rows }) => rows.flat());
  const tables = [...ruled, ...tagged, ...aligned.map(({ table }) => table)];
  return pages.flatMap(({ number }) => {
    const own = rest.filter((piece) => piece.page === number && !inAligned.some(isOn(piece)));
    return draftsOn(
      own,
      tables.filter(({ page }) => page === number),
    );
  });
}

function isOn(piece: Piece): (line: TextLine) => boolean {
  return (line) =>
    line.page === piece.page &&
    line.y <= middle(piece) &&
    middle(piece) <= bottom(line) &&
    line.x - 1 <= piece.x &&
    piece.x <= right(line) + 1;
}

function isInAny(piece: Piece, tables: readonly DraftTable[]): boolean {
  return tables.some((table) => table.page === piece.page && isInTable(piece, table));
}

function draftsOn(rest: readonly Piece[], tables: readonly DraftTable[]): Draft[] {
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
