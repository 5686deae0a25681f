/**
 * A mail round of 2,000 persons with five reminders each, against nodemailer's pool sending the same
 * mail 2,000 times to the same server. In turns, so that a busy machine slows both.
 */

import { MockActivityEnvironment } from '@temporalio/testing';
import nodemailer from 'nodemailer';
import type { Activities } from '../../activities/index.ts';
import { startMailThread } from '../../activities/mail-thread.ts';
import type { Mailer, OutgoingMail } from '../../activities/mailer.ts';
import type { ActionState } from '../../domain/action/state.ts';
import type { Instant, IsoDate } from '../../domain/calendar.ts';
import { type AddressedNotice, noticeKey } from '../../domain/notices/notice.ts';
import type { Db } from '../../prisma/client.ts';
import { readContacts } from '../../prisma/person-contacts.ts';
import { fromJson } from '../../prisma/json.ts';
import { addNotices } from '../../prisma/notice-rows.ts';
import { activitiesAlone, applyAlone } from './applied.ts';
import { mailTo } from './mail.ts';
import { largePlan } from './plan.ts';
import { secondsSince, type Servers } from './servers.ts';

const persons = 2_000;
const noticesEach = 5;
const municipalityId = 'rondestad';
/**
 * The first round tells everybody what is theirs, the coordinator the state of the week, and warms up; the
 * others are measured.
 */
const activationOn = '2024-01-08';
const measuredOn = ['2024-01-09', '2024-01-10', '2024-01-11'];

export async function measureRound({ db, smtpUrl }: Servers) {
  const sent: OutgoingMail[] = [];
  const mailer = remembering(startMailThread(mailTo(smtpUrl)), sent);
  const activities = activitiesAlone(db, mailer);
  const plan = largePlan(municipalityId, persons * noticesEach, persons);
  const planId = await applyAlone(db, activities, plan, '2024-01-02T08:00:00.000Z');
  await holdRound(activities, `${activationOn}T08:00:00.000Z`);
  const [rounds, directs]: [number[], number[]] = [[], []];
  for (const on of measuredOn) {
    await remindAll(db, planId, on);
    sent.length = 0;
    rounds.push(await holdRound(activities, `${on}T08:00:00.000Z`));
    if (sent.length !== persons) throw new Error(`the round sent ${String(sent.length)} mails`);
    directs.push(await sendDirect(smtpUrl, sent));
  }
  mailer.close();
  const [roundSeconds, directSeconds] = [sum(rounds), sum(directs)];
  return { rounds, directs, roundVsDirect: directSeconds / roundSeconds };
}

function remembering(mailer: Mailer, sent: OutgoingMail[]): Mailer {
  return {
    ...mailer,
    send: (mail) => {
      sent.push(mail);
      return mailer.send(mail);
    },
  };
}

async function holdRound(activities: Activities, at: Instant): Promise<number> {
  const startedAt = performance.now();
  await new MockActivityEnvironment().run(activities.holdRound, { municipalityId, at });
  return secondsSince(startedAt);
}

async function sendDirect(url: string, mails: OutgoingMail[]): Promise<number> {
  const pool = nodemailer.createTransport({ url, pool: true, maxMessages: Infinity });
  const startedAt = performance.now();
  await Promise.all(
    mails.map(({ to, subject, text, html, messageId }) =>
      pool.sendMail({ from: 'aanjager@example.org', to, subject, text, html, messageId }),
    ),
  );
  const seconds = secondsSince(startedAt);
  pool.close();
  return seconds;
}

/** A reminder about every action, with a link to answer by. */
async function remindAll(db: Db, planId: string, on: IsoDate): Promise<void> {
  const contacts = await readContacts(db, municipalityId);
  const address = new Map(contacts.directory.contacts.map((c) => [c.id, c.address ?? '']));
  const actions = await db.action.findMany({ where: { planId } });
  const notices = actions.map((action): AddressedNotice => {
    const [milestone] = fromJson<ActionState>(action.state).milestones;
    if (milestone === undefined) throw new Error(`${action.id} has nothing to remind of`);
    const stepId = `${milestone.id}/bench@${on}`;
    const contactId = contacts.keyOf(action.ownerId);
    return {
      stepId,
      on,
      contactId,
      actionId: action.id,
      milestoneId: milestone.id,
      key: noticeKey(action.id, stepId, contactId),
      kind: 'reminder',
      audience: 'owner',
      dueOn: milestone.dueOn,
      immediate: false,
      answerId: null,
      partId: null,
      address: address.get(contactId) ?? '',
    };
  });
  await addNotices(db, { municipalityId, planId }, notices, contacts);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
