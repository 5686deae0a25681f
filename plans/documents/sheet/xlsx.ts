/** A workbook of Excel, from its own XML. */

import { groupBy } from '../../../domain/group-by.ts';
import type { PackedFiles } from '../packed.ts';
import type { SourceDocument } from '../source-document.ts';
import { tidyLines } from '../words.ts';
import { childAt, childrenNamed, textIn, type XmlElement } from '../xml.ts';
import { documentOf } from './document.ts';
import { rangeOf, type Range, type Sheet } from './sheet.ts';
import { readCells, type Workbook } from './xlsx-cells.ts';
import { linksOf, partAt, type Link } from './xlsx-parts.ts';
import { stringOf } from './xlsx-strings.ts';
import { readStyles } from './xlsx-styles.ts';

export function readXlsx(files: PackedFiles): SourceDocument {
  const path = linksOf(files, '').find(({ type }) => type === 'officeDocument')?.path;
  const main = partAt(files, path);
  if (path === undefined || main === null) throw new Error('No workbook');
  const links = linksOf(files, path);
  const linked = (type: string) => partAt(files, links.find((link) => link.type === type)?.path);
  const workbook: Workbook = {
    strings: childrenNamed(linked('sharedStrings'), 'si').map(stringOf),
    styles: readStyles(linked('styles'), linked('theme')),
    epoch1904: isDate1904(main),
  };
  const sheets = childrenNamed(childAt(main, 'sheets'), 'sheet');
  return documentOf(sheets.flatMap((sheet) => sheetOf(sheet, { files, links, workbook })));
}

function isDate1904(main: XmlElement): boolean {
  return ['1', 'true'].includes(childAt(main, 'workbookPr')?.attributes['date1904'] ?? '');
}

interface SheetContext {
  files: PackedFiles;
  links: readonly Link[];
  workbook: Workbook;
}

function sheetOf({ attributes }: XmlElement, { files, links, workbook }: SheetContext): Sheet[] {
  const path = links.find(({ id, type }) => id === attributes['id'] && type === 'worksheet')?.path;
  const root = partAt(files, path);
  if (path === undefined || root === null) return [];
  const own = linksOf(files, path);
  const { cells, hiddenRows } = readCells(root, workbook, notesOf(files, own));
  return [
    {
      name: attributes['name'] ?? '',
      hidden: (attributes['state'] ?? 'visible') !== 'visible',
      cells,
      merges: mergesOf(root),
      hiddenRows,
      hiddenColumns: hiddenColumnsOf(root),
      hasDrawings: childrenNamed(root, 'drawing').length > 0,
      doubtfulRows: new Map(),
    },
  ];
}

function mergesOf(root: XmlElement): Range[] {
  const merges = childrenNamed(childAt(root, 'mergeCells'), 'mergeCell');
  return merges.flatMap(({ attributes }) => rangeOf(attributes['ref'] ?? ''));
}

/** Excel has no more. */
const mostColumns = 16_384;

function hiddenColumnsOf(root: XmlElement): Set<number> {
  const hidden = new Set<number>();
  for (const { attributes } of childrenNamed(childAt(root, 'cols'), 'col')) {
    if (!['1', 'true'].includes(attributes['hidden'] ?? '')) continue;
    const last = Math.min(Number(attributes['max']), mostColumns);
    for (let column = Number(attributes['min']); column <= last; column++) hidden.add(column - 1);
  }
  return hidden;
}

/** By address. Newer notes are a thread; the older form then holds a sentence about the program. */
function notesOf(files: PackedFiles, links: readonly Link[]): Map<string, string> {
  const notes = new Map<string, string>();
  for (const comment of commentsIn(files, links, 'comments'))
    notes.set(comment.attributes['ref'] ?? '', tidyLines(textIn(childAt(comment, 'text'))));
  const threads = groupBy(
    commentsIn(files, links, 'threadedComment'),
    ({ attributes }) => attributes['ref'] ?? '',
  );
  for (const [address, thread] of threads)
    notes.set(address, tidyLines(thread.map(textIn).join('\n')));
  return notes;
}

function commentsIn(files: PackedFiles, links: readonly Link[], type: string): XmlElement[] {
  const root = partAt(files, links.find((link) => link.type === type)?.path);
  return type === 'comments'
    ? childrenNamed(childAt(root, 'commentList'), 'comment')
    : childrenNamed(root, 'threadedComment');
}
