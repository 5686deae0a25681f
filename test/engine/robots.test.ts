import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallPlan } from './small-plan.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';

let stage: Stage;
let link: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  await stage.activate(smallPlan(), '2024-02-27');
  await stage.until('2024-03-01');
  const [mail] = stage.mailbox.mailsTo('tarik@example.org');
  link = /\/a\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
});
afterAll(() => stage.stop());

test.each(['GET', 'HEAD', 'OPTIONS'])(
  'a scanner sends %s a hundred times to the link in a mail: nothing changes (F7)',
  async (method) => {
    const before = await everything();
    for (let sent = 0; sent < 100; sent += 1) {
      const answer = await stage.request(link, { method, headers: { origin: siteUrl } });
      expect(answer.status).toBeLessThan(500);
    }
    expect(await everything()).toEqual(before);
  },
);

test('a form sent as it came confirms nothing (F8)', async () => {
  const before = await everything();
  expect((await post({})).status).toBe(400);
  expect(await everything()).toEqual(before);
});

test('after all the scanners the link still works for its person (promise 4, F7)', async () => {
  expect((await post({ antwoord: 'confirm' })).status).toBe(303);
  const where = { id: stage.actionId('cyberwegenkaart') };
  expect((await stage.db.action.findUniqueOrThrow({ where })).phase).toBe('completed');
});

async function post(fields: Record<string, string>): Promise<Response> {
  const headers = { origin: siteUrl };
  return stage.request(link, { method: 'POST', headers, body: new URLSearchParams(fields) });
}

async function everything() {
  const where = { municipalityId: stage.municipalityId };
  const { db } = stage;
  return {
    actions: await db.action.findMany({ where, orderBy: { id: 'asc' } }),
    events: await db.event.count({ where }),
    answers: await db.answer.count({ where }),
    notices: await db.notice.findMany({ where, orderBy: { key: 'asc' } }),
    links: await db.link.findMany({ where, orderBy: { tokenHash: 'asc' } }),
    mails: await db.mail.findMany({ where, orderBy: { key: 'asc' } }),
  };
}
