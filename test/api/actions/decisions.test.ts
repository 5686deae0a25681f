import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decisionProblemSentences } from '../../../api/use-cases/decision-kinds.ts';
import type { Command } from '../../../domain/action/commands.ts';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { expectConsoleError } from '../../console.ts';
import { baseUrl, plainText, testSite, type TestSite } from '../site.ts';
import { sendAgreed } from '../stated.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let marga: string;
let fatima: string;
const action = '/westerkwartier/2024/acties/tafel';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  marga = await contactId('marga');
  fatima = await contactId('fatima');
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db);
});

async function contactId(key: string): Promise<string> {
  const municipalityId = 'westerkwartier';
  const where = { municipalityId_key: { municipalityId, key } };
  return (await db.contact.findUniqueOrThrow({ where })).id;
}

function submittedCommand(): Command {
  const [first] = site.submitted;
  if (first === undefined) throw new Error('no workflow was told anything');
  return first.command;
}

async function decide(form: Record<string, string>, at = action): Promise<string> {
  const response = await sendAgreed(site, `${at}/besluit`, { door: marga, ...form });
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

describe('a decision about an action', () => {
  it('is stored first and travels as an id', async () => {
    const extend = { besluit: 'extend', moment: 'q1', tot: '2024-09-30', reden: 'Eerst werven' };
    expect(await decide(extend)).toBe(`${action}?melding=extend`);
    const command = submittedCommand();
    const answer = await db.answer.findUniqueOrThrow({ where: { id: command.answerId } });
    expect(command).toMatchObject({ kind: 'extend', milestoneId: 'q1', until: '2024-09-30' });
    expect(answer).toMatchObject({
      reason: 'Eerst werven',
      author: 'Marga de Wit',
      channel: 'page',
    });
    expect(JSON.stringify(command)).not.toContain('werven');
  });

  it('names the new owner in what is stored, not in what travels', async () => {
    await decide({ besluit: 'reassign', actiehouder: fatima, reden: 'Joris heeft geen tijd' });
    const command = submittedCommand();
    const answer = await db.answer.findUniqueOrThrow({ where: { id: command.answerId } });
    expect(command).toEqual({ kind: 'reassign', answerId: answer.id });
    expect(answer.newOwnerId).toBe(fatima);
  });

  it('that scales keeps what remains apart from why, and leaves the date where none is given', async () => {
    const scale = { besluit: 'scale_down', moment: 'q4', wat: 'Alleen de werving' };
    const form = { ...scale, reden: 'Te weinig mensen' };
    await decide(form, '/westerkwartier/2024/acties/vuurwerk');
    const command = submittedCommand();
    const answer = await db.answer.findUniqueOrThrow({ where: { id: command.answerId } });
    expect(command).toMatchObject({ kind: 'scale_down', milestoneId: 'q4', until: null });
    expect(answer).toMatchObject({ scope: 'Alleen de werving', reason: 'Te weinig mensen' });
    expect(JSON.stringify(command)).not.toContain('werving');
  });

  it.each([
    [{ besluit: 'scale_up', moment: 'q1', reden: 'Voorrang' }, 'no_scope'],
    [{ besluit: 'scale_down', moment: 'q1', wat: 'Alleen de werving' }, 'no_reason'],
    [{ besluit: 'extend', moment: 'q1', tot: '2024-09-30' }, 'no_reason'],
    [{ besluit: 'extend', moment: 'q1', tot: 'morgen', reden: 'x' }, 'no_date'],
    [{ besluit: 'reassign', actiehouder: 'wie', reden: 'x' }, 'no_owner'],
    [{ besluit: 'confirm', moment: 'q4', reden: 'x' }, 'no_milestone'],
    [{ besluit: 'cancel' }, 'no_reason'],
    [{ besluit: 'weg ermee' }, 'no_decision'],
    [{ besluit: 'pause', door: 'iemand' }, 'no_decider'],
  ] as const)('is not taken when something is missing: %o', async (form, problem) => {
    const before = await db.answer.count();
    const response = await sendAgreed(site, `${action}/besluit`, { door: marga, ...form });
    expect(response.status).toBe(400);
    expect(plainText(await response.text())).toContain(decisionProblemSentences[problem]);
    expect(site.submitted).toEqual([]);
    expect(await db.answer.count()).toBe(before);
  });

  it('V28: asks whoever records an evaluation what came of it', async () => {
    const before = await db.answer.count();
    const form = { door: marga, besluit: 'confirm', moment: 'q3', reden: '' };
    const response = await sendAgreed(site, '/westerkwartier/2024/acties/overleg/besluit', form);
    expect(response.status).toBe(400);
    const html = plainText(await response.text());
    expect(html).toContain(decisionProblemSentences.no_result);
    expect(html).toContain('Wat kwam eruit, en wat verandert er?');
    expect(await db.answer.count()).toBe(before);
  });

  it('leaves nothing behind when the action refuses it, and says why', async () => {
    const before = await db.answer.count();
    site.result = { kind: 'refused', why: 'not_paused' };
    const response = await sendAgreed(site, `${action}/besluit`, {
      door: marga,
      besluit: 'resume',
    });
    expect(response.status).toBe(409);
    const html = plainText(await response.text());
    expect(html).toContain('Er is niets veranderd.Deze actie staat niet stil');
    expect(await db.answer.count()).toBe(before);
  });

  it('is refused when it comes from another site', async () => {
    const form = { besluit: 'pause', door: marga };
    const response = await site.send(`${action}/besluit`, form, 'https://elders.example.org');
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Er is niets veranderd');
    expect(site.submitted).toEqual([]);
  });

  it('shows no text that somebody put into the address', async () => {
    const html = await site.read(`${action}?melding=<script>alert(1)</script>`);
    expect(html).not.toContain('alert(1)');
  });
});

describe('the door', () => {
  it('lets nobody read through another name for this machine', async () => {
    const response = await site.app.request('http://kwaad.example.org/westerkwartier/2024');
    expect(response.status).toBe(403);
  });

  it('says that it is healthy, and allows no script', async () => {
    const response = await site.app.request(`${baseUrl}/gezond`);
    expect(await response.text()).toBe('ok');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('apologises without showing what broke', async () => {
    const broken = testSite(db, { now: () => 'geen tijd' });
    expectConsoleError(/geen tijd/);
    const response = await broken.app.request(`${baseUrl}/westerkwartier/2024`);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('Er ging iets mis');
  });
});

describe('somebody who leaves', () => {
  it('gets no mail from then on; their actions are on the coordinator’s list the same day (F11)', async () => {
    const response = await site.send('/westerkwartier/adresboek/fatima/vertrokken', {});
    expect(await site.read(response.headers.get('location') ?? '')).toContain('Vastgelegd.');
    const { leftOn } = await db.contact.findUniqueOrThrow({ where: { id: fatima } });
    expect(leftOn?.toISOString().slice(0, 10)).toBe('2024-07-04');
    const notice = await db.notice.findUniqueOrThrow({
      where: { key: 'westerkwartier/2024/controles/owner_left/fatima/marga' },
    });
    expect(notice).toMatchObject({ kind: 'owner_left', audience: 'coordinator', immediate: false });
    const overview = await site.read('/westerkwartier/2024');
    expect(overview).toContain('Zonder actiehouder');
    expect(overview).toContain('Fatima el Amrani is vertrokken');
  });

  it('leaves once', async () => {
    const response = await site.send('/westerkwartier/adresboek/fatima/vertrokken', {});
    expect(response.headers.get('location')).toContain('melding=al_vertrokken');
  });
});
