import { chmodSync, mkdirSync } from 'node:fs';

/** Holds names, answers and mails: nobody else on this machine reads along (V64). One of before is closed, too. */
export function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}
