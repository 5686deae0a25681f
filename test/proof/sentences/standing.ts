/** What is true about an action on a day, counted from its course, its notices and its mails. */

import { WorkingDays } from '../working-days.ts';
import { type MeetingStanding, standingMeetings } from './meetings.ts';
import { type Course, type Moment, replay } from './replay.ts';
import type { ActionRow, EventRow, MailRow, PersonRow, Rows } from './rows.ts';

export interface Standing extends Course {
  owner: PersonRow;
  /** Not confirmed, the earliest first. */
  open: Moment[];
  /** Working days after the date of the first of them. */
  lateDays: number;
  withTvoSince: string | null;
}

/** About one moment, or about the one that comes first. */
export interface Contact {
  lastAnswer: (AnswerFacts & { event: EventRow }) | null;
  mailedOn: string[];
  refusedOn: string[];
  unknownOn: string[];
  /** Since the first mail that was not answered, while it is the owner's turn. */
  silentSince: string | null;
}

export interface AnswerFacts {
  kind: string;
  author: string;
  on: string;
  progress: string | null;
  until: string | null;
}

/** Notices to an owner that want an answer. */
const seeking = [
  ...['check_in', 'evaluation', 'reminder', 'overdue', 'last_call'],
  ...['escalation', 'undecided', 'nudge'],
];

export class Truth {
  readonly rows: Rows;
  readonly today: string;
  readonly at: string;
  readonly days: WorkingDays;
  readonly #standings = new Map<string, Standing>();
  #meetings: MeetingStanding[] | null = null;
  readonly #people: Map<string, PersonRow>;
  readonly #answers: Map<string, Rows['answers'][number]>;
  readonly #mails: Map<string, Rows['mails'][number]>;

  /** `rows` hold nothing of later than `at`: see asOf. */
  constructor(rows: Rows, at: string) {
    this.rows = rows;
    this.at = at;
    this.days = new WorkingDays(rows.calendar.closedOn, rows.calendar.zone);
    this.today = this.days.dayOf(at);
    this.#people = new Map(rows.people.map((person) => [person.id, person]));
    this.#answers = new Map(rows.answers.map((answer) => [answer.id, answer]));
    this.#mails = new Map(rows.mails.map((mail) => [mail.id, mail]));
  }

  meetings(): MeetingStanding[] {
    this.#meetings ??= standingMeetings(this.rows);
    return this.#meetings;
  }

  /** Ascending, without those that are off. */
  meetingDays(board: string): string[] {
    const held = this.meetings().filter((one) => one.board === board && one.phase !== 'cancelled');
    return held.map(({ on }) => on).sort();
  }

  all(): Standing[] {
    return this.rows.actions.map((action) => this.of(action));
  }

  /** The truth of the morning of an earlier day. */
  earlier(on: string): Truth {
    const at = this.days.instantOf(on, '08:00');
    return new Truth(asOf(this.rows, at, 'before'), at);
  }

  of(action: ActionRow): Standing {
    const known = this.#standings.get(action.id);
    if (known !== undefined) return known;
    const standing = this.#count(action);
    this.#standings.set(action.id, standing);
    return standing;
  }

