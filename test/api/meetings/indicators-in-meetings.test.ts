import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { addValues } from '../../../prisma/indicator-values.ts';
import { freezePapers, readMeetingItems } from '../../../prisma/meeting-items.ts';
import type { MeetingRow } from '../../../prisma/meeting-storage.ts';
import { seedMeeting, setPhase } from '../../meetings.ts';
import { seed, seededNow } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { seedValues } from '../indicators/seed-values.ts';
import { plainText, testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let meeting: MeetingRow;
let later: MeetingRow;
const year = '/westerkwartier/2024';
const today = '2024-07-04';
const table = `${year}/overleggen/tvo/${today}`;
const key = 'indicator/woninginbraak';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  await seedValues(db);
  site = testSite(db);
  meeting = await seedMeeting(db, { board: 'tvo', on: today });
  later = await seedMeeting(db, { board: 'tvo', on: '2024-10-17' });
}, 60_000);
afterAll(() => stop());

const keysOf = async (of: MeetingRow) =>
  (await readMeetingItems(db, of, today)).map((item) => item.key);

it('puts an indicator that asks for attention on the agenda, with its value and the way to its page', async () => {
  const html = await site.read(table);
  expect(plainText(html)).toContain('Een indicator vraagt aandacht');
  expect(plainText(html)).toContain('Over juni 2024: 7 (voorlopig).');
  expect(html).toContain(`href="${year}/dashboard-oov/indicatoren/woninginbraak"`);
  const driehoek = await seedMeeting(db, { board: 'driehoek', on: '2024-10-18' });
  expect(await keysOf(driehoek)).not.toContain(key);
});

it('keeps on the papers what the members read, whatever comes in later', async () => {
  await db.$transaction((tx) => freezePapers(tx, meeting, seededNow));
  await setPhase(db, meeting.id, 'frozen');
  await enter(6, '2024-07-04T10:00:00.000Z');
  expect(plainText(await site.read(table))).toContain('Over juni 2024: 7 (voorlopig).');
});

it('is gone once the board took note of it, until it is worse', async () => {
  const sent = { punt: key, nummer: '1', namens: 'TVO', reden: '', besluit: 'inform' };
  expect((await site.send(`${table}/besluiten`, sent)).status).toBe(303);
  expect(await keysOf(later)).not.toContain(key);
  await enter(5.5, '2024-07-05T10:00:00.000Z');
  expect(await keysOf(later)).not.toContain(key);
  await enter(20, '2024-07-06T10:00:00.000Z');
  expect(await keysOf(later)).toContain(key);
});

async function enter(figure: number, at: string): Promise<void> {
  const origin = { channel: 'page', table: '', readingId: null, authorId: null, author: '', at };
  const value = { indicatorId: 'woninginbraak', area: 'own', period: '2024-06' } as const;
  const kept = { status: 'provisional', figure, population: null, explanation: '' } as const;
  await addValues(db, 'westerkwartier', origin, [{ ...value, ...kept }]);
}
