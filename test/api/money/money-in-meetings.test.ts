import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { freezePapers, readMeetingItems } from '../../../prisma/meeting-items.ts';
import type { MeetingRow } from '../../../prisma/meeting-storage.ts';
import { seedMeeting, setPhase } from '../../meetings.ts';
import { seed, seededNow } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, testSite, type TestSite } from '../site.ts';
import { spend } from './spending.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let meeting: MeetingRow;
const year = '/westerkwartier/2024';
const today = '2024-07-04';
const table = `${year}/overleggen/tvo/${today}`;
const move = {
  van: 'contingency',
  naar: 'theme-zorg',
  wie: `tvo/${today}`,
  datum: today,
  bedrag: '300',
  reden: 'De zaal was duurder',
};

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db);
}, 60_000);
afterAll(() => stop());
beforeEach(async () => {
  await db.potMove.deleteMany();
  await db.moneyEntry.deleteMany();
  await db.meetingDecision.deleteMany();
  await db.meetingItem.deleteMany();
  await spend(db, { amountCents: 25_000 });
  meeting = await seedMeeting(db, { board: 'tvo', on: today });
});

const textAt = async (path: string) => plainText(await site.read(path)).replaceAll('\u00a0', ' ');

async function post(fields: Record<string, string>) {
  const response = await site.send(`${year}/geld/verschuiven`, fields);
  return { status: response.status, text: plainText(await response.text()) };
}

describe('money that a board moves in its meeting', () => {
  it('settles a theme over its budget, from the item itself', async () => {
    await db.$transaction((tx) => freezePapers(tx, meeting, seededNow));
    await setPhase(db, meeting.id, 'frozen');
    const item = `${table}/besluiten?punt=theme%2Fzorg`;
    const link = /href="([^"]*geld\?[^"]*)"/.exec(await site.read(item))?.[1] ?? '';
    const form = await site.read(link.replaceAll('&amp;', '&'));
    expect(form).toMatch(/<option value="tvo\/2024-07-04" selected/);
    expect(form).toMatch(/<option value="theme-zorg" selected/);
    expect((await post(move)).status).toBe(303);
    expect(await textAt(item)).toContain('Dit is intussen opgelost');
  });

  it('stands in the list of decisions, and both pots lead to the meeting', async () => {
    await post(move);
    const moved = '€ 300 van Onvoorzien naar Zorg & veiligheid';
    expect(await textAt(`${table}/besluitenlijst`)).toContain(
      `${moved}. Reden: “De zaal was duurder”`,
    );
    expect(await site.read(table)).toContain(`href="${year}/geld/theme-zorg"`);
    for (const pot of ['theme-zorg', 'contingency']) {
      const html = await site.read(`${year}/geld/${pot}`);
      expect(html).toContain(`href="${table}"`);
      expect(plainText(html)).toContain('in het overleg van donderdag 4 juli');
    }
  });

  it('travels by the API both ways', async () => {
    await post(move);
    const moved = { orgaan: 'tvo', overleg: today, bedragCent: 30_000 };
    const api = '/api/v1/gemeenten/westerkwartier/plannen/2024';
    for (const path of [`${api}/geld`, `${api}/overleggen/tvo/${today}`]) {
      expect(JSON.parse(await site.read(path))).toMatchObject({ verschuivingen: [moved] });
    }
  });

  it.each([
    ['is not of this plan', { wie: 'tvo/2024-01-01' }, 'Kies een overleg van dit plan.'],
    ['is still to come', { wie: 'tvo/2024-10-17' }, 'Dit overleg is nog niet geweest.'],
    ['was later than that', { datum: '2024-07-03' }, 'Dit is voor de dag van het overleg.'],
  ])('is refused when its meeting %s', async (_, change, sentence) => {
    await seedMeeting(db, { board: 'tvo', on: '2024-10-17' });
    const { status, text } = await post({ ...move, ...change });
    expect([status, await db.potMove.count()]).toEqual([400, 0]);
    expect(text).toContain(sentence);
  });

  it('is asked again about a theme that it took note of only when the overrun has grown', async () => {
    const later = await seedMeeting(db, { board: 'tvo', on: '2024-10-17' });
    const keys = async () => (await readMeetingItems(db, later, today)).map(({ key }) => key);
    const sent = { punt: 'theme/zorg', nummer: '1', namens: 'TVO', reden: '' };
    expect(await keys()).toContain('theme/zorg');
    await site.send(`${table}/besluiten`, { ...sent, besluit: 'inform' });
    expect(await keys()).not.toContain('theme/zorg');
    await spend(db, { amountCents: 100, at: '2024-07-05T09:00:00.000Z' });
    expect(await keys()).toContain('theme/zorg');
  });

  it('is refused when its meeting was closed, as any decision is', async () => {
    await setPhase(db, meeting.id, 'closed');
    const { status, text } = await post(move);
    expect([status, await db.potMove.count()]).toEqual([409, 0]);
    expect(text).toContain('Dit overleg is afgesloten');
  });
});
