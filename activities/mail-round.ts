/** The mail round: makes today's letters, hands them over one by one and enters what the server said. */

import { heartbeat, sleep } from '@temporalio/activity';
import { calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import { isFirstWorkingDayOfWeek, nextRoundAt } from '../domain/notices/mail-round.ts';
import { countLeft, dropUntrue } from '../prisma/notice-validity.ts';
import { type Judged, planAtOnce, planRound } from '../prisma/mail-planning.ts';
import { addPeopleNotices, addPlanNotices } from '../prisma/notice-of-round.ts';
import { type KnownContacts, readContacts } from '../prisma/person-contacts.ts';
import {
  type LetterFacts,
  type LetterFrame,
  type LetterWorld,
  readLetterFrame,
  readLetters,
  readLetterWorld,
} from '../prisma/mail-letters.ts';
import { reportRefused } from '../prisma/mail-refused.ts';
import { type RoundPlace, readRoundPlace } from '../prisma/mail-round-settings.ts';
import {
  claim,
  enterAnswers,
  type MailAnswer,
  markAbandoned,
  readOpenMails,
} from '../prisma/mail-sending.ts';
import { setNextRound } from '../prisma/due-timers.ts';
import { inParallel } from './in-parallel.ts';
import type { ActivityDeps } from './index.ts';
import { writeLetter, type WrittenLetter } from './write-letter.ts';

interface Round {
  municipalityId: string;
  at: Instant;
}

interface Delivery {
  place: RoundPlace;
  judged: Judged;
  at: Instant;
  contacts: KnownContacts;
  frame: LetterFrame;
}

/** Letters rendered, claimed and sent together; small enough that a notice is judged just before it goes (F17). */
const largestBatch = 50;
/** While one batch is sent, the next is read and rendered. */
const batchesAtOnce = 4;
const sendsAtOnce = 10;
/** A relay that said "later" is tried again after this long. */
const patienceMs = 15 * 60_000;

export function mailRoundActivities({ db, mailer, baseUrl }: ActivityDeps) {
  // A slow relay gets what it takes in half a minute: no claim outlives its lease while it waits.
  const { perMinute, timeoutMs } = mailer;
  const inHalfAMinute = (perMinute ?? Infinity) / 2;
  const batchSize = Math.min(largestBatch, Math.max(1, Math.floor(inHalfAMinute / batchesAtOnce)));
  const leaseMs = 4 * timeoutMs;

  return {
    /** One routine mail per person per working day, whatever happened since the last round (promise 3). */
    async holdRound({ municipalityId, at }: Round): Promise<{ nextRoundAt: Instant }> {
      const place = await readRoundPlace(db, municipalityId);
      const calendar = calendarOf(place.calendar);
      const today = calendar.dateOf(at);
      const regular =
        calendar.isWorkingDay(today) && at >= calendar.instantOf(today, place.roundAt);
      if (regular && isFirstWorkingDayOfWeek(today, calendar)) {
        await addPlanNotices(db, municipalityId, today);
      }
      if (regular) await addPeopleNotices(db, municipalityId, today, calendar);
      const judged = regular
        ? await planRound(db, municipalityId, today, mailer.domain)
        : await planAtOnce(db, municipalityId, today, mailer.domain);
      const regularAt = nextRoundAt(at, place.roundAt, calendar);
      const left = await deliver(place, judged, at);
      const nextAt = left > 0 ? earlier(soon(at), regularAt) : regularAt;
      await setNextRound(db, municipalityId, nextAt, 'replace');
      return { nextRoundAt: nextAt };
    },

    /** Only what must not wait for the round. */
    async sendAtOnce({ municipalityId, at }: Round): Promise<{ retryAt: Instant | null }> {
      const place = await readRoundPlace(db, municipalityId);
      const today = calendarOf(place.calendar).dateOf(at);
      const judged = await planAtOnce(db, municipalityId, today, mailer.domain);
      const left = await deliver(place, judged, at);
      return { retryAt: left > 0 ? soon(at) : null };
    },
  };

  /** Hands over all that is open; returns how many mails are left for later. */
  async function deliver(place: RoundPlace, judged: Judged, at: Instant): Promise<number> {
    const { municipalityId } = place;
    const tried = new Set<string>();
    for (;;) {
      const { open, sending } = await readOpenMails(db, municipalityId);
      const fresh = open.filter((id) => !tried.has(id));
      for (const id of fresh) tried.add(id);
      if (fresh.length > 0) {
        const contacts = await readContacts(db, municipalityId);
        const frame = await readLetterFrame(db, municipalityId);
        const round = { place, judged, at, contacts, frame };
        await inParallel(batchesOf(fresh, batchSize), batchesAtOnce, async (batch) => {
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
    const { place, at } = round;
    const { municipalityId } = place;
    const today = calendarOf(place.calendar).dateOf(at);
    const { letters, world } = await trueLetters(ids, round, today);
    const written = letters.map((facts) => writeLetter(facts, world, baseUrl, today));
    const won = await claim(db, municipalityId, written, at);
    const ours = written.filter(({ id }) => won.has(id));
    const answers: MailAnswer[] = [];
    await inParallel(ours, sendsAtOnce, async (letter) => {
      answers.push(await handOver(letter, place.rehearsal));
      heartbeat();
    });
    const answeredAt = place.rehearsal ? at : new Date().toISOString();
    await enterAnswers(db, answers, answeredAt);
    await reportRefused(db, municipalityId, answers, today, answeredAt);
  }

  /** Judged once more just before sending, when anything about them was decided since (F17). */
  async function trueLetters(ids: string[], round: Delivery, today: IsoDate) {
    const { judged, contacts, frame } = round;
    const { municipalityId } = round.place;
    const letters = ids.flatMap((id) => judged.letters.get(id) ?? []);
    const world = await readLetterWorld(db, municipalityId, letters, contacts, frame);
    const sameDirectory = (await countLeft(db, municipalityId)) === judged.left;
    if (sameDirectory && letters.length === ids.length && nothingDecided(letters, world, judged)) {
      return { letters, world };
    }
    const known = await readContacts(db, municipalityId);
    await dropUntrue(db, ids, today, known);
    const reread = await readLetters(db, municipalityId, ids, known);
    return {
      letters: reread,
      world: await readLetterWorld(db, municipalityId, reread, known, frame),
    };
  }

  async function handOver(letter: WrittenLetter, rehearsal: boolean): Promise<MailAnswer> {
    const outcome = await mailer.send({ ...letter, rehearsal });
    const status = outcome.kind === 'deferred' ? 'planned' : outcome.kind;
    return { mailId: letter.id, status, response: outcome.response };
  }
}

function nothingDecided(letters: LetterFacts[], { actions }: LetterWorld, { seqs }: Judged) {
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
