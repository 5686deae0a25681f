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

describe('the turn of the year', () => {
  it('says of every action whether it goes along, once', async () => {
    const html = await site.read(`${path}/volgend-jaar`);
    const lists = html.slice(html.indexOf('<ul class="rows">'));
    const keys = [...lists.matchAll(/<li><p><a href="[^"]*\/acties\/([^"]+)"/g)];
    expect(keys).toHaveLength(await db.action.count());
    const text = plainText(html);
    expect(text).toContain('Klaar, blijft achter (1)');
    expect(text).toContain('Loopt het hele jaar, gaat mee (1)');
  });

  it('drafts the next plan with one button, as a version that can be looked at', async () => {
    const made = await site.send(`${path}/volgend-jaar`, {});
    expect(made.status).toBe(303);
    const version = made.headers.get('location') ?? '';
    const text = plainText(await site.read(version));
    expect(text).toContain('Uitvoeringsplan Veiligheid 2025');
    expect(text).toContain('het jaar vooraf');
    expect(text).not.toContain('Medewerkers trainen');
  });
});
