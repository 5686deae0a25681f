import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TemporalClient } from '../../../api/site/deps.ts';
import { deliverPending } from '../../../api/use-cases/deliver-pending.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { readDecisionList } from '../../../prisma/meeting-decision-list.ts';
import { countUndecided, freezePapers, readMeetingItems } from '../../../prisma/meeting-items.ts';
import type { MeetingRow } from '../../../prisma/meeting-storage.ts';
import { seedMeeting, setPhase } from '../../meetings.ts';
import { seed, seededNow } from '../../seed.ts';
import { doorOf } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { sendAgreed, statedIn } from '../stated.ts';
import { plainText, testSite, type TestSite } from '../site.ts';

const today = '2024-07-04';
const base = '/westerkwartier/2024/overleggen';
const tafel = 'action/tafel';

let db: Db;
let stop: () => Promise<void>;
let plan: Plan;
let site: TestSite;
let meeting: MeetingRow;
let later: MeetingRow;

beforeEach(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
  site = testSite(db, { temporal: doorOf(db, plan) });
  meeting = await seedMeeting(db, { board: 'tvo', on: today });
  later = await seedMeeting(db, { board: 'tvo', on: '2024-10-17', phase: 'planned' });
  await db.$transaction((tx) => freezePapers(tx, meeting, '2024-06-27T08:00:00.000Z'));
  await setPhase(db, meeting.id, 'frozen');
  meeting = { ...meeting, state: { ...meeting.state, phase: 'frozen' } };
});
afterEach(() => stop());

type Fields = Record<string, string>;

async function decide(fields: Fields, on: string = today, doors: TestSite = site) {
  const path = `${base}/tvo/${on}/besluiten`;
  const sent = { nummer: '1', namens: 'TVO', reden: 'Besproken', ...fields };
  return sendAgreed(doors, path, sent);
}

const extend = { punt: tafel, besluit: 'extend', moment: 'q1', tot: '2024-11-29' };

async function keysOn(one: MeetingRow): Promise<Record<string, string[]>> {
  const items = await readMeetingItems(db, one, today);
  return Object.fromEntries(items.map(({ key, reasons }) => [key, reasons]));
}

