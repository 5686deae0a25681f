import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IsoDate } from '../../domain/calendar.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { readContacts } from '../../prisma/person-contacts.ts';
import { planRound } from '../../prisma/mail-planning.ts';
import { readLedgerNotices } from '../../prisma/rehearsal-ledger.ts';
import type { RunningWorker } from '../../worker/run.ts';
import { at } from '../domain/action/life.ts';
import { direct, type Direct } from './direct.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';
import { action, party, smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';

/** A port where nobody listens: the relay is away. */
const away = 'smtp://127.0.0.1:9';
const activatedOn = '2024-01-02';
/** The first round after the activation, in which everybody hears what is theirs. */
const firstDay = '2024-01-03';

let stage: Stage;
let post: PostOffice;
let activities: Direct;
let withoutRelay: Direct;

beforeEach(async () => {
  [stage, post] = await Promise.all([openStage(), openPostOffice()]);
  activities = direct(stage, post.url);
  withoutRelay = direct(stage, away);
});
afterEach(async () => {
  activities.close();
  withoutRelay.close();
  await stage.stop();
  await post.stop();
});

test('a round killed between planning and sending loses none of its mails (F33)', async () => {
  await activate();
  await plan();
  const planned = await mails();
  expect(planned.map(({ status }) => status)).toEqual(planned.map(() => 'planned'));
  expect(planned.length).toBeGreaterThan(3);

  await hold(activities, firstDay, '08:45');
  expect((await mails()).map(({ status }) => status)).toEqual(planned.map(() => 'accepted'));
  expect(arrivedIds()).toEqual(planned.map(({ messageId }) => messageId).sort());
});

test('killed there until the next working day, all it had to say is in the mail of that day (F33)', async () => {
  await activate();
  await plan();
  const planned = await mails();

  await hold(activities, '2024-01-04', '08:30');
  await everybodyHeardEverything();
  expect(arrivedAt()).toEqual(planned.map(({ address }) => address).sort());
});

test('a worker stopped at every mail, and another started, sends each of them once (F34, V47, V49)', async () => {
  const restarts: Promise<void>[] = [];
  let worker: RunningWorker = await stage.work(post.url);
  const restart = async () => {
    await Promise.all([...restarts]);
    await worker.stop();
    worker = await stage.work(post.url);
  };
  post.afterData = () => {
    restarts.push(restart());
    return 'thanks';
  };
  await stage.activate(smallPlan(), activatedOn);
  await stage.until('2024-01-16');
  await Promise.all(restarts);

  expect(restarts.length).toBeGreaterThan(3);
  const sent = await mails();
  expect(arrivedIds()).toEqual(sent.map(({ messageId }) => messageId).sort());
  expect(sent.filter(({ repeated }) => repeated)).toEqual([]);
  await everybodyHeardEverything();
});

test('a worker that stops with a slow relay enters what is on the line, and takes no more (V47, V49, promise 1)', async () => {
  const worker = await stage.work(post.url);
  await stage.activate(withManyPartners(40), activatedOn);
  post.slowMs = 1_000;
  const stopped = new Promise<void>((resolve, reject) => {
    post.afterData = () => {
      post.afterData = () => 'thanks';
      worker.stop().then(resolve, reject);
      return 'thanks';
    };
  });
  const round = stage.until(firstDay);
  await stopped;
  const left = await mails();
  const entered = left.filter(({ status }) => status === 'accepted');
  expect(entered.map(({ messageId }) => messageId).sort()).toEqual(arrivedIds());
  expect(left.filter(({ status }) => status === 'planned')).toHaveLength(
    left.length - entered.length,
  );
  expect(entered.length).toBeLessThan(left.length / 2);

  post.slowMs = 0;
  await stage.work(post.url);
  await round;
  const sent = await mails();
  expect(arrivedIds()).toEqual(sent.map(({ messageId }) => messageId).sort());
  expect(sent.filter(({ repeated, status }) => repeated || status !== 'accepted')).toEqual([]);
});

test('a relay that is away for three days is tried all the time, and then gets everything (F37)', async () => {
  await activate();
  for (const day of [firstDay, '2024-01-04', '2024-01-05']) {
    for (const [time, next] of [
      ['08:30', '08:45'],
      ['12:00', '12:15'],
      ['20:00', '20:15'],
    ] as const) {
      expect(await hold(withoutRelay, day, time)).toEqual({ nextRoundAt: at(day, next) });
    }
  }
  expect(post.arrivals).toEqual([]);

  await hold(activities, '2024-01-08', '08:30');
  await everybodyHeardEverything();
  expect(new Set(arrivedAt()).size).toBe(post.arrivals.length);
});

function withManyPartners(count: number): Plan {
  const plan = smallPlan();
  const partners = Array.from({ length: count }, (_, i) => `partner-${String(i)}`);
  const contacts = partners.map((id) => party(id, `${id}@example.org`));
  const actions = [action('ketenoverleg', { involved: partners })];
  return { ...plan, actions, contacts: [...plan.contacts, ...contacts] };
}

/** The worker only gives the actions their first word; the test holds the rounds itself. */
/** What a round does before it sends. */
async function plan() {
  const { db, municipalityId } = stage;
  return planRound(db, {
    municipalityId,
    on: firstDay,
    mailDomain: 'example.org',
    contacts: await readContacts(db, municipalityId),
  });
}

async function activate(): Promise<void> {
  await stage.work(post.url);
  await stage.activate(smallPlan(), activatedOn);
}

function hold(by: Direct, on: IsoDate, time: string) {
  return by.run(by.holdRound, { municipalityId: stage.municipalityId, at: at(on, time) });
}

function mails() {
  const where = { municipalityId: stage.municipalityId };
  return stage.db.mail.findMany({ where, orderBy: { key: 'asc' } });
}

function arrivedIds(): string[] {
  return post.arrivals.map(({ messageId }) => messageId).sort();
}

function arrivedAt(): string[] {
  return post.arrivals.map(({ to }) => to).sort();
}

async function everybodyHeardEverything(): Promise<void> {
  const notices = await readLedgerNotices(stage.db, stage.municipalityId);
  expect(notices.length).toBeGreaterThan(3);
  expect(notices.filter(({ mailStatus }) => mailStatus !== 'accepted')).toEqual([]);
}
