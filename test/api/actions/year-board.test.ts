import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, testSite, type TestSite } from '../site.ts';

const path = '/westerkwartier/2024';
let db: Db;
let stop: () => Promise<void>;
let site: TestSite;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db);
});
afterAll(() => stop());

describe('the page of the year board', () => {
  it('has a line for every action of the plan, the worst of each theme first', async () => {
    const html = await site.read(`${path}/jaarbord`);
    const keys = [...html.matchAll(/<th scope="row"><a href="[^"]*\/acties\/([^"]+)"/g)];
    expect(keys).toHaveLength(await db.action.count());
    const text = plainText(html);
    expect(text.indexOf('Bij het TVO')).toBeLessThan(text.indexOf('Te laat'));
  });

  it('tells who does not see the picture what every mark says', async () => {
    const html = await site.read(`${path}/jaarbord?per=actiehouder`);
    const text = plainText(html);
    expect(text).toContain('Joris Hendriks');
    const marks = [...html.matchAll(/class="mark"/g)].length;
    const key = 6;
    const lines = [...html.matchAll(/<li>(?:einddatum|evaluatie|naar het TVO)/g)].length;
    expect(lines).toBe(marks - key);
  });

  it('counts as many actions of a status as the overview', async () => {
    const board = plainText(await site.read(`${path}/jaarbord`));
    const list = plainText(await site.read(`${path}/acties?stand=overdue`));
    const late = [...board.matchAll(/Te laat/g)].length;
    expect(list).toContain(`${String(late)} actie`);
  });

  it('is found from the menu', async () => {
    expect(await site.read(path)).toContain(`href="${path}/jaarbord"`);
  });
});