describe('a decision of a board (promise 11)', () => {
  it('carries itself out: the action, the list of decisions and the next agenda follow at once', async () => {
    expect(await countUndecided(db, meeting)).toBeGreaterThan(0);
    const response = await decide(extend);
    expect(response.status).toBe(303);
    const row = await db.action.findFirstOrThrow({ where: { key: 'tafel' } });
    expect([row.escalatedOn, row.dueOn?.toISOString().slice(0, 10)]).toEqual([null, '2024-11-29']);
    expect(await readDecisionList(db, meeting, today)).toMatchObject([
      { key: tafel, actionId: row.id, decision: { kind: 'extend', until: '2024-11-29' } },
    ]);
    expect((await keysOn(later))[tafel]).toEqual(['late_soon']);
    const answer = await db.answer.findFirstOrThrow({
      where: { actionId: row.id, kind: 'extend' },
    });
    expect(answer).toMatchObject({ capacity: 'decider', channel: 'page', reason: 'Besproken' });
  });

  it('says first what it brings, and keeps that as it was shown', async () => {
    const sent = { nummer: '1', namens: 'TVO', reden: 'Besproken', ...extend };
    const asked = await site.send(`${base}/tvo/${today}/besluiten`, sent);
    const text = plainText(await asked.text());
    expect(asked.status).toBe(200);
    expect(text).toContain('wordt vrijdag 29 november');
    expect(text).toContain('Herinnering over radicaliseringstafel, aan Joris Hendriks');
    expect(text).toContain('Deze mails gaan niet meer uit');
    expect(await db.meetingDecision.count()).toBe(0);
    await decide(extend);
    const { answer } = await db.meetingDecision.findFirstOrThrow({ include: { answer: true } });
    expect(answer?.statement).toMatchObject({
      version: 1,
      on: today,
      actionIds: ['westerkwartier/2024/tafel'],
    });
  });

  it('is shown again, with what was typed, when it brings something else by then', async () => {
    const path = `${base}/tvo/${today}/besluiten`;
    const sent = { nummer: '1', namens: 'TVO', reden: 'Besproken', ...extend };
    const gevolgen = statedIn(await (await site.send(path, sent)).text()) ?? '';
    const other = await site.send(path, { ...sent, tot: '2024-12-13', gevolgen });
    const html = await other.text();
    expect([other.status, await db.meetingDecision.count()]).toEqual([409, 0]);
    expect(html).toContain('Intussen is er iets veranderd.');
    expect(html).toContain('name="reden" value="Besproken"');
    expect(statedIn(html)).not.toBe(gevolgen);
    const back = await (await site.send(path, { ...sent, gevolgen, terug: 'ja' })).text();
    expect(back).toContain('value="Besproken"');
    expect(statedIn(back)).toBeNull();
  });

  it('brings back what is kept, and sends to the Driehoek what is referred', async () => {
    const driehoek = await seedMeeting(db, { board: 'driehoek', on: '2024-09-12' });
    await decide({ punt: tafel, besluit: 'keep' });
    expect((await keysOn(later))[tafel]).toContain('returned');
    await decide({ punt: tafel, besluit: 'refer', nummer: '2' });
    expect((await keysOn(driehoek))[tafel]).toEqual(['referred']);
    expect(await keysOn(later)).not.toHaveProperty([tafel]);
  });

  it('is corrected by a next one, and stays to be seen', async () => {
    await decide(extend);
    expect((await decide({ ...extend, tot: '2024-12-13', nummer: '2' })).status).toBe(303);
    const text = plainText(await site.read(`${base}/tvo/${today}`));
    expect(text).toContain('Eerder: Meer tijd tot vrijdag 29 november');
    expect(text).toContain('Besluit: Meer tijd tot vrijdag 13 december');
  });

  it('is one of two: the other sees it, with their own words kept', async () => {
    const both = await Promise.all([
      decide({ ...extend, reden: 'Van de een' }),
      decide({ punt: tafel, besluit: 'keep', reden: 'Van de ander' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const loser = both.findIndex(({ status }) => status === 409);
    const html = (await both[loser]?.text()) ?? '';
    expect(html).toContain('intussen al besloten');
    expect(html).toContain(loser === 0 ? 'Van de een' : 'Van de ander');
    expect(html).toContain(loser === 0 ? 'Aangehouden tot het volgende' : 'Meer tijd tot');
    expect(await db.meetingDecision.count()).toBe(1);
  });

  it('leaves nothing when its action refuses it', async () => {
    const refusing: TemporalClient = {
      ...doorOf(db, plan),
      command: () => Promise.resolve({ kind: 'refused', why: 'date_outside_plan' }),
    };
    const answers = await db.answer.count();
    const refused = await decide(extend, today, testSite(db, { temporal: refusing }));
    const html = await refused.text();
    expect([refused.status, await db.meetingDecision.count()]).toEqual([409, 0]);
    expect(await db.answer.count()).toBe(answers);
    expect(html).toContain('value="Besproken"');
    expect(html).toContain('value="2024-11-29"');
  });

  it('is shown as not done while the engine is away, and carried out once afterwards', async () => {
    const away: TemporalClient = {
      ...doorOf(db, plan),
      command: () => Promise.resolve({ kind: 'unavailable' }),
    };
    await decide(extend, today, testSite(db, { temporal: away }));
    const page = `${base}/tvo/${today}`;
    expect(plainText(await site.read(page))).toContain('Nog niet verwerkt');
    const doors = { db, temporal: doorOf(db, plan), now: () => seededNow };
    await deliverPending(doors, 0);
    await deliverPending(doors, 0);
    expect(plainText(await site.read(page))).not.toContain('Nog niet verwerkt');
    const events = await db.event.count({ where: { kind: 'extension_granted' } });
    expect(events).toBe(1);
  });

  it('is not possible before the day, nor after the meeting was closed', async () => {
    const early = await decide({ punt: tafel, besluit: 'keep' }, '2024-10-17');
    expect([early.status, await early.text()]).toEqual([
      409,
      expect.stringContaining('nog niet geweest'),
    ]);
    await setPhase(db, meeting.id, 'closed');
    const late = await decide({ punt: tafel, besluit: 'keep', reden: 'Te laat' });
    const html = await late.text();
    expect([late.status, await db.meetingDecision.count()]).toEqual([409, 0]);
    expect(html).toContain('/acties/tafel#besluit');
  });

  it('takes what was settled without the board off the list of what is left', async () => {
    const before = await countUndecided(db, meeting);
    const page = '/westerkwartier/2024/acties/tafel/besluit';
    const { id: door } = await db.contact.findFirstOrThrow({ where: { key: 'marga' } });
    await sendAgreed(site, page, { besluit: 'cancel', reden: 'Vervalt', door });
    expect(await countUndecided(db, meeting)).toBe(before - 1);
    expect(plainText(await site.read(`${base}/tvo/${today}`))).toContain(
      'Dit is intussen opgelost',
    );
  });
});

describe('F38: the papers of a meeting', () => {
  it('stay as they were frozen; what comes after is marked', async () => {
    await db.theme.updateMany({ data: { name: 'Een andere naam' } });
    const html = plainText(await site.read(`${base}/tvo/${today}`));
    expect(html).toContain('Thema: Zorg & veiligheid');
    expect(html).not.toContain('Nagekomen');
    await site.send(`${base}/tvo/${today}/punten`, { titel: 'Rondje veiligheid', tekst: '' });
    expect(plainText(await site.read(`${base}/tvo/${today}`))).toContain('Nagekomen');
  });
});
