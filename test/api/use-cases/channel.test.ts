import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
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
    ['marga', 'tafel/besluiten', { besluit: 'pause' }, 'pause'],
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

function partObstacle() {
  return { antwoord: 'report_obstacle', toelichting: 'De cijfers ontbreken' };
}
