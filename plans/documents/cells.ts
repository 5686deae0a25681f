/** Cells and places before anything stands in them. */

import type { SourcePlace } from '../../domain/draft/place.ts';
import type { SourceCell } from './source-document.ts';

export interface CellPosition {
  block: number;
  row: number;
  column: number;
}

export function emptyCell(position: CellPosition): SourceCell {
  return {
    text: '',
    bold: [],
    column: position.column,
    columnSpan: 1,
    rowSpan: 1,
    continues: false,
    note: null,
    fill: null,
    doubt: null,
    place: { page: null, cell: null, ...position, boxes: [] },
  };
}

export function placeOfText(block: number): SourcePlace {
  return { page: null, cell: null, block, row: null, column: null, boxes: [] };
}
