import { chmodSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startDatabase } from '../../local/database.ts';
import { startMailbox } from '../../local/mailbox.ts';
import { makeOwnFolder } from '../../local/own-folder.ts';

const modeOf = (folder: string) => (statSync(folder).mode & 0o777).toString(8);

it('the folder of this machine is its owner’s only, and so is one of before (V64)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aanjager-'));
  chmodSync(folder, 0o755);
  makeOwnFolder(folder);
  const mailbox = await startMailbox({ folder: join(folder, 'mails') });
  await mailbox.stop();
  const database = await startDatabase(join(folder, 'database'));
  await database.stop();
  const modes = ['.', 'mails', 'database'].map((name) => modeOf(join(folder, name)));
  expect(modes).toEqual(['700', '700', '700']);
});
