/** The mail round: makes today's letters, hands them over one by one and enters what the server said. */

import { heartbeat, sleep } from '@temporalio/activity';
import { calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import { isFirstWorkingDayOfWeek, nextRoundAt } from '../domain/notices/mail-round.ts';
import { crashPoint } from '../prisma/crash-point.ts';
import { countLeft, dropStale } from '../prisma/notice-validity.ts';
import { type PlannedLetters, planImmediate, planRound } from '../prisma/mail-planning.ts';
import { addPeopleNotices, addPlanNotices } from '../prisma/notice-of-round.ts';
import { type KnownContacts, readContacts } from '../prisma/person-contacts.ts';
import {
  type PlannedLetter,
  type LetterSettings,
  type LetterInput,
  readLetterSettings,
  readLetters,
  readLetterInput,
} from '../prisma/mail-letters.ts';
import { reportRefused } from '../prisma/mail-refused.ts';
import { type RoundSettings, readRoundSettings } from '../prisma/mail-round-settings.ts';
import {
  claim,
  enterDeliveries,
  type DeliveryResult,
  markAbandoned,
  readOpenMails,
} from '../prisma/mail-sending.ts';
import { setNextRound } from '../prisma/due-timers.ts';
import { inParallel } from './in-parallel.ts';
import type { ActivityDeps } from './deps.ts';
import { writeLetter, type WrittenLetter } from './write-letter.ts';

interface Round {
  municipalityId: string;
  at: Instant;
}

interface Delivery {
  settings: RoundSettings;
  plannedLetters: PlannedLetters;
  at: Instant;
  contacts: KnownContacts;
  letterSettings: LetterSettings;
}

/** Letters rendered, claimed and sent together; small enough that a notice is plannedLetters just before it goes (F17). */
const largestBatch = 50;
/** While one batch is sent, the next is read and rendered. */
const concurrentBatches = 4;
const concurrentSends = 10;
/** A relay that said "later" is tried again after this long. */
const patienceMs = 15 * 60_000;

export function mailRoundActivities({ db, mailer, baseUrl }: ActivityDeps) {
  // A slow relay gets what it takes in half a minute: no claim outlives its lease while it waits.
  const { perMinute, timeoutMs } = mailer;
  const inHalfAMinute = (perMinute ?? Infinity) / 2;
  const batchSize = Math.min(
    largestBatch,
    Math.max(1, Math.floor(inHalfAMinute / concurrentBatches)),
  );
  const leaseMs = 4 * timeoutMs;

  return {
    /** One routine mail per person per working day, whatever happened since the last round (promise 3). */
    async holdRound({ municipalityId, at }: Round): Promise<{ nextRoundAt: Instant }> {
      const settings = await readRoundSettings(db, municipalityId);
      const calendar = calendarOf(settings.calendar);
      const today = calendar.dateOf(at);
      const regular =
        calendar.isWorkingDay(today) && at >= calendar.instantOf(today, settings.roundAt);
      if (regular && isFirstWorkingDayOfWeek(today, calendar)) {
        await addPlanNotices(db, municipalityId, today);
      }
      if (regular) await addPeopleNotices(db, municipalityId, today, calendar);
      crashPoint('before-planning');
      const plannedLetters = regular
        ? await planRound(db, municipalityId, today, mailer.domain)
        : await planImmediate(db, municipalityId, today, mailer.domain);
      crashPoint('after-planning');
      const regularAt = nextRoundAt(at, settings.roundAt, calendar);
      const left = await deliver(settings, plannedLetters, at);
      const nextAt = left > 0 ? earlier(soon(at), regularAt) : regularAt;
      await setNextRound(db, municipalityId, nextAt, 'replace');
      return { nextRoundAt: nextAt };
    },

    /** Only what must not wait for the round. */
    async sendImmediate({ municipalityId, at }: Round): Promise<{ retryAt: Instant | null }> {
      const settings = await readRoundSettings(db, municipalityId);
      const today = calendarOf(settings.calendar).dateOf(at);
      const plannedLetters = await planImmediate(db, municipalityId, today, mailer.domain);
      const left = await deliver(settings, plannedLetters, at);
      return { retryAt: left > 0 ? soon(at) : null };
    },
  };

  /** Hands over all that is open; returns how many mails are left for later. */
  async function deliver(
    settings: RoundSettings,
    plannedLetters: PlannedLetters,
    at: Instant,
  ): Promise<number> {
    const { municipalityId } = settings;
    const tried = new Set<string>();
    for (;;) {
      const { open, sending } = await readOpenMails(db, municipalityId);
      const fresh = open.filter((id) => !tried.has(id));
      for (const id of fresh) tried.add(id);
      if (fresh.length > 0) {
        const contacts = await readContacts(db, municipalityId);
        const letterSettings = await readLetterSettings(db, municipalityId);
        const round = { settings, plannedLetters, at, contacts, letterSettings };
        await inParallel(batchesOf(fresh, batchSize), concurrentBatches, async (batch) => {
          await deliverBatch(batch, round);
          heartbeat();
        });
      } else if (sending === 0) {
        return open.length;
      } else {
        // A claim of a worker that died is given back only when it can no longer be under way.
        await sleep(timeoutMs / 4);
        await markAbandoned(db, municipalityId, leaseMs);
        heartbeat();
      }
    }
  }

  async function deliverBatch(ids: string[], round: Delivery) {
    const { settings, at } = round;
    const { municipalityId } = settings;
    const today = calendarOf(settings.calendar).dateOf(at);
    const { letters, input } = await currentLetters(ids, round, today);
    const written = letters.map((facts) => writeLetter(facts, input, baseUrl, today));
    const won = await claim(db, municipalityId, written, at);
    crashPoint('after-claim');
    const ours = written.filter(({ id }) => won.has(id));
    const answers: DeliveryResult[] = [];
    await inParallel(ours, concurrentSends, async (letter) => {
      answers.push(await handOver(letter, settings.rehearsal));
      heartbeat();
    });
    const deliveredAt = settings.rehearsal ? at : new Date().toISOString();
    await enterDeliveries(db, answers, deliveredAt);
    crashPoint('after-record');
    await reportRefused(db, municipalityId, answers, today, deliveredAt);
  }

  /** Checked once more just before sending, when anything about them was decided since (F17). */
  async function currentLetters(ids: string[], round: Delivery, today: IsoDate) {
    const { plannedLetters, contacts, letterSettings } = round;
    const { municipalityId } = round.settings;
    const letters = ids.flatMap((id) => plannedLetters.letters.get(id) ?? []);
    const input = await readLetterInput(db, municipalityId, letters, contacts, letterSettings);
    const sameDirectory = (await countLeft(db, municipalityId)) === plannedLetters.left;
    if (
      sameDirectory &&
      letters.length === ids.length &&
      nothingChanged(letters, input, plannedLetters)
    ) {
      return { letters, input };
    }
    const known = await readContacts(db, municipalityId);
    await dropStale(db, ids, today, known);
    const reread = await readLetters(db, municipalityId, ids, known);
    return {
      letters: reread,
      input: await readLetterInput(db, municipalityId, reread, known, letterSettings),
    };
  }

  async function handOver(letter: WrittenLetter, rehearsal: boolean): Promise<DeliveryResult> {
    const outcome = await mailer.send({ ...letter, rehearsal });
    const status = outcome.kind === 'deferred' ? 'planned' : outcome.kind;
    return { mailId: letter.id, status, response: outcome.response };
  }
}

function nothingChanged(
  letters: PlannedLetter[],
  { actions }: LetterInput,
  { seqs }: PlannedLetters,
) {
  const about = letters.flatMap(({ letter }) =>
    letter.items.flatMap((item) => item.actionId ?? []),
  );
  return about.every((id) => actions.get(id)?.seq === seqs.get(id));
}

function batchesOf(ids: string[], size: number): string[][] {
  const count = Math.ceil(ids.length / size);
  return Array.from({ length: count }, (_, i) => ids.slice(i * size, (i + 1) * size));
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

function soon(at: Instant): Instant {
  return new Date(Date.parse(at) + patienceMs).toISOString();
}
