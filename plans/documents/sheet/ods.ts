/** A spreadsheet of LibreOffice: what it shows stands beside what it is. */

import type { PackedFiles } from '../packed.ts';
import { Refused } from '../refusals.ts';
import type { SourceDocument } from '../source-document.ts';
import {
  childAt,
  childrenNamed,
  descendantsNamed,
  elementsOf,
  parseXml,
  type XmlElement,
} from '../xml.ts';
import { documentOf } from './document.ts';
import { readCell } from './ods-cells.ts';
import type { FilledCell, Range, Sheet } from './sheet.ts';

export function readOds(files: PackedFiles): SourceDocument {
  const manifest = files.get('META-INF/manifest.xml');
  const isLocked =
    manifest !== undefined && descendantsNamed(parseXml(manifest), 'encryption-data').length > 0;
  if (isLocked) throw new Refused('password');
  const content = files.get('content.xml');
  const root = content === undefined ? null : parseXml(content);
  const styles = stylesOf(root);
  const sheets = childrenNamed(childAt(root, 'body', 'spreadsheet'), 'table');
  return documentOf(sheets.map((sheet) => sheetOf(sheet, styles)));
}

type Styles = ReadonlyMap<string, XmlElement>;

function stylesOf(root: XmlElement | null): Styles {
  const styles = childrenNamed(childAt(root, 'automatic-styles'), 'style');
  return new Map(styles.map((style) => [style.attributes['name'] ?? '', style]));
}

interface OpenSheet extends Sheet {
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
}

function sheetOf(table: XmlElement, styles: Styles): Sheet {
  const style = styles.get(table.attributes['style-name'] ?? '') ?? null;
  const sheet: OpenSheet = {
    name: table.attributes['name'] ?? '',
    hidden: childAt(style, 'table-properties')?.attributes['display'] === 'false',
    cells: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: hiddenColumnsOf(table),
    hasDrawings: childrenNamed(table, 'shapes').length > 0,
    doubtfulRows: new Map(),
  };
  let number = 0;
  for (const row of inGroups(table, 'table-row')) {
    const times = repeated(row, 'number-rows-repeated');
    const isHidden = (row.attributes['visibility'] ?? 'visible') !== 'visible';
    addRow(sheet, { row, number, times, isHidden, styles });
    number += times;
  }
  return sheet;
}

/** Rows and columns stand in groups, headers and the sheet itself. */
function inGroups(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return /^table-(header-|row-group|column-group|rows|columns)/.test(child.name)
      ? inGroups(child, name)
      : [];
  });
}

function repeated({ attributes }: XmlElement, name: string): number {
  return Math.max(1, Number(attributes[name] ?? 1) || 1);
}

/** A table in LibreOffice has no more. */
const mostColumns = 16_384;

function hiddenColumnsOf(table: XmlElement): Set<number> {
  const hidden = new Set<number>();
  let number = 0;
  for (const column of inGroups(table, 'table-column')) {
    const end = Math.min(mostColumns, number + repeated(column, 'number-columns-repeated'));
    const isHidden = (column.attributes['visibility'] ?? 'visible') !== 'visible';
    for (; number < end; number++) if (isHidden) hidden.add(number);
  }
  return hidden;
}

interface RowContext {
  row: XmlElement;
  number: number;
  times: number;
  isHidden: boolean;
  styles: Styles;
}
/** Rows that repeat with words in them are few; a file that says a million means its empty end. */
const mostRepeats = 5_000;

function addRow(sheet: OpenSheet, context: RowContext) {
  const cells = cellsOf(context);
  if (cells.length === 0) return;
  if (context.times > mostRepeats && cells.some(({ cell }) => cell.text !== ''))
    throw new Refused('too_many_cells');
  for (let each = 0; each < Math.min(context.times, mostRepeats); each++) {
    const row = context.number + each;
    if (context.isHidden) sheet.hiddenRows.add(row);
    sheet.cells.push(...cells.map(({ cell }) => ({ ...cell, row })));
    sheet.merges.push(...cells.flatMap(({ element, cell }) => mergeOf(element, { ...cell, row })));
  }
}

interface OpenCell {
  element: XmlElement;
  cell: FilledCell;
}

function cellsOf({ row, number, styles }: RowContext): OpenCell[] {
  const cells: OpenCell[] = [];
  let column = 0;
  for (const element of elementsOf(row)) {
    const times = repeated(element, 'number-columns-repeated');
    const read = element.name === 'table-cell' ? readCell(element, fillOf(element, styles)) : null;
    const end = Math.min(mostColumns, column + times);
    for (let each = column; read !== null && each < end; each++)
      cells.push({ element, cell: { ...read, row: number, column: each } });
    column += times;
  }
  return cells;
}

function fillOf({ attributes }: XmlElement, styles: Styles): string | null {
  const style = styles.get(attributes['style-name'] ?? '') ?? null;
  const colour = childAt(style, 'table-cell-properties')?.attributes['background-color'] ?? '';
  return /^#[\da-f]{6}$/i.test(colour) ? colour.toLowerCase() : null;
}

function mergeOf(element: XmlElement, { row, column }: FilledCell): Range[] {
  const rows = repeated(element, 'number-rows-spanned');
  const columns = repeated(element, 'number-columns-spanned');
  if (rows * columns === 1) return [];
  return [{ row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 }];
}
