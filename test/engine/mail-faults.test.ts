import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IsoDate } from '../../domain/calendar.ts';
import { planIdOf } from '../../domain/ids.ts';
import { returnNotice } from '../../domain/notices/people-notices.ts';
import { mailboxesOf } from '../../domain/who/mailboxes.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { planRound } from '../../prisma/mail-planning.ts';
import { addNotices } from '../../prisma/notice-rows.ts';
import { readContacts } from '../../prisma/person-contacts.ts';
import { actionWorkflowId, advanceUpdate } from '../../workflows/contract.ts';
import { at, confirm } from '../domain/action/life.ts';
import { openBreakingLine } from './breaking-line.ts';
import { direct, type Direct } from './direct.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';
import { action, smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';
import { byQuarter } from '../timings.ts';

const owner = 'tarik@example.org';
const coordinator = 'ineke@example.org';
/** The first round after the activation, in which everybody hears what is theirs. */
const firstRound = at('2024-01-03', '08:30');

let stage: Stage;
let post: PostOffice;
let activities: Direct;

beforeEach(async () => {
  [stage, post] = await Promise.all([openStage(), openPostOffice()]);
  activities = direct(stage, post.url);
});
afterEach(async () => {
  activities.close();
  await stage.stop();
  await post.stop();
});

test('one bad address stops nobody else; it is seen, becomes a task and reaches the coordinator once (F12, F13)', async () => {
  post.atRecipient = (address) =>
    address.startsWith('politie@') ? '550 5.1.1 no such mailbox' : null;
  await play(smallPlan(), '2024-03-05', '2024-02-20');
  const others = ['tarik', 'hilda', 'boas'].map((name) => post.arrivedAt(`${name}@example.org`));
  expect(others.every(({ length }) => length > 0)).toBe(true);

  const refused = await mailsTo('politie@example.org');
  expect(refused.length).toBeGreaterThan(1);
  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set(['rejected']));
  expect(refused[0]?.serverResponse).toContain('no such mailbox');
  const where = { municipalityId: stage.municipalityId };
  const tasks = await stage.db.task.findMany({ where });
  expect(tasks.map(({ kind, closedAt }) => [kind, closedAt])).toEqual([['address_refused', null]]);
  const told = await stage.db.notice.findMany({
    where: { ...where, kind: 'address_refused' },
    include: { mail: true },
  });
  expect(told.map(({ mail }) => [mail?.address, mail?.status])).toEqual([
    [coordinator, 'accepted'],
  ]);
});

test('a relay that says later for a while gets everything the same day, one mail a person (F15)', async () => {
  const tries = new Map<string, number>();
  post.atRecipient = (address) => {
    const tried = (tries.get(address) ?? 0) + 1;
    tries.set(address, tried);
    if (tried > 3) return null;
    return tried % 2 === 0 ? '451 4.3.2 try again later' : '421 4.7.0 too many messages';
  };
  await play(smallPlan(), '2024-01-03');
  const mails = await stage.db.mail.findMany({ where: { municipalityId: stage.municipalityId } });
  expect(mails.map(({ status }) => status)).toEqual(mails.map(() => 'accepted'));
  expect(mails.some(({ attempts }) => attempts > 1)).toBe(true);
  expect(post.arrivals.map(({ to }) => to).sort()).toEqual(mails.map((m) => m.address).sort());
  expect(post.broken).toBe(0);
});

test('what a relay did not take all day is in the mail of the next day, still one (F15)', async () => {
  await play(smallPlan(), null);
  post.atRecipient = () => '421 4.7.0 too many messages';
  await activities.run(activities.holdRound, round(firstRound));
  post.atRecipient = () => null;
  await activities.run(activities.holdRound, round(at('2024-01-04', '08:30')));
  expect(post.arrivedAt(owner)).toHaveLength(1);
  expect((await mailsTo(owner)).map(({ status }) => status)).toEqual(['replaced', 'accepted']);
});

