import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openDataClient } from '../../activities/open-data/client.ts';
import { openDataActivity } from '../../activities/open-data/fetch.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Db } from '../../prisma/client.ts';
import { testDatabase } from '../api/database.ts';
import { anIndicator } from '../domain/indicators/an-indicator.ts';
import { seed, seededPlan } from '../seed.ts';
import { type RecordedServer, startRecorded } from '../engine/open-data/recorded.ts';

let db: Db;
let stop: () => Promise<void>;
let server: RecordedServer;

const crime = (id: string, code: string, change: Partial<Indicator> = {}): Indicator => {
  const keys = { SoortMisdrijf: code };
  const source = { table: '47013NED', measure: 'GeregistreerdeMisdrijven', keys, area: null };
  return anIndicator({ id, themeId: 'zorg', source, ...change });
};

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db, {
    ...seededPlan(),
    indicators: [
      crime('woninginbraak', '1.1.1'),
      crime('winkeldiefstal', '2.5.2', { unit: 'per_1000' }),
      crime('verdwenen', '9.9.9'),
    ],
  });
}, 60_000);
afterAll(() => stop());
beforeEach(async () => {
  await db.indicatorValue.deleteMany();
  await db.openDataReading.deleteMany();
  server = await startRecorded();
  return () => server.stop();
});

const values = async (indicatorId: string, area = 'own') => {
  const where = { indicatorId, area };
  const rows = await db.indicatorValue.findMany({
    where,
    orderBy: [{ period: 'asc' }, { at: 'asc' }],
  });
  return rows.map(({ period, figure, status }) => [period, figure, status]);
};

it('keeps what a table says of each month, and what it was received as', async () => {
  const { nextFetchAt } = await fetchOn('2024-07-16');
  expect(nextFetchAt).toBe('2024-08-16T04:00:00.000Z');
  expect(await values('woninginbraak')).toEqual([
    ['2023-06', 16, 'final'],
    ['2024-05', 9, 'provisional'],
    ['2024-06', 7, 'provisional'],
  ]);
  const value = await db.indicatorValue.findFirstOrThrow({ where: { period: '2024-06' } });
  const reading = await db.openDataReading.findUniqueOrThrow({
    where: { id: value.readingId ?? '' },
  });
  expect(reading).toMatchObject({ table: '47013NED', problem: '' });
  expect(reading.url).toContain('/47013NED/TypedDataSet?$filter=');
  expect(JSON.stringify(reading.content)).toContain('GeregistreerdeMisdrijven_1');
});

it('reads revised months again, and keeps what they were', async () => {
  await fetchOn('2024-07-16');
  server.june.figure = 8;
  await fetchOn('2024-08-16');
  const where = { indicatorId: 'woninginbraak', period: '2024-06' };
  const rows = await db.indicatorValue.findMany({ where, orderBy: { at: 'asc' } });
  expect(rows.map(({ figure, was, status }) => [figure, was, status])).toEqual([
    [7, null, 'provisional'],
    [8, 7, 'revised'],
  ]);
});

it('keeps a small number as withheld', async () => {
  server.june.figure = null;
  await fetchOn('2024-07-16');
  expect((await values('woninginbraak')).at(-1)).toEqual(['2024-06', null, 'withheld']);
});

it('counts per 1.000 over the people of that year, beside the country', async () => {
  await fetchOn('2024-07-16');
  expect(await values('winkeldiefstal')).toContainEqual(['2024-06', 0.1094, 'provisional']);
  expect(await values('winkeldiefstal', 'netherlands')).toContainEqual([
    '2024-06',
    0.3889,
    'provisional',
  ]);
  const row = await db.indicatorValue.findFirstOrThrow({
    where: { indicatorId: 'winkeldiefstal' },
  });
  expect(row).toMatchObject({ people: 64_000, populationYear: 2024 });
});

it('says of a key that is gone that it is gone, and reads the others', async () => {
  await fetchOn('2024-07-16');
  const problems = await db.openDataReading.findMany({ where: { NOT: { problem: '' } } });
  expect(problems.map(({ problem }) => problem)).toEqual(['no_key']);
  expect(await values('verdwenen')).toEqual([]);
});

it('finds a column that has another number today', async () => {
  server.suffix.number = 4;
  await fetchOn('2024-07-16');
  expect(await values('woninginbraak')).toHaveLength(3);
});

it('throws while the service is away, and tries again from the start', async () => {
  server.away.times = 1;
  await expect(fetchOn('2024-07-16')).rejects.toThrow('503');
  await fetchOn('2024-07-16');
  expect(await values('woninginbraak')).toHaveLength(3);
});

it('asks a page of a table once, however many indicators need it', async () => {
  await fetchOn('2024-07-16');
  const pages = server.asked.filter((path) => path.includes('47013NED/RegioS'));
  expect(pages).toHaveLength(1);
});

it('fetches nothing where the door is shut', async () => {
  const shut = openDataActivity({ db, openData: null });
  const at = '2024-07-16T06:00:00.000Z';
  expect(await shut.fetchOpenData({ municipalityId: 'westerkwartier', at })).toEqual({
    nextFetchAt: null,
  });
  expect(server.asked).toEqual([]);
});

function fetchOn(on: string) {
  const openData = openDataClient({ police: server.url, cbs: server.url });
  const { fetchOpenData } = openDataActivity({ db, openData });
  return fetchOpenData({ municipalityId: 'westerkwartier', at: `${on}T06:00:00.000Z` });
}
