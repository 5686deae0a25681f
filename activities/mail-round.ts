/**
 * The mail round, in the six steps of docs/architecture.md. Its rules are in domain/notices.
 *
 * 1. `merge` what each mailbox must know into one letter, worst first.
 * 2. `take` the letters in batches, without what is no longer true.
 * 3. `compose` each one.
 * 4. `claim` it, with its links: one worker wins.
 * 5. `handOver` it to the mail server.
 * 6. `enter` what the server answered.
 */

import { heartbeat, log, sleep } from '@temporalio/activity';
import { type Calendar, calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import type { LetterInput, PlannedLetter } from '../domain/letters/input.ts';
import { isUnchanged, type RoundBasis } from '../domain/notices/current.ts';
import {
  batchesOf,
  batchSizeFor,
  concurrentBatches,
  leaseMsFor,
} from '../domain/notices/delivery.ts';
import { earlier, isRoundDue, nextRoundAt, retryAt } from '../domain/notices/round-times.ts';
import type { Db } from '../prisma/client.ts';
import { crashPoint } from '../prisma/crash-point.ts';
import { setNextRound } from '../prisma/due-timers.ts';
import {
  type LetterSettings,
  readLetterInput,
  readLetterSettings,
} from '../prisma/mail-letter-input.ts';
import { readLetters } from '../prisma/mail-letters.ts';
import { type PlannedRound, planImmediate, planRound } from '../prisma/mail-planning.ts';
import { reportRefused } from '../prisma/mail-refused.ts';
import { reportUnknown } from '../prisma/mail-unknown.ts';
import { type RoundSettings, readRoundSettings } from '../prisma/mail-round-settings.ts';
import {
  claimMails,
  type DeliveryResult,
  enterDeliveries,
  markAbandoned,
  readOpenMails,
} from '../prisma/mail-sending.ts';
import { addRoundNotices } from '../prisma/notice-of-round.ts';
import { dropStale, dropUnknown, readDirectoryVersion } from '../prisma/notice-validity.ts';
import { type KnownContacts, readContacts } from '../prisma/person-contacts.ts';
import type { ActivityDeps } from './deps.ts';
import { inParallel } from './in-parallel.ts';
import type { OutgoingMail } from './mailer.ts';
import {
  type WritingInput,
  type WritingResult,
  writeLetter,
  type WrittenLetter,
} from './write-letter.ts';

interface RoundCall {
  municipalityId: string;
  at: Instant;
}

interface Round extends RoundCall, ActivityDeps {
  settings: RoundSettings;
  calendar: Calendar;
  today: IsoDate;
}

/** What all batches share; read once. */
interface Delivery extends Round {
  planned: PlannedRound;
  contacts: KnownContacts;
  letterSettings: LetterSettings;
}

const concurrentSends = 10;

export function mailRoundActivities(deps: ActivityDeps) {
  return {
    /** One routine mail per person per working day, whatever happened since the last round (promise 3). */
    async holdRound(call: RoundCall): Promise<{ nextRoundAt: Instant }> {
      const round = await openRound(deps, call);
      const { db, municipalityId, at, settings, calendar } = round;
      crashPoint('before-planning');
      const planned = await merge(round);
      crashPoint('after-planning');
      const left = await deliver(round, planned);
      const regularAt = nextRoundAt(at, settings.roundAt, calendar);
      const nextAt = left > 0 ? earlier(retryAt(at), regularAt) : regularAt;
      await setNextRound(db, municipalityId, nextAt, 'replace');
      return { nextRoundAt: nextAt };
    },

    /** Only what must not wait for the round. */
    async sendImmediate(call: RoundCall): Promise<{ retryAt: Instant | null }> {
      const round = await openRound(deps, call);
      const left = await deliver(round, await mergeImmediate(round));
      return { retryAt: left > 0 ? retryAt(call.at) : null };
    },
  };
}

async function openRound(deps: ActivityDeps, call: RoundCall): Promise<Round> {
  const settings = await readRoundSettings(deps.db, call.municipalityId);
  const calendar = calendarOf(settings.calendar);
  return { ...deps, ...call, settings, calendar, today: calendar.dateOf(call.at) };
}

/** 1. After the round has added what it has to say of its own accord. */
async function merge(round: Round): Promise<PlannedRound> {
  const { db, mailer, municipalityId, at, settings, calendar, today } = round;
  if (!isRoundDue(at, settings.roundAt, calendar)) return mergeImmediate(round);
  await addRoundNotices(db, municipalityId, today, calendar);
  return planRound(db, { municipalityId, on: today, mailDomain: mailer.domain });
}

async function mergeImmediate({ db, mailer, municipalityId, today }: Round): Promise<PlannedRound> {
  return planImmediate(db, { municipalityId, on: today, mailDomain: mailer.domain });
}

/** Steps 2 to 6 for all that is open; returns how many mails are left for later. */
async function deliver(round: Round, planned: PlannedRound): Promise<number> {
  const taken = new Set<string>();
  for (;;) {
    const { open, sending } = await readOpenMails(round.db, round.municipalityId);
    const fresh = open.filter((id) => !taken.has(id));
    for (const id of fresh) taken.add(id);
    if (fresh.length > 0) await deliverInBatches(fresh, round, planned);
    else if (sending > 0) await waitForAbandoned(round);
    else {
      await reportUnknown(round.db, round.municipalityId, round.at);
      return open.length;
    }
  }
}

/** A claim of a worker that died is given back only when it can no longer be under way. */
async function waitForAbandoned({ db, mailer, municipalityId }: Round): Promise<void> {
  await sleep(mailer.timeoutMs / 4);
  await markAbandoned(db, municipalityId, leaseMsFor(mailer.timeoutMs));
  heartbeat();
}

async function deliverInBatches(ids: string[], round: Round, planned: PlannedRound): Promise<void> {
  const { db, mailer, municipalityId } = round;
  const contacts = await readContacts(db, municipalityId);
  const letterSettings = await readLetterSettings(db, municipalityId);
  const delivery = { ...round, planned, contacts, letterSettings };
  const batches = batchesOf(ids, batchSizeFor(mailer.perMinute));
  await inParallel(batches, concurrentBatches, (batch) => deliverBatch(batch, delivery));
}

async function deliverBatch(ids: string[], delivery: Delivery): Promise<void> {
  const taken = await take(ids, delivery);
  const written = await compose(taken, delivery);
  const claimed = await claim(written, delivery);
  const results = await handOver(claimed, delivery);
  await enter(results, delivery);
  heartbeat();
}

type TakenLetters = Pick<WritingInput, 'input' | 'contacts'> & { letters: PlannedLetter[] };

/** 2. Checked once more just before sending, when anything about them was decided since (F17). */
async function take(ids: string[], delivery: Delivery): Promise<TakenLetters> {
  const { db, municipalityId, planned, contacts, letterSettings } = delivery;
  const letters = ids.flatMap((id) => planned.letters.get(id) ?? []);
  const input = await readLetterInput(db, letters, contacts, letterSettings);
  const directoryVersion = await readDirectoryVersion(db, municipalityId);
  const present = { seqs: seqsOf(input), directoryVersion };
  const allPlannedHere = letters.length === ids.length;
  return allPlannedHere && isUnchanged(lettersIn(letters), planned.basis, present)
    ? { letters, input, contacts }
    : takeAnew(ids, delivery);
}

function seqsOf({ actions }: LetterInput): RoundBasis['seqs'] {
  return new Map([...actions].map(([id, { seq }]) => [id, seq]));
}

function lettersIn(planned: PlannedLetter[]) {
  return planned.map(({ letter }) => letter);
}

async function takeAnew(ids: string[], delivery: Delivery): Promise<TakenLetters> {
  const { db, municipalityId, today, letterSettings } = delivery;
  const contacts = await readContacts(db, municipalityId);
  await dropStale(db, ids, today, contacts);
  const letters = await readLetters(db, municipalityId, ids, contacts);
  const input = await readLetterInput(db, letters, contacts, letterSettings);
  return { letters, input, contacts };
}

/** 3. What nothing is known of is set aside: it must not hold up the mails of others. */
async function compose(taken: TakenLetters, delivery: Delivery): Promise<WrittenLetter[]> {
  const { letters, input, contacts } = taken;
  const { db, baseUrl, today } = delivery;
  const results = letters.map((letter) => writeLetter(letter, { input, contacts, baseUrl, today }));
  await setAside(results, db);
  return results.flatMap(({ written }) => written ?? []);
}

async function setAside(results: WritingResult[], db: Db): Promise<void> {
  const noticeKeys = results.flatMap(({ unknownKeys }) => unknownKeys);
  if (noticeKeys.length === 0) return;
  log.error('nothing is known of these notices', { noticeKeys });
  const empty = results.filter(({ written }) => written === null);
  await dropUnknown(
    db,
    noticeKeys,
    empty.map(({ id }) => id),
  );
}

type ClaimedLetter = WrittenLetter & Pick<OutgoingMail, 'isRepeat'>;

/** 4. */
async function claim(written: WrittenLetter[], delivery: Delivery): Promise<ClaimedLetter[]> {
  const { db, municipalityId, at } = delivery;
  const won = await claimMails(db, municipalityId, written, at);
  crashPoint('after-claim');
  return written.flatMap((letter) => {
    const claimed = won.get(letter.id);
    return claimed === undefined ? [] : [{ ...letter, ...claimed }];
  });
}

/** 5. */
async function handOver(letters: ClaimedLetter[], delivery: Delivery): Promise<DeliveryResult[]> {
  const { mailer, settings } = delivery;
  const results: DeliveryResult[] = [];
  await inParallel(letters, concurrentSends, async (letter) => {
    const { kind, response } = await mailer.send({ ...letter, rehearsal: settings.rehearsal });
    const status = kind === 'deferred' ? 'planned' : kind;
    results.push({ mailId: letter.id, status, response });
    heartbeat();
  });
  return results;
}

/** 6. */
async function enter(results: DeliveryResult[], delivery: Delivery): Promise<void> {
  const { db, municipalityId, settings, today } = delivery;
  const at = settings.rehearsal ? delivery.at : new Date().toISOString();
  await enterDeliveries(db, results, at);
  crashPoint('after-record');
  await reportRefused(db, results, { municipalityId, on: today, at });
}
