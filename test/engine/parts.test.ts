import { afterAll, beforeAll, expect, test } from 'vitest';
import { action, smallPlan } from './small-plan.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  const parts = [{ contactId: 'politie', what: 'De inzet vaststellen', required: true }];
  await stage.activate(smallPlan({ actions: [action('kermis', { parts })] }), '2024-05-01');
});
afterAll(() => stage.stop());

test('a party reads at the start what it will be asked, and confirms its part from a reminder', async () => {
  await stage.until('2024-06-02');
  const mails = mailsTo('politie@example.org');
  expect(mails.at(-1)?.text).toContain('Uw deel: De inzet vaststellen.');
  expect(mails[0]?.text).toContain('Uw deel: De inzet vaststellen.');
  expect(await answer('politie@example.org', '/onderdeel', { antwoord: 'confirm_part' })).toBe(303);
  await stage.until('2024-06-03');
  expect(mailsTo('politie@example.org')[0]?.subject).toContain('Deel klaar gemeld');
  expect(
    mailsTo('ineke@example.org')
      .map(({ text }) => text)
      .join(),
  ).toContain('Politie heeft het eigen deel op');
});

test('who takes it back is asked again; with the last part in, the action is complete', async () => {
  await stage.until('2024-06-10');
  expect(await answer('politie@example.org', '/ongedaan', { waarom: 'by_mistake' })).toBe(303);
  const before = asked();
  await stage.until('2024-06-21');
  expect(asked()).toBe(before + 1);
  expect(await answer('tarik@example.org', '', { antwoord: 'confirm' })).toBe(303);
  expect(await phase()).toBe('running');
  expect(await answer('politie@example.org', '/onderdeel', { antwoord: 'confirm_part' })).toBe(303);
  expect(await phase()).toBe('completed');
});

test('nobody hears of it any more (F17)', async () => {
  const before = asked();
  await stage.until('2024-07-20');
  expect(asked()).toBe(before);
  const receipts = mailsTo('tarik@example.org').map(({ text }) => text);
  expect(receipts.some((text) => text.includes('Nog niet binnen: het deel van politie.'))).toBe(
    true,
  );
  expect(receipts[0]).toContain('De actie is nu klaar.');
});

async function phase(): Promise<string> {
  const where = { id: stage.actionId('kermis') };
  return (await stage.db.action.findUniqueOrThrow({ where })).phase;
}

/** Mails that ask the police for their part. */
function asked(): number {
  const texts = mailsTo('politie@example.org').map(({ text }) => text);
  return texts.filter((text) => text.includes('Laat weten of uw deel klaar is')).length;
}

function mailsTo(address: string) {
  return stage.mailbox.mailsTo(address);
}

/** Through the newest link of this kind in their mailbox. */
async function answer(address: string, ending: string, form: Record<string, string>) {
  const pattern = new RegExp(`/a/[\\w-]+${ending}(?=\\s|$)`);
  const path = mailsTo(address).flatMap(({ text }) => pattern.exec(text)?.[0] ?? [])[0] ?? '';
  const response = await stage.request(path, {
    method: 'POST',
    headers: { origin: siteUrl },
    body: new URLSearchParams(form),
  });
  return response.status;
}
