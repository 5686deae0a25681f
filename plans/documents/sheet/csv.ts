/** A table as text: by the sign that divides most of its lines, in the code that its bytes are in. */

import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { Refused } from '../refusals.ts';
import type { SourceDocument } from '../source-document.ts';
import { tidyLines } from '../words.ts';
import { documentOf } from './document.ts';
import type { Sheet } from './sheet.ts';

export function readCsv(bytes: Uint8Array, name: string): SourceDocument {
  const { text, isWindows } = decoded(bytes);
  const rows = rowsOf(text);
  const cells = rows.flatMap((row, index) =>
    row.map((cell, column) => ({ ...blank, row: index, column, text: tidyLines(cell) })),
  );
  const sheet: Sheet = {
    name: name.replace(/\.\w+$/, ''),
    hidden: false,
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    hasDrawings: false,
    doubtfulRows: doubtfulRows(rows),
  };
  return documentOf([sheet], isWindows ? [windowsRemark] : []);
}

const blank = { note: null, fill: null, doubt: null };
const windowsRemark =
  'Dit bestand is niet in UTF-8 opgeslagen. Kijk of letters als ë goed zijn gelezen.';

/** Excel writes the code page of Windows unless one asks for UTF-8. */
function decoded(bytes: Uint8Array): { text: string; isWindows: boolean } {
  const utf16 = utf16Of(bytes);
  const isWindows = utf16 === null && !isUtf8(bytes);
  const decoder = new TextDecoder(utf16 ?? (isWindows ? 'windows-1252' : 'utf-8'));
  return { text: decoder.decode(bytes), isWindows };
}

function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function rowsOf(text: string): string[][] {
  const delimiter = delimiterOf(text);
  if (delimiter === null) throw new Refused('unknown');
  return parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true });
}

/** Null for prose: no sign divides half of its lines. */
function delimiterOf(text: string): string | null {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const start = lines.slice(0, 50);
  const divided = (sign: string) => start.filter((line) => line.includes(sign)).length;
  const [best] = [';', '\t', ',', '|'].sort((a, b) => divided(b) - divided(a));
  return best === undefined || divided(best) * 2 < start.length ? null : best;
}

/** The usual number of cells is that of the most lines. */
function doubtfulRows(rows: readonly (readonly string[])[]): Map<number, string> {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return new Map(
    rows.flatMap((row, index) => {
      if (row.length === usual || row.length === 1 || row.every((cell) => cell.trim() === ''))
        return [];
      const what = row.length < usual ? 'minder cellen' : 'meer cellen';
      return [[index, `Deze regel heeft ${what} dan de andere regels.`] as const];
    }),
  );
}
