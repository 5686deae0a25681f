/**
 * The consequences of a decision before it is taken: the rest of the year is simulated with it and without
 * it, from where the plan stands, with nobody answering. JSON only, kept with the decision: ids, dates and counts.
 */

import { refusalOf } from '../action/decide.ts';
import type { Refusal } from '../action/commands.ts';
import type { Instant, IsoDate } from '../calendar.ts';
import type { Contact, Plan } from '../plan/plan.ts';
import { accepted, refused, type Result } from '../result.ts';
import { submit, type SubmittedCommand } from './acts.ts';
import { applyFile } from './apply.ts';
import { type CrowdedMonth, crowdedMonths, type SlowDown, slowDowns } from './crowding.ts';
import type { ContactLoad } from './load.ts';
import { beginning, type Outcome, outcomeOf, outcomeWithoutChange } from './outcome.ts';
import { sendImmediate } from './rounds.ts';
import { endOfPlan, type Running } from './running-world.ts';
import { statedCapacity, type ThemeCapacity } from './stated-capacity.ts';
import { type StatedMoney, statedMoney } from './stated-money.ts';
import { type NoticeChanges, noticeChanges, type StatedNotice } from './stated-notices.ts';
import { type StatedReport, statedReport } from './stated-report.ts';
import type { World } from './world.ts';

export type ChangeAhead =
  | { kind: 'commands'; commands: SubmittedCommand[] }
  /** A changed plan file: what is new, gone or otherwise. */
  | { kind: 'file'; file: Plan };

export interface Statement extends NoticeChanges {
  version: 1;
  /** The day on which it was made; it holds until somebody answers, decides, leaves or is away. */
  on: IsoDate;
  until: IsoDate;
  /** Actions that the change is about. */
  actionIds: string[];
  /** Everything that comes about those actions, once it is decided. */
  toCome: StatedNotice[];
  /** Of whom the number of mails changes. */
  mails: { contactId: string; before: number; after: number }[];
  /** Of the owners before and after, and their parties. */
  loads: { contactId: string; before: ContactLoad['months']; after: ContactLoad['months'] }[];
  crowded: CrowdedMonth[];
  slowDowns: SlowDown[];
  /** Null when no report is to come. */
  report: StatedReport | null;
  money: StatedMoney;
  capacity: ThemeCapacity[];
}

/** Refused as the engine would refuse it; `not_running` where no plan runs. */
export function statementOf(
  running: Running,
  change: ChangeAhead,
  at: Instant,
): Result<Statement, Refusal> {
  const before = outcomeWithoutChange(running, at);
  return before === null
    ? refused('not_running')
    : statementAgainst(before, { running, change, at });
}

export interface StatementQuestion {
  running: Running;
  change: ChangeAhead;
  at: Instant;
}

/** `before`: of the same state, without a change. */
export function statementAgainst(
  before: Outcome,
  { running, change, at }: StatementQuestion,
): Result<Statement, Refusal> {
  const world = beginning(running, at);
  if (world === null) return refused('not_running');
  const refusal = applyChange(world, change, at);
  if (refusal !== null) return refused(refusal);
  const after = outcomeOf(world, at);
  const touched = touchedActions(before, after, change);
  return accepted(compared({ before, after, touched, world, at }));
}

function applyChange(world: World, change: ChangeAhead, at: Instant): Refusal | null {
  if (change.kind === 'file') {
    applyFile(world, change.file, at);
    sendImmediate(world, at);
    return null;
  }
  for (const submitted of change.commands) {
    const action = world.actions.get(submitted.actionId);
    if (action === undefined) return 'not_running';
    const { transition, rules } = action;
    const refusal = refusalOf(transition.state, submitted.command, at, rules);
    if (refusal !== null) return refusal;
    submit(world, { ...submitted, at });
  }
  return null;
}

/** Of a file: whatever it changed something of, which counts its decisions. */
function touchedActions(before: Outcome, after: Outcome, change: ChangeAhead): Set<string> {
  if (change.kind === 'commands') return new Set(change.commands.map(({ actionId }) => actionId));
  const ids = [...after.seqs.keys()];
  return new Set(ids.filter((id) => before.seqs.get(id) !== after.seqs.get(id)));
}

interface Compared {
  before: Outcome;
  after: Outcome;
  touched: Set<string>;
  /** As it ended. */
  world: World;
  at: Instant;
}

function compared({ before, after, touched, world, at }: Compared): Statement {
  const { contacts } = world.directory;
  const dues = { before: before.dues, after: after.dues };
  const crowded = crowdedMonths(dues, contacts);
  return {
    version: 1,
    on: world.calendar.dateOf(at),
    until: endOfPlan(world.plan),
    actionIds: [...touched].sort(),
    ...noticeChanges(before.notices, after.notices),
    toCome: after.notices.filter(({ actionId }) => touched.has(actionId ?? '')),
    mails: mailChanges(before, after),
    loads: loadChanges({ before, after, touched }, contacts),
    crowded,
    slowDowns: slowDowns(crowded, dues.after, touched),
    report: statedReport(before, after, touched),
    money: statedMoney(before, after, world.plan),
    capacity: statedCapacity(before, after, touched, world.plan),
  };
}

function mailChanges(before: Outcome, after: Outcome): Statement['mails'] {
  const ids = new Set([...before.mails.keys(), ...after.mails.keys()]);
  return [...ids]
    .map((contactId) => ({
      contactId,
      before: before.mails.get(contactId) ?? 0,
      after: after.mails.get(contactId) ?? 0,
    }))
    .filter((one) => one.before !== one.after);
}

function loadChanges(
  { before, after, touched }: Pick<Compared, 'before' | 'after' | 'touched'>,
  contacts: Contact[],
): Statement['loads'] {
  const parties = new Map(contacts.map(({ id, partyId }) => [id, partyId]));
  const ids = [before, after].flatMap(({ owners }) =>
    [...touched].flatMap((id) => ownerAndParty(owners.get(id), parties)),
  );
  return [...new Set(ids)].map((contactId) => ({
    contactId,
    before: before.loads.get(contactId) ?? [],
    after: after.loads.get(contactId) ?? [],
  }));
}

function ownerAndParty(
  owner: string | undefined,
  parties: ReadonlyMap<string, string | null>,
): string[] {
  if (owner === undefined) return [];
  const party = parties.get(owner) ?? null;
  return party === null ? [owner] : [owner, party];
}
