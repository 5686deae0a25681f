/** The process of reading.ts: the bytes of a spreadsheet in, its cells out. */

import { readSheetBytes } from './sheet.ts';

process.once('message', (bytes: Uint8Array) => {
  void readSheetBytes(Buffer.from(bytes)).then((reading) => {
    process.send?.(reading, () => {
      process.disconnect();
    });
  });
});
