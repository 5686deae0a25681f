/** A plan as a workbook: texts between its tables stand in the first column. */

import { strToU8, zipSync } from 'fflate';
import { columnName } from '../../../../plans/documents/sheet/sheet.ts';
import type { CorpusCell, CorpusPlan, CorpusRow } from './corpus-plan.ts';

export function writeXlsx(plan: CorpusPlan): Uint8Array {
  const rows = plan.blocks.flatMap((block) =>
    block.kind === 'table' ? placedRows(block.rows) : [textRow(block.text)],
  );
  return zipSync({
    '[Content_Types].xml': xml(types),
    '_rels/.rels': xml(links(['officeDocument', 'xl/workbook.xml'])),
    'xl/workbook.xml': xml(
      `<workbook ${main}><sheets><sheet name="Plan" sheetId="1" r:id="r0"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      links(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    ),
    'xl/styles.xml': xml(stylesOf(fillsIn(rows))),
    'xl/worksheets/sheet1.xml': xml(sheetOf(rows, fillsIn(rows))),
  });
}

interface PlacedCell extends CorpusCell {
  column: number;
}

function textRow(text: string): PlacedCell[] {
  return [{ text, columnSpan: 1, rowSpan: 1, fill: null, column: 0 }];
}

/** Past the columns that cells above still take. */
function placedRows(rows: readonly CorpusRow[]): PlacedCell[][] {
  const taken: number[] = [];
  return rows.map(({ cells }, index) => {
    let column = 0;
    return cells.map((cell) => {
      while ((taken[column] ?? 0) > index) column++;
      const placed = { ...cell, column };
      for (let each = 0; each < cell.columnSpan; each++)
        taken[column + each] = index + cell.rowSpan;
      column += cell.columnSpan;
      return placed;
    });
  });
}

function sheetOf(rows: readonly PlacedCell[][], fills: (string | null)[]): string {
  const data = rows.map((cells, index) => {
    const written = cells.filter(({ text, fill }) => text !== '' || fill !== null);
    const each = written.map((cell) => cellOf(cell, index, fills.indexOf(cell.fill) + 1));
    return `<row r="${index + 1}">${each.join('')}</row>`;
  });
  const merges = rows.flatMap((cells, index) => cells.flatMap((cell) => mergeOf(cell, index)));
  const merged = merges.length === 0 ? '' : `<mergeCells>${merges.join('')}</mergeCells>`;
  return `<worksheet ${main}><sheetData>${data.join('')}</sheetData>${merged}</worksheet>`;
}

function fillsIn(rows: readonly PlacedCell[][]): string[] {
  return [...new Set(rows.flat().flatMap(({ fill }) => fill ?? []))];
}

function stylesOf(fills: readonly string[]): string {
  const each = fills.map(
    (fill) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1).toUpperCase()}"/></patternFill></fill>`,
  );
  const plain =
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
  const formats = fills.map((_, index) => `<xf fillId="${index + 2}" applyFill="1"/>`).join('');
  return `<styleSheet ${main}><fonts count="1"><font/></fonts><fills count="${fills.length + 2}">${plain}${each.join('')}</fills><borders count="1"><border/></borders><cellXfs count="${fills.length + 1}"><xf/>${formats}</cellXfs></styleSheet>`;
}

function cellOf({ text, column }: PlacedCell, row: number, style: number): string {
  const name = `r="${columnName(column)}${row + 1}" s="${style}"`;
  if (text === '') return `<c ${name}/>`;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const string = `<is><t xml:space="preserve">${escaped}</t></is>`;
  return `<c ${name} t="inlineStr">${string}</c>`;
}

function mergeOf({ column, columnSpan, rowSpan }: PlacedCell, row: number): string[] {
  if (columnSpan * rowSpan === 1) return [];
  const last = `${columnName(column + columnSpan - 1)}${row + rowSpan}`;
  return [`<mergeCell ref="${columnName(column)}${row + 1}:${last}"/>`];
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"`;
const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`;

function links(...all: [type: string, target: string][]): string {
  const each = all.map(
    ([type, target], index) =>
      `<Relationship Id="r${index}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

function xml(text: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
}
