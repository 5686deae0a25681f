import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ActionState } from '../../../domain/action/state.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { fromJson } from '../../../prisma/json.ts';
import { idOf, seed } from '../../seed.ts';
import { doorOf, mailTo, makeLink } from './answering.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, plainText, signedIn, testSite, type TestSite } from '../site.ts';
import { sendAgreed } from '../stated.ts';

let db: Db;
let plan: Plan;
let site: TestSite;
let stop: () => Promise<void> = () => Promise.resolve();
const path = '/westerkwartier/2024/acties/kermis';

beforeEach(async () => {
  await stop();
  const database = await testDatabase();
  ({ db } = database);
  stop = () => database.stop();
  plan = await seed(db);
  site = testSite(db, { temporal: doorOf(db, plan) });
}, 60_000);
afterAll(() => stop());

describe('a party with a part of its own', () => {
  it('confirms it from the mail in two clicks; who said so is recorded', async () => {
    const link = await linkOf('part');
    const page = await source(link);
    expect(page).toContain('De inzet op straat vaststellen');
    expect(page).not.toContain('checked');
    const sent = await site.send(link, { antwoord: 'confirm_part', naam: 'Fatima el Amrani' });
    expect(sent.headers.get('location')).toMatch(/gedaan$/);
    const done = await read(sent.headers.get('location') ?? '');
    expect(done).toContain('het eigen deel is klaar');
    expect(done).toContain('Fatima el Amrani');
    expect((await stateOf()).milestones[0]?.parts[0]?.confirmedOn).toBe('2024-07-04');
    const receipts = await db.notice.findMany({
      where: { kind: 'part_receipt' },
      include: { contact: true },
    });
    expect(receipts.map(({ contact }) => contact.key).sort()).toEqual(['marga', 'politie']);
    expect(await read(path)).toContain('klaar gemeld op');
  });

  it('changes nothing by sending the form as it came (F8), and hears what is missing', async () => {
    const link = await linkOf('part');
    expect((await site.send(link, {})).status).toBe(400);
    const hindered = await site.send(link, { antwoord: 'report_obstacle' });
    expect(await hindered.text()).toContain('Schrijf wat er in de weg zit.');
    expect((await stateOf()).milestones[0]?.parts[0]?.confirmedOn).toBeNull();
  });

  it('says from the same page that something is in the way', async () => {
    const form = { antwoord: 'report_obstacle', toelichting: 'Te weinig mensen' };
    expect((await site.send(await linkOf('part'), form)).status).toBe(303);
    expect(await db.event.count({ where: { kind: 'obstacle_reported' } })).toBe(1);
  });

  it('takes it back from its receipt, and can confirm again', async () => {
    const link = await linkOf('part');
    await site.send(link, { antwoord: 'confirm_part' });
    expect(await read(link)).toContain('meldde dit al klaar');
    const undo = await linkOf('undo');
    expect(await read(undo)).toContain('het deel van Politie');
    expect((await site.send(undo, { waarom: 'by_mistake' })).status).toBe(303);
    expect((await stateOf()).milestones[0]?.parts[0]?.confirmedOn).toBeNull();
    expect((await site.send(link, { antwoord: 'confirm_part' })).status).toBe(303);
  });

  it('does so on its own page, signed in', async () => {
    const headers = await signedIn(db, 'fatima');
    const mine = '/westerkwartier/mijn';
    expect(await read(mine, headers)).toContain('Uw deel van acties van anderen');
    const deel = `${idOf(plan, 'kermis')}/q3/politie`;
    const unsaid = await post({ deel }, headers);
    expect(unsaid.status).toBe(400);
    const sent = await post({ deel, antwoord: 'confirm_part' }, headers);
    expect(sent.headers.get('location')).toBe(`${mine}?vastgelegd=1`);
    expect((await stateOf()).milestones[0]?.parts[0]?.confirmedOn).toBe('2024-07-04');
  });
});

describe('the owner', () => {
  it('is told what is waited for; the coordinator sees it in the list', async () => {
    const link = await makeLink(db, plan, {
      contactKey: 'marga',
      actionKey: 'kermis',
      milestoneId: 'q3',
      purpose: 'answer',
      mailId: await mailTo(db, 'marga'),
    });
    const sent = await site.send(link, { antwoord: 'confirm' });
    const done = await read(sent.headers.get('location') ?? '');
    expect(done).toContain('Nog niet binnen: het deel van Politie. Daarna is de actie klaar.');
    const again = await source(link);
    expect(again).toContain('De actiehouder meldde dit klaar op');
    expect(again).not.toContain('value="confirm"');
    expect(await read('/westerkwartier/2024')).toContain('Nog niet binnen: het deel van Politie.');
    await site.send(await linkOf('part'), { antwoord: 'confirm_part' });
    expect((await stateOf()).phase).toBe('completed');
  });
});

it('the coordinator reports a part that was telephoned in, with a reason', async () => {
  const form = { besluit: 'confirm_part', moment: 'q3', door: await contactId('marga') };
  const unfounded = await sendAgreed(site, `${path}/besluit`, { ...form, onderdeel: 'politie' });
  expect(await unfounded.text()).toContain('href="#confirm_part-q3-reden"');
  const nothing = await sendAgreed(site, `${path}/besluit`, { ...form, reden: 'Gebeld' });
  expect(await nothing.text()).toContain('href="#confirm_part-q3-onderdeel"');
  await sendAgreed(site, `${path}/besluit`, { ...form, onderdeel: 'politie', reden: 'Gebeld' });
  expect((await stateOf()).milestones[0]?.parts[0]?.confirmedOn).toBe('2024-07-04');
});

async function contactId(key: string): Promise<string> {
  return (await db.contact.findFirstOrThrow({ where: { key } })).id;
}

async function read(at: string, headers: Record<string, string> = {}): Promise<string> {
  return plainText(await source(at, headers));
}

async function source(at: string, headers: Record<string, string> = {}): Promise<string> {
  return (await site.app.request(baseUrl + at, { headers })).text();
}

async function post(form: Record<string, string>, headers: Record<string, string>) {
  const body = new URLSearchParams(form);
  const init = { method: 'POST', body, headers: { ...headers, origin: baseUrl } };
  return site.app.request(`${baseUrl}/westerkwartier/mijn/deel`, init);
}

async function linkOf(purpose: 'part' | 'undo') {
  return makeLink(db, plan, {
    contactKey: 'politie',
    actionKey: 'kermis',
    milestoneId: 'q3',
    partId: 'politie',
    purpose,
    mailId: await mailTo(db, 'politie'),
  });
}

async function stateOf(): Promise<ActionState> {
  const { state } = await db.action.findUniqueOrThrow({ where: { id: idOf(plan, 'kermis') } });
  return fromJson<ActionState>(state);
}
