/** The process of apart.ts: the bytes of a document in, what stands in it out. */

import type { SentDocument } from './apart.ts';
import { readDocument } from './read.ts';

process.once('message', ({ bytes, name }: SentDocument) => {
  void readDocument(bytes, name).then((reading) => {
    process.send?.(reading, () => {
      process.disconnect();
    });
  });
});
