/** The cells of one sheet of Excel, as a person sees them there. */

import { tidyLines } from '../words.ts';
import { childAt, childrenNamed, textIn, type XmlElement } from '../xml.ts';
import { shownNumber, type Shown } from './number-format.ts';
import { positionOf, type FilledCell } from './sheet.ts';
import type { CellStyle } from './xlsx-styles.ts';
import { stringOf } from './xlsx-strings.ts';

export interface Workbook {
  strings: readonly string[];
  styles: readonly CellStyle[];
  epoch1904: boolean;
}

export interface SheetCells {
  cells: FilledCell[];
  hiddenRows: Set<number>;
}

export function readCells(
  root: XmlElement,
  workbook: Workbook,
  notes: ReadonlyMap<string, string>,
): SheetCells {
  const read: SheetCells = { cells: [], hiddenRows: new Set() };
  let next = 0;
  for (const row of childrenNamed(childAt(root, 'sheetData'), 'row')) {
    // A row and a cell need not say where they are: then they follow the one before.
    const number = Number(row.attributes['r'] ?? next + 1) - 1;
    next = number + 1;
    if (['1', 'true'].includes(row.attributes['hidden'] ?? '')) read.hiddenRows.add(number);
    addRow(read.cells, { row, number, workbook, notes });
  }
  return read;
}

interface RowContext {
  row: XmlElement;
  number: number;
  workbook: Workbook;
  notes: ReadonlyMap<string, string>;
}

function addRow(cells: FilledCell[], { row, number, workbook, notes }: RowContext) {
  let next = 0;
  for (const cell of childrenNamed(row, 'c')) {
    const address = cell.attributes['r'] ?? '';
    const column = positionOf(address)?.column ?? next;
    next = column + 1;
    const { text, doubt } = shown(cell, workbook);
    const style = workbook.styles[Number(cell.attributes['s'] ?? 0)];
    const fill = style?.fill ?? null;
    const note = notes.get(address) ?? null;
    if (text !== '' || fill !== null || note !== null || doubt !== null)
      cells.push({ row: number, column, text: tidyLines(text), note, fill, doubt });
  }
}

function shown(cell: XmlElement, workbook: Workbook): Shown {
  const value = textIn(childAt(cell, 'v'));
  switch (cell.attributes['t'] ?? 'n') {
    case 's':
      return certain(workbook.strings[Number(value)] ?? '');
    case 'inlineStr':
      return certain(stringOf(childAt(cell, 'is')));
    case 'str':
      return certain(value);
    case 'b':
      return certain(value === '1' ? 'WAAR' : 'ONWAAR');
    case 'e':
      return { text: value, doubt: 'In deze cel staat een fout van Excel.' };
    default:
      return value === '' ? withoutValue(cell) : number(cell, Number(value), workbook);
  }
}

function certain(text: string): Shown {
  return { text, doubt: null };
}

function withoutValue(cell: XmlElement): Shown {
  const hasFormula = childAt(cell, 'f') !== null;
  return {
    text: '',
    doubt: hasFormula ? 'De uitkomst van deze formule staat niet in het bestand.' : null,
  };
}

function number({ attributes }: XmlElement, value: number, workbook: Workbook): Shown {
  const format = workbook.styles[Number(attributes['s'] ?? 0)]?.format ?? 'General';
  return shownNumber(value, format, workbook.epoch1904);
}
