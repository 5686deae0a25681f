/** The process of directory-reading.ts: the bytes of a spreadsheet in, its cells out. */

import { parse } from 'csv-parse/sync';
import { unzipSync, zipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import type { SheetReading } from './directory-reading.ts';

/** The sentences of directory-reading.ts name the same. */
const mostUnpackedBytes = 20_000_000;
const mostRows = 5_000;
const mostCells = 100_000;

process.once('message', (bytes: Uint8Array) => {
  void readBytes(Buffer.from(bytes)).then((reading) => {
    process.send?.(reading, () => {
      process.disconnect();
    });
  });
});

async function readBytes(bytes: Buffer): Promise<SheetReading> {
  const zipped = bytes.subarray(0, 2).toString() === 'PK';
  try {
    if (zipped) return await readSheet(bytes);
    const text = bytes.toString('utf8');
    // What a decoder writes for bytes that are no UTF-8 stood as a change in a name.
    if (text.includes('\u{FFFD}')) return { kind: 'wrong_encoding' };
    return withinLimits(readCsv(text));
  } catch {
    return { kind: 'no_sheet' };
  }
}

async function readSheet(bytes: Buffer): Promise<SheetReading> {
  const unpacked = unpack(bytes);
  if (unpacked === null) return { kind: 'too_large' };
  const [sheet] = await readXlsx(unpacked);
  const cells = sheet?.data ?? [];
  return withinLimits(
    cells.map((row) => row.map((cell) => (cell === null ? '' : String(cell).trim()))),
  );
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
