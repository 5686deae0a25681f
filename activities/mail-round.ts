/**
 * The mail round, in the six steps of docs/architecture.md. Its rules are in domain/notices.
 *
 * 1. `merge` what each mailbox must know into one letter, worst first.
 * 2. `take` the letters in batches, without what is no longer true.
 * 3. `compose` each one.
 * 4. Claim it, with its links: one worker wins (this and what follows in mail-lines.ts).
 * 5. Hand it over to the mail server.
 * 6. Enter what the server answered.
 */

import {
  activityInfo,
  ApplicationFailure,
  cancellationSignal,
  heartbeat,
  log,
  sleep,
} from '@temporalio/activity';
import { ApplicationFailureCategory } from '@temporalio/common';
import { type Calendar, calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import type { LetterInput, PlannedLetter } from '../domain/letters/input.ts';
import { isUnchanged, type RoundBasis } from '../domain/notices/current.ts';
import {
  batchesOf,
  batchSizeFor,
  concurrentBatches,
  signOfLifeMs,
} from '../domain/notices/delivery.ts';
import { earlier, isRoundDue, nextRoundAt, retryAt } from '../domain/notices/round-times.ts';
import { refreshMailed } from '../prisma/action-contact.ts';
import type { Db } from '../prisma/client.ts';
import { crashPoint } from '../prisma/crash-point.ts';
import { setNextRound } from '../prisma/due-timers.ts';
import { readLetterInput } from '../prisma/mail-letter-input.ts';
import { readLetters } from '../prisma/mail-letters.ts';
import { type PlannedRound, planImmediate, planRound } from '../prisma/mail-planning.ts';
import { reportRefusals } from '../prisma/mail-refusals.ts';
import { reportUnknown } from '../prisma/mail-unknown.ts';
import { type RoundSettings, readRoundSettings } from '../prisma/mail-round-settings.ts';
import { markAbandoned, readOpenMails } from '../prisma/mail-sending.ts';
import { addRoundNotices } from '../prisma/notice-of-round.ts';
import { dropStale, dropUnknown, readDirectoryVersion } from '../prisma/notice-validity.ts';
import { type KnownContacts, readContacts } from '../prisma/person-contacts.ts';
import type { ActivityDeps } from './deps.ts';
import { inParallel } from './in-parallel.ts';
import { MailLines } from './mail-lines.ts';
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
  /** As it began: whoever leaves meanwhile is seen by `take`. */
  contacts: KnownContacts;
  isFirstTry: boolean;
  lines: MailLines;
  /** The worker stops. */
  stopping: AbortSignal;
}

interface Delivery extends Round {
  planned: PlannedRound;
}

export function mailRoundActivities(deps: ActivityDeps) {
  return {
    /** One routine mail per person per working day, whatever happened since the last round (promise 3). */
    async holdRound(call: RoundCall): Promise<{ nextRoundAt: Instant }> {
      return opened(deps, call, async (round) => {
        const { db, municipalityId, at, settings, calendar } = round;
        crashPoint('before-planning');
        const planned = await merge(round);
        crashPoint('after-planning');
        const left = await deliver(round, planned);
        const regularAt = nextRoundAt(at, settings.roundAt, calendar);
        const nextAt = left > 0 ? earlier(retryAt(at), regularAt) : regularAt;
        await setNextRound(db, municipalityId, nextAt, 'replace');
        return { nextRoundAt: nextAt };
      });
    },

    /** Only what must not wait for the round. */
    async sendImmediate(call: RoundCall): Promise<{ retryAt: Instant | null }> {
      return opened(deps, call, async (round) => {
        const left = await deliver(round, await mergeImmediate(round));
        return { retryAt: left > 0 ? retryAt(call.at) : null };
      });
    },
  };
}

/**
 * Gives signs of life while it holds the round. A worker that stops enters what is on the line and leaves
 * the rest to the next one, at once (V50).
 */
async function opened<T>(
  deps: ActivityDeps,
  call: RoundCall,
  hold: (round: Round) => Promise<T>,
): Promise<T> {
  const settings = await readRoundSettings(deps.db, call.municipalityId);
  const stopping = cancellationSignal();
  const lines = new MailLines({ ...deps, ...call, stopping, isRehearsal: settings.rehearsal });
  const calendar = calendarOf(settings.calendar);
  const today = calendar.dateOf(call.at);
  const signs = setInterval(() => {
    heartbeat();
    void lines.keepClaims();
  }, signOfLifeMs);
  try {
    const contacts = await readContacts(deps.db, call.municipalityId);
    const moment = {
      settings,
      calendar,
      today,
      contacts,
      isFirstTry: activityInfo().attempt === 1,
    };
    return await hold({ ...deps, ...call, ...moment, lines, stopping });
  } catch (error) {
    throw stopping.aborted ? leftToTheNext() : error;
  } finally {
    await lines.close();
    clearInterval(signs);
  }
}

