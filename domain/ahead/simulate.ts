/**
 * The whole year in milliseconds: the same `decide`, the same mail round and the same people, without
 * Temporal, PostgreSQL or SMTP. The preview shows it; a rehearsal must produce the same ledger.
 */

import { type DateStatus, dateStatusOf } from '../action/status.ts';
import { type ActionState, isOpen, rulesFor, type Rules } from '../action/state.ts';
import { type Calendar, calendarOf, type Instant, type IsoDate } from '../calendar.ts';
import type { Command } from '../action/commands.ts';
import {
  activate,
  decide,
  type Transition,
  type DecideInput,
  needsEvidence,
} from '../action/decide.ts';
import { evidenceFrom } from '../action/evidence.ts';
import { actionIdOf, planIdOf } from '../ids.ts';
import {
  immediateLetter,
  isFirstWorkingDayOfWeek,
  type Letter,
  nextRoundAt,
  roundLetters,
} from '../notices/mail-round.ts';
import {
  type Directory,
  directoryOf,
  hasLeft,
  type Parties,
  responders,
} from '../plan/directory.ts';
import type { AddressedNotice } from '../notices/notice.ts';
import { staleReason } from '../notices/validity.ts';
import {
  actionNotices,
  leavingNotices,
  ownerlessNotices,
  refusedNotices,
  reportNotices,
  weekNotices,
} from '../notices/addressed.ts';
import type { Plan, ReportMoment } from '../plan/plan.ts';
import { reportAt } from '../reports/moment.ts';

/** What a person does at a moment; the rehearsal does the same through links and pages. */
export type Act = { at: Instant; by: string } & (
  | { kind: 'command'; actionId: string; command: Command }
  | { kind: 'reassign'; actionId: string; newOwner: string }
  | { kind: 'leave' }
);

/** Who acts first; at one moment by who they are, so that every rehearsal goes the same way. */
export function byMoment(a: Act, b: Act): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.by === b.by ? 0 : a.by < b.by ? -1 : 1;
}

/** The people of a rehearsal: what they do of their own accord, and on a mail. */
export interface People {
  ownAccord: Act[];
  /** Called for each mail the server accepted; the acts lie after `mailedAt`. */
  onLetter(letter: Letter, mailedAt: Instant): Act[];
  /** Whether the mail server of this address refuses it for good. */
  refuses(address: string): boolean;
}

export const nobody: People = { ownAccord: [], onLetter: () => [], refuses: () => false };

export interface SimulatedNotice extends AddressedNotice {
  status: 'pending' | 'mailed' | 'merged' | 'dropped';
  mailKey: string | null;
}

export interface SimulatedMail extends Omit<Letter, 'items' | 'merged'> {
  status: 'accepted' | 'rejected';
  noticeKeys: string[];
}

export interface Simulation {
  notices: SimulatedNotice[];
  mails: SimulatedMail[];
  actions: { id: string; state: ActionState; status: DateStatus }[];
  reports: ReportMoment[];
}

/** Runs a plan from its activation at `from` up to and including `until`. */
export function simulate(
  plan: Plan,
  options: { from: Instant; until: Instant; people: People },
): Simulation {
  const world = worldOf(plan, options.people, options.from);
  for (;;) {
    const next = earliest(world);
    if (next === null || next.at > options.until) break;
    next.run();
  }
  const today = world.calendar.dateOf(options.until);
  return {
    notices: [...world.notices.values()],
    mails: world.mails,
    actions: [...world.actions].map(([id, { decision }]) => ({
      id,
      state: decision.state,
      status: dateStatusOf(decision.state, today, world.calendar),
    })),
    reports: world.reported,
  };
}

interface SimulatedAction {
  decision: Transition;
  rules: Rules;
  parties: Parties;
}

interface World {
  plan: Plan;
  planId: string;
  calendar: Calendar;
  people: People;
  directory: Directory;
  actions: Map<string, SimulatedAction>;
  notices: Map<string, SimulatedNotice>;
  pending: Set<SimulatedNotice>;
  mails: SimulatedMail[];
  acts: Act[];
  roundAt: Instant;
  toReport: ReportMoment[];
  reported: ReportMoment[];
  refused: Set<string>;
}

