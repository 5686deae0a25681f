import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallPlan } from './small-plan.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';

let stage: Stage;
let tarik: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  // The tests share a database, and a way in is mailed wherever the address is known.
  tarik = `tarik@${stage.municipalityId}.example.org`;
  const { contacts } = smallPlan();
  const own = contacts.map((one) => (one.id === 'tarik' ? { ...one, address: tarik } : one));
  await stage.activate(smallPlan({ contacts: own }), '2024-02-27');
  await stage.until('2024-03-01');
});
afterAll(() => stage.stop());

test('whoever asks for a way in finds it in their mailbox at once, and gets in by it', async () => {
  const before = stage.mailbox.mailsTo(tarik).length;
  await post('/aanmelden', { adres: tarik });
  await expect.poll(() => stage.mailbox.mailsTo(tarik).length).toBe(before + 1);
  const mail = stage.mailbox
    .mailsTo(tarik)
    .find(({ subject }) => subject === 'Uw link om u aan te melden');
  const link = /\/aanmelden\/link\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
  const entered = await post(link, { adres: tarik });
  const cookie = entered.headers.getSetCookie().find((one) => one.startsWith('aanjager=')) ?? '';
  const page = await stage.request(`/${stage.municipalityId}/mijn`, { headers: { cookie } });
  expect(await page.text()).toContain('Mijn acties');
});

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const headers = { origin: siteUrl };
  return stage.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
}