function leftToTheNext(): ApplicationFailure {
  return ApplicationFailure.create({
    message: 'the worker stops in a mail round',
    type: 'WorkerStops',
    nextRetryDelay: '1 second',
    category: ApplicationFailureCategory.BENIGN,
  });
}

/** 1. After the round has added what it has to say of its own accord. */
async function merge(round: Round): Promise<PlannedRound> {
  const { db, mailer, municipalityId, at, settings, calendar, today, contacts } = round;
  if (!isRoundDue(at, settings.roundAt, calendar)) return mergeImmediate(round);
  await addRoundNotices(db, { municipalityId, on: today, calendar, contacts });
  return planRound(db, { municipalityId, on: today, mailDomain: mailer.domain, contacts });
}

async function mergeImmediate(round: Round): Promise<PlannedRound> {
  const { db, mailer, municipalityId, today, contacts } = round;
  return planImmediate(db, { municipalityId, on: today, mailDomain: mailer.domain, contacts });
}

/**
 * Steps 2 to 6 for all that is open; returns how many mails are left for later. Where nothing was to be sent nothing
 * was learned either, unless an earlier try died before it could tell.
 */
async function deliver(round: Round, planned: PlannedRound): Promise<number> {
  const taken = new Set<string>();
  for (let turn = 1; ; turn += 1) {
    round.stopping.throwIfAborted();
    const { open, sending } = await readOpenMails(round.db, round.municipalityId);
    const fresh = open.filter((id) => !taken.has(id));
    for (const id of fresh) taken.add(id);
    if (fresh.length > 0) await deliverInBatches(fresh, round, planned);
    else if (sending > 0) await waitForAbandoned(round);
    else if (turn > 1 || !round.isFirstTry) return open.length + (await conclude(round));
    else return 0;
  }
}

/** Who was refused, and what nobody knows about, reaches the coordinator. Returns how many mails go again. */
async function conclude({ db, municipalityId, today, at }: Round): Promise<number> {
  const again = await reportRefusals(db, { municipalityId, on: today, at });
  await reportUnknown(db, municipalityId, at);
  await refreshMailed(db, municipalityId, { today, since: at });
  return again;
}

/** Who lives says so before its claims are given back (F1). */
async function waitForAbandoned({ db, municipalityId }: Round): Promise<void> {
  await sleep(signOfLifeMs);
  await markAbandoned(db, municipalityId);
}

async function deliverInBatches(ids: string[], round: Round, planned: PlannedRound): Promise<void> {
  const batches = batchesOf(ids, batchSizeFor(round.mailer.perMinute));
  const delivery = { ...round, planned };
  await inParallel(batches, concurrentBatches, (batch) => deliverBatch(batch, delivery));
}

async function deliverBatch(ids: string[], delivery: Delivery): Promise<void> {
  if (delivery.stopping.aborted) return;
  const taken = await take(ids, delivery);
  const written = await compose(taken, delivery);
  await delivery.lines.send(written);
}

type TakenLetters = Pick<WritingInput, 'input' | 'contacts'> & { letters: PlannedLetter[] };

/** 2. Checked once more just before sending, when anything about them was decided since (F17). */
async function take(ids: string[], delivery: Delivery): Promise<TakenLetters> {
  const { db, municipalityId, planned, contacts } = delivery;
  const letters = ids.flatMap((id) => planned.letters.get(id) ?? []);
  const input = await readLetterInput(db, letters, contacts, delivery);
  const directoryVersion = await readDirectoryVersion(db, municipalityId);
  const present = { seqs: seqsOf(input), directoryVersion };
  const allPlannedHere = letters.length === ids.length;
  return allPlannedHere && isUnchanged(lettersIn(letters), planned.basis, present)
    ? { letters, input, contacts }
    : takeAnew(ids, delivery);
}

function seqsOf({ actions, meetings }: LetterInput): RoundBasis['seqs'] {
  return new Map([
    ...[...actions].map(([id, { seq }]) => [id, seq] as const),
    ...[...meetings].map(([id, { state }]) => [id, state.seq] as const),
  ]);
}

function lettersIn(planned: PlannedLetter[]) {
  return planned.map(({ letter }) => letter);
}

async function takeAnew(ids: string[], delivery: Delivery): Promise<TakenLetters> {
  const { db, municipalityId, today } = delivery;
  const contacts = await readContacts(db, municipalityId);
  await dropStale(db, ids, today, contacts);
  const letters = await readLetters(db, municipalityId, ids, contacts);
  const input = await readLetterInput(db, letters, contacts, delivery);
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
