import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { readMeetingItems } from '../../../prisma/meeting-items.ts';
import type { MeetingRow } from '../../../prisma/meeting-storage.ts';
import { seedMeeting } from '../../meetings.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { spend } from '../money/spending.ts';
import { docxText, plainText, testSite, type TestSite, baseUrl } from '../site.ts';

const today = '2024-07-04';
const page = '/westerkwartier/2024/overleggen/tvo/2024-07-18';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let meeting: MeetingRow;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db);
  meeting = await seedMeeting(db, { board: 'tvo', on: '2024-07-18' });
  await seedMeeting(db, { board: 'driehoek', on: '2024-07-10' });
});
afterAll(() => stop());

async function titles(): Promise<string[]> {
  const items = await readMeetingItems(db, meeting, today);
  return items.flatMap(({ title, leftOutBecause }) => (leftOutBecause === null ? [title] : []));
}

describe('preparing a meeting', () => {
  it('finds the meetings of both boards, and the next of the TVO by its old address', async () => {
    const html = await site.read('/westerkwartier/2024/overleggen');
    expect(html).toContain(`href="${page}"`);
    expect(plainText(html)).toContain('Driehoek, woensdag 10 juli');
    const old = await site.app.request(`${baseUrl}/westerkwartier/2024/tvo`);
    expect([old.status, old.headers.get('location')]).toEqual([303, page]);
  });

  it('says of an action since when and why, what was tried, and what its owner says', async () => {
    const text = plainText(await site.read(page));
    expect(text).toContain('Radicaliseringstafel professionaliseren');
    expect(text).toContain('Te laat, en naar het overleg gebracht');
    expect(text).toMatch(/Gemaild op .*Geen antwoord ontvangen/);
    expect(text).toContain('Pas na de zomer mensen');
  });

  it('gives the Driehoek the whole plan after each half-year report', async () => {
    const text = plainText(await site.read('/westerkwartier/2024/overleggen/driehoek/2024-07-10'));
    expect(text).toContain('Uitvoeringsplan Veiligheid 2024');
    expect(text).not.toContain('Radicaliseringstafel');
  });

  it('takes a proposal to scale a theme, and leads to where that is done', async () => {
    const empty = await site.send(`${page}/voorstel`, { thema: '', tekst: 'Alleen de kern' });
    const html = await empty.text();
    expect([empty.status, html]).toEqual([
      400,
      expect.stringContaining('Alleen de kern</textarea>'),
    ]);
    await site.send(`${page}/voorstel`, { thema: 'zorg', tekst: 'Alleen de kern' });
    const items = await readMeetingItems(db, meeting, today);
    const item = items.find(({ key }) => key === 'theme/zorg');
    expect(item).toMatchObject({ reasons: ['proposal'], introduction: 'Alleen de kern' });
    const table = await site.read(`${page}/besluiten?punt=theme%2Fzorg`);
    expect(table).toContain('href="/westerkwartier/2024/bijsturen/themas/zorg"');
  });

  it('asks the TVO about a theme whose budget runs over', async () => {
    const entry = await spend(db, { amountCents: 99_000_000 });
    const over = await readMeetingItems(db, meeting, today);
    const key = 'theme/zorg';
    expect(over.find((item) => item.key === key)?.reasons).toContain('over_budget');
    await db.moneyEntry.delete({ where: { id: entry } });
  });

  it('adds an item, and puts it higher', async () => {
    await site.send(`${page}/punten`, { titel: 'Jaarwisseling', tekst: 'Vooruit kijken' });
    const before = (await titles()).indexOf('Jaarwisseling');
    const items = await readMeetingItems(db, meeting, today);
    const punt = items.find(({ title }) => title === 'Jaarwisseling')?.key ?? '';
    await site.send(`${page}/volgorde`, { punt, plaats: 'omhoog' });
    expect((await titles()).indexOf('Jaarwisseling')).toBe(before - 1);
  });

  it('introduces an item and the whole, and leaves one out with a reason', async () => {
    await site.send(`${page}/toelichting`, { punt: '', tekst: 'Welkom terug' });
    await site.send(`${page}/toelichting`, { punt: 'action/tafel', tekst: 'Graag een besluit' });
    const refused = await site.send(`${page}/weglaten`, { punt: 'action/controles', reden: '' });
    expect(refused.status).toBe(400);
    await site.send(`${page}/weglaten`, { punt: 'action/controles', reden: 'Komt in de herfst' });
    const text = plainText(await site.read(page));
    for (const part of ['Welkom terug', 'Graag een besluit', 'Reden: “Komt in de herfst”']) {
      expect(text).toContain(part);
    }
    const left = await titles();
    expect(left).not.toContain('Integrale controles houden');
    await site.send(`${page}/terugzetten`, { punt: 'action/controles' });
    expect(await titles()).toContain('Integrale controles houden');
  });

  it('prints and keeps the agenda in the same words', async () => {
    const printed = plainText(await site.read(`${page}/agenda`));
    const word = await site.app.request(`${baseUrl}${page}/agenda/docx`);
    const kept = await docxText(await word.arrayBuffer());
    for (const part of [
      'Radicaliseringstafel professionaliseren',
      'Graag een besluit',
      'Gemaild op',
    ]) {
      expect(printed).toContain(part);
      expect(kept).toContain(part);
    }
  });
});