  #count(action: ActionRow): Standing {
    const course = replay(action, {
      events: this.rows.events.filter(({ actionId }) => actionId === action.id),
      notices: this.rows.notices,
      newOwner: ({ answerId }) => this.#answers.get(answerId ?? '')?.newOwnerId ?? null,
      days: this.days,
    });
    const open = course.moments
      .filter(({ confirmedOn }) => confirmedOn === null)
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    const [next] = open;
    const isOpen = course.phase === 'running' || course.phase === 'paused';
    const counts = course.phase === 'running' && next !== undefined;
    const { ownerId: id } = course;
    const stranger = { id, name: id, party: id, address: null, leftOn: null };
    return {
      ...course,
      open,
      owner: this.#people.get(course.ownerId) ?? stranger,
      lateDays: counts ? this.days.countAfter(next.dueOn, this.today) : 0,
      withTvoSince: isOpen ? earliest(open.flatMap(({ escalatedOn }) => escalatedOn ?? [])) : null,
    };
  }

  contact(standing: Standing, moment: Moment | undefined = standing.open[0]): Contact {
    if (moment === undefined) return nobodyMailed;
    const event = standing.answers.findLast(
      ({ milestoneId }) => milestoneId === null || milestoneId === moment.id,
    );
    const mails = this.#mailsAbout(standing, moment, event?.at ?? '');
    const on = (status: string) => distinct(mails.filter((mail) => mail.status === status));
    const mailedOn = on('accepted');
    const isTheirTurn = standing.phase === 'running' && standing.openRequest === null;
    return {
      lastAnswer: event === undefined ? null : { ...this.answerFacts(event), event },
      mailedOn,
      refusedOn: on('rejected'),
      unknownOn: on('unknown'),
      silentSince: isTheirTurn && moment.ownerDoneOn === null ? (mailedOn[0] ?? null) : null,
    };
  }

  answerFacts({ kind, at, answerId, data }: EventRow): AnswerFacts {
    return {
      kind,
      on: this.days.dayOf(at),
      author: this.#answers.get(answerId ?? '')?.author ?? '',
      progress: data['progress'] ?? null,
      until: data['until'] ?? null,
    };
  }

  /** Names of who became its owner on a day. */
  newOwnersOn({ id }: ActionRow, on: string): string[] {
    return this.rows.events
      .filter(({ actionId, kind, at }) => {
        return actionId === id && kind === 'action_reassigned' && this.days.dayOf(at) === on;
      })
      .flatMap(({ answerId }) => this.#answers.get(answerId ?? '')?.newOwnerId ?? [])
      .flatMap((ownerId) => this.#people.get(ownerId)?.name ?? []);
  }

  #mailsAbout({ action }: Standing, { id, startedOn }: Moment, after: string) {
    return this.rows.notices
      .filter(
        (one) =>
          one.actionId === action.id &&
          one.milestoneId === id &&
          one.audience === 'owner' &&
          seeking.includes(one.kind) &&
          one.on > startedOn,
      )
      .flatMap(({ mailId }) => this.#mails.get(mailId ?? '') ?? [])
      .filter(({ deliveredAt }) => deliveredAt !== null && deliveredAt > after);
  }

  missingParts({ action }: Standing, moment: Moment): string[] {
    return action.parts
      .filter(({ id, required }) => required && !moment.partsDone.some((part) => part.id === id))
      .map(({ name }) => name);
  }
}

const nobodyMailed: Contact = {
  lastAnswer: null,
  mailedOn: [],
  refusedOn: [],
  unknownOn: [],
  silentSince: null,
};

function earliest(days: string[]): string | null {
  return [...days].sort()[0] ?? null;
}

function distinct(mails: Rows['mails']): string[] {
  return [...new Set(mails.map(({ on }) => on))].sort();
}

/** The rows as they were at an instant; `before` leaves out what the mail server took at it. */
export function asOf(rows: Rows, at: string, mails: 'before' | 'until'): Rows {
  const wasThere = (deliveredAt: string | null) =>
    deliveredAt !== null && (deliveredAt < at || (mails === 'until' && deliveredAt === at));
  return {
    ...rows,
    actions: rows.actions.filter(({ id }) => wasInPlan(rows, id, at)),
    events: rows.events.filter((event) => event.at <= at),
    mails: rows.mails.filter(({ deliveredAt }) => wasThere(deliveredAt)),
    meetingEvents: rows.meetingEvents.filter((event) => event.at <= at),
    boardDecisions: rows.boardDecisions.filter((decision) => decision.at <= at),
    moneyEntries: rows.moneyEntries.filter((entry) => entry.at <= at),
    potMoves: rows.potMoves.filter((move) => move.at <= at),
    capacityReports: rows.capacityReports.filter((report) => report.at <= at),
    indicatorValues: rows.indicatorValues.filter((value) => value.at <= at),
  };
}

/** What was added to the plan later was not in it yet. */
function wasInPlan({ events }: Rows, id: string, at: string): boolean {
  const first = events.find(({ actionId }) => actionId === id);
  return first === undefined || first.at <= at;
}

/** Before a mail went: of an answer that it brings at once, nothing that came after it. */
export function beforeMail(rows: Rows, { id }: MailRow, at: string): Rows {
  const known = asOf(rows, at, 'before');
  const brought = rows.notices.filter(({ mailId }) => mailId === id);
  const cameAfter = new Set<EventRow>();
  for (const { actionId, answerId } of brought) {
    const events = known.events.filter((event) => event.actionId === actionId);
    const cause = events.findLastIndex((event) => event.answerId === answerId);
    if (answerId === null || cause < 0) continue;
    for (const event of events.slice(cause + 1)) if (event.at === at) cameAfter.add(event);
  }
  return { ...known, events: known.events.filter((event) => !cameAfter.has(event)) };
}
