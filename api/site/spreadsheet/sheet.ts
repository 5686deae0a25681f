/** The cells of a spreadsheet, of as many bytes and cells as one may have here. */

import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { unzipSync, zipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { textOfCell } from './cells.ts';
import type { SheetReading } from './reading.ts';

/** The sentences of reading.ts name the same. */
const mostUnpackedBytes = 20_000_000;
const mostRows = 5_000;
const mostCells = 100_000;

export async function readSheetBytes(bytes: Buffer): Promise<SheetReading> {
  const zipped = bytes.subarray(0, 2).toString() === 'PK';
  try {
    if (zipped) return await readSheet(bytes);
    // What a decoder writes for bytes that are no UTF-8 stood as a change in a name.
    if (!isUtf8(bytes)) return { kind: 'wrong_encoding' };
    return withinLimits(readCsv(bytes.toString('utf8')));
  } catch {
    return { kind: 'no_sheet' };
  }
}

async function readSheet(bytes: Buffer): Promise<SheetReading> {
  const unpacked = unpack(bytes);
  if (unpacked === null) return { kind: 'too_large' };
  const [sheet] = await readXlsx(unpacked);
  return withinLimits((sheet?.data ?? []).map((row) => row.map(textOfCell)));
}

/** Packed anew without compression: the reader trusts sizes that the file only claims, and these are measured. */
function unpack(bytes: Buffer): Buffer | null {
  let size = 0;
  const isSmall = ({ originalSize }: { originalSize: number }) => {
    size += originalSize;
    return size <= mostUnpackedBytes;
  };
  const files = unzipSync(bytes, { filter: isSmall });
  return size > mostUnpackedBytes ? null : Buffer.from(zipSync(files, { level: 0 }));
}

/** By the sign in its heading: a comma in a name is no new cell where semicolons divide them (V19). */
function readCsv(text: string): string[][] {
  const [delimiter = ';'] = /[;,\t]/.exec(text) ?? [];
  return parse(text, {
    bom: true,
    delimiter,
    trim: true,
    relax_column_count: true,
  });
}

function withinLimits(rows: string[][]): SheetReading {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  return rows.length > mostRows || cells > mostCells
    ? { kind: 'too_many_cells' }
    : { kind: 'cells', rows };
}