test.each([
  ['MAIL FROM', '553 5.7.1 sender not allowed'],
  ['RCPT TO', '554 5.7.1 Relay access denied'],
  ['RCPT TO', '550 5.1.1 no such mailbox'],
  ['RCPT TO', '550 no such user'],
])(
  'a relay that refuses everybody, at %s with %s, is to be tried again: nobody counts as unreachable (V15)',
  async (command, refusal) => {
    await play(smallPlan(), null);
    if (command === 'MAIL FROM') post.atSender = () => refusal;
    else post.atRecipient = () => refusal;
    await activities.run(activities.holdRound, round(firstRound));
    const where = { municipalityId: stage.municipalityId };
    const kept = await stage.db.mail.findMany({ where });
    expect(kept.map(({ status }) => status)).toEqual(kept.map(() => 'planned'));
    expect(await openTasks()).toEqual([['sender_refused', null]]);

    post.atSender = () => null;
    post.atRecipient = () => null;
    await activities.run(activities.holdRound, round(at('2024-01-03', '08:45')));
    expect(post.arrivals.map(({ to }) => to).sort()).toEqual(kept.map((m) => m.address).sort());
    expect(await openTasks()).toEqual([]);
  },
);

test.each(['552 5.2.2 mailbox full', '550 5.2.1 mailbox disabled', '554 5.7.1 message refused'])(
  'who alone is refused with %s gets the letter later, and the task ends with the next one that is taken (V15, V16)',
  async (refusal) => {
    await play(smallPlan(), null);
    post.atRecipient = (address) => (address === owner ? refusal : null);
    await activities.run(activities.holdRound, round(firstRound));
    const [mail] = await mailsTo(owner);
    expect(mail).toMatchObject({ status: 'planned' });
    expect(await openTasks()).toEqual([['mail_waits', mail?.contactId]]);

    post.atRecipient = () => null;
    await activities.run(activities.holdRound, round(at('2024-01-03', '08:45')));
    expect(await mailsTo(owner)).toMatchObject([{ status: 'accepted', repeated: false }]);
    expect(await openTasks()).toEqual([]);
  },
);

test('an address that works again ends its task, and what was still to be said of it (V16)', async () => {
  await play(smallPlan(), null);
  post.atRecipient = (address) => (address === owner ? '550 5.1.1 no such mailbox' : null);
  await activities.run(activities.holdRound, round(firstRound));
  const [mail] = await mailsTo(owner);
  expect(mail).toMatchObject({ status: 'rejected' });
  expect(await openTasks()).toEqual([['address_refused', mail?.contactId]]);

  post.atRecipient = () => null;
  await wake('cyberwegenkaart', '2024-03-01');
  await activities.run(activities.sendImmediate, round(at('2024-01-03', '08:50')));
  await activities.run(activities.holdRound, round(at('2024-03-01', '08:30')));
  expect(await openTasks()).toEqual([]);
  expect(await mailsTo(owner)).toMatchObject([{ status: 'rejected' }, { status: 'accepted' }]);
});

test('what the mail server said is entered, although the database breaks off at every mail (V47, promise 1)', async () => {
  await play(smallPlan(), null);
  const line = await openBreakingLine();
  const cutOff = direct(stage, post.url, {}, line.db);
  post.afterData = () => {
    setTimeout(line.cut, 1);
    return 'thanks';
  };
  // It may fail where it reads; the next try goes on.
  for (const time of ['08:30', '08:30', '08:30']) {
    await cutOff.run(cutOff.holdRound, round(at('2024-01-03', time))).catch(() => undefined);
  }
  await activities.run(activities.holdRound, round(at('2024-01-03', '08:45')));
  const mails = await stage.db.mail.findMany({ where: { municipalityId: stage.municipalityId } });
  expect(mails.map(({ status, repeated }) => [status, repeated])).toEqual(
    mails.map(() => ['accepted', false]),
  );
  expect(post.arrivals.map(({ to }) => to).sort()).toEqual(mails.map((m) => m.address).sort());
  cutOff.close();
  await line.close();
});

