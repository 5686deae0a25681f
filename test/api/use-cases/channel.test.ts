import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { seedMeeting } from '../../meetings.ts';
import { seed } from '../../seed.ts';
import { doorOf, mailTo, makeLink } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import {
  baseUrl,
  plainText,
  signedIn,
  signInProtection,
  testSite,
  type TestSite,
} from '../site.ts';
import { callApi } from '../v1/calling.ts';

let db: Db;
let plan: Plan;
let stop: () => Promise<void>;
let site: TestSite;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
  await seedMeeting(db, { board: 'tvo', on: '2024-07-18' });
});
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db, { protection: signInProtection, temporal: doorOf(db, plan) });
});

const actions = '/gemeenten/westerkwartier/plannen/2024/acties';

async function channelsOf(key: string): Promise<[string, string][]> {
  const where = { actionId: `westerkwartier/2024/${key}` };
  const answers = await db.answer.findMany({ where, orderBy: { at: 'asc' } });
  return answers.map(({ kind, channel }) => [kind, channel]);
}

async function pageOf(key: string): Promise<string> {
  const headers = await signedIn(db, 'marga');
  const url = `${baseUrl}/westerkwartier/2024/acties/${key}`;
  return plainText(await (await site.app.request(url, { headers })).text());
}

describe('the door that was used (V14)', () => {
  it.each([
    ['joris', 'signalen/antwoorden', { antwoord: 'on_track' }, 'report_progress'],
    ['fatima', 'kermis/onderdelen', partObstacle(), 'report_obstacle'],
    ['fatima', 'kermis/onderdelen', { antwoord: 'confirm_part' }, 'confirm_part'],
    ['marga', 'tafel/besluiten', { besluit: 'pause', zonderGevolgen: true }, 'pause'],
  ])('is the API for %s at %s: %o', async (by, path, body, kind) => {
    const [key = ''] = path.split('/');
    const call = { by, method: 'POST', path: `${actions}/${path}`, body };
    expect((await callApi(db, site, call)).status).toBeLessThan(300);
    expect(await channelsOf(key)).toContainEqual([kind, 'api']);
    expect(await pageOf(key)).toContain('Door een ander systeem');
    const shown = await callApi(db, site, {
      by: 'marga',
      method: 'GET',
      path: `${actions}/${key}`,
    });
    expect(JSON.stringify(shown.answer)).toContain('"via":"api"');
  });

  it('is the page for an answer on the site, and the mail for one from a mail', async () => {
    const headers = { ...(await signedIn(db, 'fatima')), origin: baseUrl };
    const body = new URLSearchParams({ 'antwoord:westerkwartier/2024/controles/q3': 'on_track' });
    const mine = `${baseUrl}/westerkwartier/mijn`;
    const answered = await site.app.request(mine, { method: 'POST', headers, body });
    expect(answered.status).toBe(303);
    const mailId = await mailTo(db, 'fatima');
    const about = { contactKey: 'fatima', actionKey: 'controles', milestoneId: 'q3', mailId };
    const link = await makeLink(db, plan, { ...about, purpose: 'answer' });
    expect((await site.send(link, { antwoord: 'on_track' })).status).toBe(303);
    const channels = (await channelsOf('controles')).map(([, channel]) => channel);
    expect(channels).toEqual(expect.arrayContaining(['page', 'mail']));
    expect(channels).not.toContain('api');
  });
});

describe('V14: what is on the agenda of the TVO as a decision', () => {
  it('is one of the coordinator through the API, and no answer of an owner on a page', async () => {
    const decide = { by: 'marga', method: 'POST', path: `${actions}/vuurwerk/besluiten` };
    const body = { besluit: 'cancel', reden: 'Vervalt', zonderGevolgen: true };
    expect((await callApi(db, site, { ...decide, body })).status).toBeLessThan(300);
    await confirmOnPage('marga', 'kermis', 'q3');
    await confirmOnPage('fatima', 'controles', 'q3');
    const agenda = await callApi(db, site, {
      by: 'petra',
      method: 'GET',
      path: '/gemeenten/westerkwartier/plannen/2024/overleggen/tvo/2024-07-18',
    });
    const { buitenHetOverleg: besluiten } = decisionsOnly.parse(agenda.answer);
    const decided = besluiten.map(({ actie, soort }) => `${actie}: ${soort}`);
    expect(decided).toContain('vuurwerk: action_cancelled');
    expect(decided.join()).not.toContain('action_confirmed');
  });
});

const decisionsOnly = z.object({
  buitenHetOverleg: z.array(z.object({ actie: z.string(), soort: z.string() })),
});

/** An owner on “Mijn acties”, also one who coordinates. */
async function confirmOnPage(by: string, key: string, milestoneId: string): Promise<void> {
  const headers = { ...(await signedIn(db, by)), origin: baseUrl };
  const form = { [`antwoord:westerkwartier/2024/${key}/${milestoneId}`]: 'confirm' };
  const mine = `${baseUrl}/westerkwartier/mijn`;
  const request = { method: 'POST', headers, body: new URLSearchParams(form) };
  expect((await site.app.request(mine, request)).status).toBe(303);
  const where = { actionId: `westerkwartier/2024/${key}`, kind: 'confirm' };
  const answer = await db.answer.findFirstOrThrow({ where, orderBy: { at: 'desc' } });
  expect([answer.channel, answer.capacity]).toEqual(['page', 'owner']);
}

function partObstacle() {
  return { antwoord: 'report_obstacle', toelichting: 'De cijfers ontbreken' };
}