function worldOf(plan: Plan, people: People, from: Instant): World {
  const calendar = calendarOf(plan.calendar);
  const planId = planIdOf(plan.municipality.id, plan.year);
  const world: World = {
    plan,
    planId,
    calendar,
    people,
    directory: directoryOf(plan),
    actions: new Map(),
    notices: new Map(),
    pending: new Set(),
    mails: [],
    acts: people.ownAccord.filter((act) => act.at > from),
    roundAt: nextRoundAt(from, plan.roundAt, calendar),
    toReport: plan.reports.filter((report) => reportAt(report, calendar) > from),
    reported: [],
    refused: new Set(),
  };
  for (const action of plan.actions) {
    const rules = rulesFor(plan, action.ladder);
    const { owner, involved } = action;
    const decision = activate(action, from, rules);
    const id = actionIdOf(planId, action.id);
    settle(world, id, { decision, rules, parties: { owner, involved } });
  }
  return world;
}

/** Wakes before reports, reports before the round, the round before people. */
function earliest(world: World): { at: Instant; run: () => void } | null {
  const moments = [
    ...[...world.actions].flatMap(([id, { decision }]) =>
      decision.nextWakeAt === null
        ? []
        : [{ at: decision.nextWakeAt, run: wakeOf(world, id, decision.nextWakeAt) }],
    ),
    ...world.toReport.map((report) => ({
      at: reportAt(report, world.calendar),
      run: () => {
        makeReport(world, report);
      },
    })),
    {
      at: world.roundAt,
      run: () => {
        holdRound(world);
      },
    },
    ...world.acts.sort(byMoment).map((act) => ({
      at: act.at,
      run: () => {
        perform(world, act);
      },
    })),
  ];
  return moments.reduce<(typeof moments)[number] | null>(
    (first, moment) => (first === null || moment.at < first.at ? moment : first),
    null,
  );
}

function wakeOf(world: World, id: string, at: Instant): () => void {
  return () => {
    const action = world.actions.get(id);
    if (action === undefined) return;
    const { decision, rules } = action;
    const needed = needsEvidence(decision.state, at, rules);
    const evidence = needed ? evidenceFrom(decision.state, acceptedByOwner(world, id)) : {};
    take(world, id, action, { kind: 'wake', at, evidence });
  };
}

function acceptedByOwner(world: World, actionId: string) {
  const accepted = new Map(
    world.mails.filter((mail) => mail.status === 'accepted').map((mail) => [mail.key, mail.on]),
  );
  return [...world.notices.values()].flatMap((notice) => {
    const acceptedOn = accepted.get(notice.mailKey ?? '');
    const counts = notice.actionId === actionId && notice.audience === 'owner';
    return counts && acceptedOn !== undefined ? [{ ...notice, acceptedOn }] : [];
  });
}

function take(world: World, id: string, action: SimulatedAction, input: DecideInput): boolean {
  const outcome = decide(action.decision.state, input, action.rules);
  if (!outcome.ok) return false;
  settle(world, id, { ...action, decision: outcome.value });
  return true;
}

function settle(world: World, id: string, action: SimulatedAction): void {
  world.actions.set(id, action);
  for (const draft of action.decision.notices) {
    add(world, actionNotices(draft, id, action.parties, world.directory, action.decision.state));
  }
}

function add(world: World, notices: AddressedNotice[]): void {
  for (const notice of notices) {
    if (world.notices.has(notice.key)) continue;
    const added: SimulatedNotice = { ...notice, status: 'pending', mailKey: null };
    world.notices.set(notice.key, added);
    world.pending.add(added);
  }
}

function makeReport(world: World, report: ReportMoment): void {
  world.toReport = world.toReport.filter((other) => other !== report);
  world.reported.push(report);
  add(world, reportNotices(world.planId, report.half, world.directory, report.on));
}