test.each(['silence', 'hang_up'] as const)(
  'after %s when the mail was handed over nobody knows: once more, with the same Message-ID (F14)',
  async (reply) => {
    await play(smallPlan(), null);
    post.afterData = (to) => (to === owner ? reply : 'thanks');
    await activities.run(activities.holdRound, round(firstRound));
    expect(await mailsTo(owner)).toMatchObject([{ status: 'unknown', repeated: false }]);

    await activities.run(activities.holdRound, round(at('2024-01-03', '08:45')));
    await activities.run(activities.holdRound, round(at('2024-01-03', '09:00')));
    const [mail] = await mailsTo(owner);
    expect(mail).toMatchObject({ status: 'unknown', repeated: true, attempts: 2 });
    const where = { municipalityId: stage.municipalityId, closedAt: null };
    expect(await stage.db.task.findMany({ where })).toMatchObject([
      { kind: 'mail_unknown', contactId: mail?.contactId },
    ]);
    expect(post.arrivedAt(owner).map(({ messageId }) => messageId)).toEqual([
      mail?.messageId,
      mail?.messageId,
    ]);
  },
);

test('a relay that breaks off inside every mail loses none of them, however often it does (V46)', async () => {
  await play(smallPlan(), null);
  post.breaksInData = () => true;
  for (const time of ['08:30', '08:45', '09:00', '09:15']) {
    await activities.run(activities.holdRound, round(at('2024-01-03', time)));
  }
  expect(post.arrivals).toEqual([]);
  post.breaksInData = () => false;
  await activities.run(activities.holdRound, round(at('2024-01-03', '09:30')));
  const mails = await stage.db.mail.findMany({ where: { municipalityId: stage.municipalityId } });
  expect(mails.map(({ status }) => status)).toEqual(mails.map(() => 'accepted'));
  expect(post.arrivals.map(({ to }) => to).sort()).toEqual(mails.map((m) => m.address).sort());
  expect(await stage.db.task.count({ where: { municipalityId: stage.municipalityId } })).toBe(0);
});

test('greylisting does not use up the second try of a mail in doubt, nor its mark (V46, V49)', async () => {
  await play(smallPlan(), null);
  post.afterData = (to) => (to === owner ? 'hang_up' : 'thanks');
  await activities.run(activities.holdRound, round(firstRound));
  post.afterData = () => 'thanks';
  post.atRecipient = () => '451 4.7.1 greylisted';
  await activities.run(activities.holdRound, round(at('2024-01-03', '08:45')));
  await activities.run(activities.holdRound, round(at('2024-01-03', '09:00')));
  expect(await mailsTo(owner)).toMatchObject([{ status: 'unknown', repeated: false }]);
  post.atRecipient = () => null;
  await activities.run(activities.holdRound, round(at('2024-01-03', '09:15')));
  expect(await mailsTo(owner)).toMatchObject([{ status: 'accepted', repeated: true }]);
});

test('a mail of a worker that died while sending is sent once more and marked (F14)', async () => {
  await play(smallPlan(), null);
  const { db, municipalityId } = stage;
  await planRound(db, {
    municipalityId,
    on: '2024-01-03',
    mailDomain: 'example.org',
    contacts: await readContacts(db, municipalityId),
  });
  const since = new Date('2024-01-03T07:30:00Z');
  await db.mail.updateMany({
    where: { municipalityId, address: owner },
    data: { status: 'sending', attempts: 1, claimedAt: since },
  });
  await activities.run(activities.holdRound, round(firstRound));
  expect(await mailsTo(owner)).toMatchObject([{ status: 'accepted', repeated: true, attempts: 2 }]);
  expect(post.arrivedAt(owner)).toHaveLength(1);
});

test('a notice of which nothing is known is set aside, and holds up nobody else', async () => {
  await play(smallPlan(), null);
  await addReturnsOfNobody('tarik', 'wytze');
  await activities.run(activities.holdRound, round(firstRound));
  expect(await mailsTo(owner)).toMatchObject([{ status: 'accepted', kind: 'activation' }]);
  expect(await mailsTo('secretaris@example.org')).toMatchObject([{ status: 'replaced' }]);
  const where = { municipalityId: stage.municipalityId, kind: 'welcome_back' };
  const notices = await stage.db.notice.findMany({ where });
  expect(notices.map((n) => [n.status, n.droppedBecause, n.mailId])).toEqual([
    ['dropped', 'nothing_known', null],
    ['dropped', 'nothing_known', null],
  ]);

  const sent = post.arrivals.length;
  await activities.run(activities.holdRound, round(at('2024-01-03', '09:00')));
  expect(post.arrivals).toHaveLength(sent);
});

