import { afterAll, beforeAll, expect, test } from 'vitest';
import { action, smallPlan } from './small-plan.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';
import { byQuarter } from '../timings.ts';

const count = 400;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  const timing = byQuarter(1);
  const actions = Array.from({ length: count }, (_, i) => action(`a${String(i)}`, { timing }));
  await stage.activate(smallPlan({ actions }), '2024-03-27');
});
afterAll(() => stage.stop());

test('the end of a quarter brings an owner of 400 actions one mail: twenty of them, and a link to the others (F16)', async () => {
  await stage.until('2024-03-28');
  const before = stage.mailbox.mailsTo('tarik@example.org').length;
  await stage.until('2024-03-29');
  const mails = stage.mailbox.mailsTo('tarik@example.org');
  expect(mails).toHaveLength(before + 1);
  const [mail] = mails;
  expect(mail?.subject).toBe(
    'Vandaag is de laatste werkdag voor zondag 31 maart: a0 (en 399 andere acties)',
  );
  expect(mail?.text.match(/op orde brengen/g)).toHaveLength(20);
  expect(mail?.text).toContain('en nog 380 andere acties');
  const link = /\/a\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
  const page = await stage.request(siteUrl + link);
  expect(/Nog \d+ acties/.exec(await page.text())?.[0]).toBe('Nog 399 acties');
}, 120_000);
