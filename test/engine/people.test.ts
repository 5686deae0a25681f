import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendAgreed } from '../api/stated.ts';
import { smallPlan } from './small-plan.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  await stage.activate(smallPlan(), '2024-03-04');
  await stage.until('2024-03-19');
});
afterAll(() => stage.stop());

test('while somebody is away their deputy gets the mails, and can answer', async () => {
  const [before, hilda] = [mailsTo('tarik@example.org'), await contactId('hilda')];
  const form = { van: '2024-03-20', tot: '2024-04-03', vervanger: hilda };
  expect(await report('/adresboek/tarik/afwezig', form)).toContain('melding=afwezig');
  await stage.until('2024-03-28');
  expect(mailsTo('tarik@example.org')).toBe(before);
  const mail = stage.mailbox
    .mailsTo('hilda@example.org')
    .find(({ text }) => text.includes('cyberwegenkaart op orde brengen'));
  const link = /\/a\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
  const answered = await post(link, { antwoord: 'at_risk', toelichting: 'Ik zoek het uit' });
  expect(answered.status).toBe(303);
});

test('one deputy at a time', async () => {
  const form = { van: '2024-03-29', tot: '2024-04-02', vervanger: await contactId('ineke') };
  const response = await post(`/${stage.municipalityId}/adresboek/tarik/afwezig`, form);
  expect(response.status).toBe(400);
  const html = await response.text();
  expect(html).toContain('Voor deze periode staat er al een vervanger');
  expect(html).toContain('value="2024-03-29"');
});

test('who is back reads in one mail what was said meanwhile, and gets the mails again', async () => {
  const before = mailsTo('tarik@example.org');
  await stage.until('2024-04-03');
  const mails = stage.mailbox.mailsTo('tarik@example.org').slice(0, -before || undefined);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain('Welkom terug. Hilda Veenstra kreeg uw mails.');
  expect(mails[0]?.text).toContain('Voortgang gemeld door Hilda Veenstra: loopt risico.');
  await stage.until('2024-04-08');
  expect(mailsTo('tarik@example.org')).toBe(before + 2);
});

test('an action without an owner is in the coordinator’s mail daily, from the third working day (F11)', async () => {
  await report('/adresboek/hilda/vertrokken', {});
  const sent = async () => {
    const where = { municipalityId: stage.municipalityId, kind: 'owner_left', status: 'mailed' };
    const rows = await stage.db.notice.findMany({ where, orderBy: { on: 'asc' } });
    return rows.map(({ on }) => on.toISOString().slice(0, 10));
  };
  await stage.until('2024-04-12');
  expect(await sent()).toEqual(['2024-04-08', '2024-04-10', '2024-04-11', '2024-04-12']);
  const boas = await contactId('boas');
  await report('/2024/acties/jaarwisseling/besluit', {
    besluit: 'reassign',
    actiehouder: boas,
    reden: 'Opvolging',
    door: await contactId('ineke'),
  });
  await stage.until('2024-04-16');
  expect(await sent()).toHaveLength(4);
});

test('a step that reaches nobody is skipped, and the coordinator hears of it (F25)', async () => {
  await report('/adresboek/wytze/vertrokken', {});
  await stage.db.contact.updateMany({
    where: { municipalityId: stage.municipalityId, key: 'politie' },
    data: { leftOn: new Date('2024-04-16') },
  });
  await stage.until('2024-07-15');
  const where = { municipalityId: stage.municipalityId, kind: 'nobody_home' };
  const notices = await stage.db.notice.findMany({ where, include: { contact: true } });
  expect(notices.length).toBeGreaterThan(0);
  for (const { contact, status } of notices) {
    expect([contact.key, status]).toEqual(['ineke', 'mailed']);
  }
});

function mailsTo(address: string): number {
  return stage.mailbox.mailsTo(address).length;
}

async function contactId(key: string): Promise<string> {
  const where = { municipalityId_key: { municipalityId: stage.municipalityId, key } };
  return (await stage.db.contact.findUniqueOrThrow({ where })).id;
}

async function report(path: string, fields: Record<string, string>): Promise<string> {
  const answer = await sendAgreed({ send: post }, `/${stage.municipalityId}${path}`, fields);
  return answer.headers.get('location') ?? '';
}

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const headers = { origin: siteUrl };
  return stage.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
}