test('confirmed a moment before sending: no mail (F17)', async () => {
  await play(smallPlan(), '2024-02-29', '2024-02-20');
  await wake('cyberwegenkaart', '2024-03-01');
  const { db, municipalityId } = stage;
  await planRound(db, {
    municipalityId,
    on: '2024-03-01',
    mailDomain: 'example.org',
    contacts: await readContacts(db, municipalityId),
  });
  const planned = { on: new Date('2024-03-01'), routine: true };
  const before = await stage.db.mail.findMany({ where: { address: owner, ...planned } });
  expect(before.map(({ status }) => status)).toContain('planned');

  expect(await stage.submit('cyberwegenkaart', '2024-03-01', confirm('q1'))).toBe('done');
  await activities.run(activities.holdRound, round(at('2024-03-01', '10:05')));
  const after = (await mailsTo(owner)).filter(({ routine, on }) => routine && +on === +planned.on);
  expect(after.map(({ status }) => status)).toEqual(['replaced']);
  const reminders = { actionId: stage.actionId('cyberwegenkaart'), kind: 'reminder' };
  const notices = await stage.db.notice.findMany({ where: reminders });
  expect(notices.map((n) => [n.status, n.droppedBecause])).toEqual(
    notices.map(() => ['dropped', 'not_running']),
  );
});

test('confirmed before a mail in doubt goes again: it does not go again (V48, F17)', async () => {
  await play(smallPlan(), '2024-02-29', '2024-02-20');
  await wake('cyberwegenkaart', '2024-03-01');
  post.afterData = (to) => (to === owner ? 'hang_up' : 'thanks');
  await activities.run(activities.holdRound, round(at('2024-03-01', '08:30')));
  post.afterData = () => 'thanks';
  const before = post.arrivedAt(owner).length;
  const [mail] = (await mailsTo(owner)).filter(({ status }) => status === 'unknown');
  expect(mail).toMatchObject({ routine: true, doubts: 1 });

  expect(await stage.submit('cyberwegenkaart', '2024-03-01', confirm('q1'))).toBe('done');
  await activities.run(activities.holdRound, round(at('2024-03-01', '10:05')));
  const repeats = post.arrivedAt(owner).slice(before);
  expect(repeats.map(({ messageId }) => messageId)).not.toContain(mail?.messageId);
  const after = (await mailsTo(owner)).find(({ id }) => id === mail?.id);
  expect(after).toMatchObject({ status: 'unknown', repeated: false });
});

test('two reminders within a day are both honoured, or merged on record (F2)', async () => {
  const ladder = smallPlan().ladder;
  const reminder = (offsetDays: number) => ({
    kind: 'reminder' as const,
    offsetDays,
    to: ['owner' as const],
  });
  const steps = [reminder(-9), reminder(-8), reminder(-4), reminder(-3), ...ladder.steps.slice(3)];
  const actions = [action('kaart', { timing: byQuarter(1), involved: [] })];
  await play(smallPlan({ actions, ladder: { ...ladder, steps } }), '2024-03-20', '2024-03-11');
  const told = async () => {
    const where = { actionId: stage.actionId('kaart'), kind: 'reminder' };
    const found = await stage.db.notice.findMany({ where, orderBy: { on: 'asc' } });
    return found.map(({ status }) => status);
  };
  expect(await told()).toEqual(['mailed', 'mailed']);

  await wake('kaart', '2024-03-25');
  await wake('kaart', '2024-03-26');
  await activities.run(activities.holdRound, round(at('2024-03-26', '08:30')));
  expect(await told()).toEqual(['mailed', 'mailed', 'merged', 'mailed']);
});

test('a team, a team without mailbox and an owner who left are all reached by somebody (F24)', async () => {
  const quarter = { timing: byQuarter(1), involved: [] };
  const plan = smallPlan();
  const contacts = plan.contacts.map((contact) => {
    if (contact.id === 'team-oov') return { ...contact, address: null };
    return contact.id === 'hilda' ? { ...contact, leftOn: '2024-02-26' } : contact;
  });
  const actions = [
    action('van-het-team', { ...quarter, owner: 'boas' }),
    action('zonder-mailbox', { ...quarter, owner: 'team-oov' }),
    action('van-wie-vertrok', { ...quarter, owner: 'hilda' }),
  ];
  await play({ ...plan, contacts, actions }, '2024-03-01', '2024-02-20');
  expect(await reminded('van-het-team')).toEqual(['boas@example.org']);
  expect(await reminded('zonder-mailbox')).toEqual([coordinator, 'secretaris@example.org', owner]);
  expect(await reminded('van-wie-vertrok')).toEqual([coordinator]);
});

