import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallPlan } from './small-plan.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  await stage.activate(smallPlan(), '2024-02-27');
  await stage.until('2024-03-01');
});
afterAll(() => stage.stop());

test('whoever asks for a way in finds it in their mailbox at once, and gets in by it', async () => {
  const before = stage.mailbox.mailsTo('tarik@example.org').length;
  await post('/aanmelden', { adres: 'tarik@example.org' });
  await expect.poll(() => stage.mailbox.mailsTo('tarik@example.org').length).toBe(before + 1);
  const mail = stage.mailbox
    .mailsTo('tarik@example.org')
    .find(({ subject }) => subject === 'Uw link om u aan te melden');
  const link = /\/aanmelden\/link\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
  const entered = await post(link, { adres: 'tarik@example.org' });
  const cookie = entered.headers.getSetCookie().find((one) => one.startsWith('aanjager=')) ?? '';
  const page = await stage.request(`/${stage.municipalityId}/mijn`, { headers: { cookie } });
  expect(await page.text()).toContain('Mijn acties');
});

async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const headers = { origin: siteUrl };
  return stage.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
}