function holdRound(world: World): void {
  const at = world.roundAt;
  const today = world.calendar.dateOf(at);
  world.roundAt = nextRoundAt(at, world.plan.roundAt, world.calendar);
  if (isFirstWorkingDayOfWeek(today, world.calendar) && hasOpenActions(world)) {
    add(world, weekNotices(world.planId, world.directory, today));
  }
  add(world, ownerlessNotices(ownedActions(world), world.directory, today, world.calendar));
  const due = [...world.pending].filter(
    (notice) => notice.on <= today && splitCurrent(world, notice, today),
  );
  const letters = roundLetters(world.plan.municipality.id, due, today);
  for (const letter of letters) send(world, letter, at);
}

function ownedActions(world: World) {
  const open = [...world.actions].filter(([, { decision }]) => isOpen(decision.state.phase));
  return open.map(([id, { parties }]) => ({ id, ownerId: parties.owner }));
}

function hasOpenActions(world: World): boolean {
  return [...world.actions.values()].some(({ decision }) => isOpen(decision.state.phase));
}

function splitCurrent(world: World, notice: SimulatedNotice, today: IsoDate): boolean {
  const action = world.actions.get(notice.actionId ?? '');
  const contact = world.directory.contacts.find((c) => c.id === notice.contactId);
  const left = contact === undefined || hasLeft(contact, today);
  const about = action && {
    state: action.decision.state,
    owners: responders(action.parties.owner, world.directory, today).map((c) => c.id),
  };
  if (staleReason(notice, about ?? null, left) === null) return true;
  notice.status = 'dropped';
  world.pending.delete(notice);
  return false;
}

function send(world: World, letter: Letter, at: Instant): void {
  const { items, merged, ...envelope } = letter;
  const all = [...items, ...merged];
  const status = world.people.refuses(letter.address) ? 'rejected' : 'accepted';
  world.mails.push({ ...envelope, status, noticeKeys: all.map((notice) => notice.key) });
  mark(world, items, 'mailed', letter.key);
  mark(world, merged, 'merged', letter.key);
  if (status === 'accepted') world.acts.push(...world.people.onLetter(letter, at));
  else refuse(world, letter);
}

function mark(
  world: World,
  notices: AddressedNotice[],
  status: 'mailed' | 'merged',
  mailKey: string,
): void {
  for (const { key } of notices) {
    const notice = world.notices.get(key);
    if (notice === undefined) continue;
    Object.assign(notice, { status, mailKey });
    world.pending.delete(notice);
  }
}

/** The coordinator hears of a refused address once. */
function refuse(world: World, letter: Letter): void {
  if (world.refused.has(letter.contactId)) return;
  world.refused.add(letter.contactId);
  add(world, refusedNotices(world.planId, letter.contactId, world.directory, letter.on));
}

function perform(world: World, act: Act): void {
  world.acts.splice(world.acts.indexOf(act), 1);
  if (act.kind === 'leave') {
    leave(world, act);
    return;
  }
  const action = world.actions.get(act.actionId);
  if (action === undefined) return;
  if (act.kind === 'reassign') {
    const parties = { ...action.parties, owner: act.newOwner };
    const command: Command = { kind: 'reassign', answerId: '' };
    take(world, act.actionId, { ...action, parties }, { kind: 'command', at: act.at, command });
  } else {
    take(world, act.actionId, action, { kind: 'command', at: act.at, command: act.command });
  }
  sendImmediate(world, act.at);
}

function sendImmediate(world: World, at: Instant): void {
  const today = world.calendar.dateOf(at);
  for (const notice of [...world.pending].filter((pending) => pending.immediate)) {
    if (splitCurrent(world, notice, today)) send(world, immediateLetter(notice, today), at);
  }
}

function leave(world: World, act: Act): void {
  const today = world.calendar.dateOf(act.at);
  world.directory.contacts = world.directory.contacts.map((contact) =>
    contact.id === act.by ? { ...contact, leftOn: today } : contact,
  );
  for (const [id, { parties, decision }] of world.actions) {
    if (isOpen(decision.state.phase) && parties.owner === act.by) {
      add(world, leavingNotices(id, act.by, world.directory, today));
    }
  }
}
