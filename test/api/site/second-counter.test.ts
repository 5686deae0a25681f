/** What the pages about money, capacity and owners say, read back and counted again, without the demo's year. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { readPage } from '../../proof/sentences/judge.ts';
import { isWrong } from '../../proof/sentences/planted.ts';
import { meansPages } from '../../proof/sentences/pages-to-read.ts';
import type { Sentence } from '../../proof/sentences/reader.ts';
import { readRows } from '../../proof/sentences/read-rows.ts';
import type { Rows } from '../../proof/sentences/rows.ts';
import { asOf, Truth } from '../../proof/sentences/standing.ts';
import { seedMeeting } from '../../meetings.ts';
import { seed, seededNow } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { spend } from '../money/spending.ts';
import { testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let rows: Rows;

beforeAll(async () => {
  let url: string;
  ({ db, url, stop } = await testDatabase());
  await seed(db);
  site = testSite(db);
  await seedMeeting(db, { board: 'tvo', on: '2024-07-04' });
  const promised = await spend(db, { kind: 'commitment', amountCents: 80_000 });
  await spend(db, { amountCents: 30_000, commitmentId: promised });
  const wrong = await spend(db, { amountCents: 9_900 });
  await spend(db, { amountCents: 9_000, replacesId: wrong });
  await site.send('/westerkwartier/2024/geld/verschuiven', {
    van: 'contingency',
    naar: 'theme-zorg',
    bedrag: '300',
    datum: '2024-07-04',
    wie: 'tvo/2024-07-04',
    reden: 'De zaal was duurder',
  });
  await site.send('/westerkwartier/2024/capaciteit/1', {
    'regulier:ondermijning': '0,8',
    'prioriteit:ondermijning': '0,25',
  });
  rows = await readRows(url, 'westerkwartier');
}, 60_000);
afterAll(() => stop());

describe('the second counter (promise 10)', () => {
  it('reads every sentence about money, capacity and owners, and finds it true', async () => {
    const truth = new Truth(asOf(rows, seededNow, 'until'), seededNow);
    const later = { events: rows.events, until: seededNow };
    const read: Sentence[] = [];
    for (const path of meansPages(rows)) {
      const page = { path, body: await site.read(path) };
      read.push(...readPage(page, truth, later));
    }
    expect(read.filter(isWrong)).toEqual([]);
    const kinds = new Set(read.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['capacity', 'money', 'move', 'owner']);
  });
});