test('one mailbox in three roles gets one mail (F26)', async () => {
  const plan = smallPlan();
  const contacts = plan.contacts.map((contact) =>
    contact.id === 'wytze' ? { ...contact, address: 'Ineke@example.org' } : contact,
  );
  const timing = byQuarter(1);
  const actions = [action('kaart', { timing, owner: 'ineke' })];
  await play({ ...plan, contacts, actions }, '2024-04-15', '2024-03-18');
  const mails = await stage.db.mail.findMany({
    where: { municipalityId: stage.municipalityId, on: new Date('2024-04-15') },
    include: { notices: true },
  });
  const hers = mails.filter(({ address }) => address.toLowerCase() === coordinator);
  expect(hers).toHaveLength(1);
  const kinds = hers[0]?.notices.map(({ kind }) => kind).sort();
  expect(kinds).toEqual(['escalation', 'week_state']);
});

test('what is 200 days overdue stands first, and who has nothing to hear gets no mail (F29)', async () => {
  const actions = [
    action('nieuw', { timing: byQuarter(4) }),
    action('oud', { timing: byQuarter(1) }),
  ];
  await play(smallPlan({ actions }), null, '2024-03-18');
  await activities.run(activities.holdRound, round(at('2024-03-19', '08:30')));
  await wake('oud', '2024-10-17');
  await wake('nieuw', '2024-10-17');
  await activities.run(activities.holdRound, round(at('2024-10-17', '08:30')));
  const [, mail] = post.arrivedAt(owner);
  const [old = -1, young = -1] = actions.map(({ what }) => mail?.text.indexOf(what)).reverse();
  expect(old).toBeGreaterThan(-1);
  expect(young).toBeGreaterThan(old);

  const sent = post.arrivals.length;
  await activities.run(activities.holdRound, round(at('2024-10-18', '08:30')));
  expect(post.arrivals).toHaveLength(sent);
});

/** The worker's mail goes to the post office; without `until` the test holds the rounds itself. */
async function play(
  plan: Plan,
  until: IsoDate | null,
  from: IsoDate = '2024-01-02',
): Promise<void> {
  await stage.work(post.url);
  await stage.activate(plan, from);
  if (until !== null) await stage.until(until);
}

async function openTasks() {
  const where = { municipalityId: stage.municipalityId, closedAt: null };
  const tasks = await stage.db.task.findMany({ where });
  return tasks.map(({ kind, contactId }) => [kind, contactId]);
}

/** They were never away. */
async function addReturnsOfNobody(...contactIds: string[]): Promise<void> {
  const { db, municipalityId } = stage;
  const contacts = await readContacts(db, municipalityId);
  const planId = planIdOf(municipalityId, 2024);
  const away = { deputyId: 'ineke', fromOn: '2023-12-27', untilOn: '2024-01-03' };
  const notices = contactIds.flatMap((contactId) =>
    mailboxesOf(contactId, contacts.directory, '2024-01-03').map((contact) =>
      returnNotice(planId, contact, { ...away, contactId }, '2024-01-03'),
    ),
  );
  await db.$transaction((tx) => addNotices(tx, { municipalityId, planId }, notices, contacts));
}

async function wake(key: string, on: IsoDate): Promise<void> {
  const handle = stage.client.workflow.getHandle(actionWorkflowId(stage.actionId(key)));
  await handle.executeUpdate(advanceUpdate, { args: [at(on, '06:00')] });
}

function round(moment: string) {
  return { municipalityId: stage.municipalityId, at: moment };
}

async function mailsTo(address: string) {
  const where = { municipalityId: stage.municipalityId, address };
  return stage.db.mail.findMany({ where, orderBy: [{ on: 'asc' }, { key: 'asc' }] });
}

async function reminded(key: string): Promise<string[]> {
  const where = { actionId: stage.actionId(key), kind: 'reminder', mail: { status: 'accepted' } };
  const notices = await stage.db.notice.findMany({ where, include: { mail: true } });
  return notices.map(({ mail }) => mail?.address ?? '').sort();
}
