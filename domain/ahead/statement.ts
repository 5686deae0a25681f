/**
 * The consequences of a decision before it is taken: the rest of the year is simulated with it and without
 * it, from where the plan stands, with nobody answering. JSON only, kept with the decision: ids, dates and counts.
 */

import { refusalOf } from '../action/decide.ts';
import type { Refusal } from '../action/commands.ts';
import type { Instant, IsoDate } from '../calendar.ts';
import { groupBy } from '../group-by.ts';
import type { Plan } from '../plan/plan.ts';
import { accepted, refused, type Result } from '../result.ts';
import { submit, type SubmittedCommand } from './acts.ts';
import { applyFile } from './apply.ts';
import { type CrowdedMonth, crowdedMonths, type SlowDown, slowDowns } from './crowding.ts';
import { type ContactLoad, type Due, duesOf, loadsOf, plannedMeetings } from './load.ts';
import { sendImmediate } from './rounds.ts';
import { runOn } from './run-on.ts';
import { endInstant, endOfPlan, type Running, runningWorld } from './running-world.ts';
import {
  type NoticeChanges,
  noticeChanges,
  type StatedNotice,
  statedNotices,
} from './stated-notices.ts';
import { type StatedMoney, statedMoney } from './stated-money.ts';
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
}

/** Refused as the engine would refuse it; `not_running` where no plan runs. */
export function statementOf(
  running: Running,
  change: ChangeAhead,
  at: Instant,
): Result<Statement, Refusal> {
  const [before, after] = [runningWorld(running, at), runningWorld(running, at)];
  if (before === null || after === null) return refused('not_running');
  for (const world of [before, after]) sendImmediate(world, at);
  // What waited to go at once is no consequence.
  for (const world of [before, after]) world.mails = [];
  const refusal = applyChange(after, change, at);
  if (refusal !== null) return refused(refusal);
  const on = after.calendar.dateOf(at);
  const dues = { before: duesOf(before, on), after: duesOf(after, on) };
  const touched = touchedActions(before, after, change);
  for (const world of [before, after]) runOn(world, endInstant(world));
  return accepted(compared({ before, after, dues, touched, on }));
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
function touchedActions(before: World, after: World, change: ChangeAhead): Set<string> {
  if (change.kind === 'commands') return new Set(change.commands.map(({ actionId }) => actionId));
  const seqOf = (world: World, id: string) => world.actions.get(id)?.transition.state.seq;
  const ids = [...after.actions.keys()];
  return new Set(ids.filter((id) => seqOf(before, id) !== seqOf(after, id)));
}

interface Compared {
  before: World;
  after: World;
  dues: { before: Due[]; after: Due[] };
  touched: Set<string>;
  on: IsoDate;
}

function compared({ before, after, dues, touched, on }: Compared): Statement {
  const notices = statedNotices(after);
  const { contacts } = after.directory;
  const crowded = crowdedMonths(dues, contacts);
  return {
    version: 1,
    on,
    until: endOfPlan(after.plan),
    actionIds: [...touched].sort(),
    ...noticeChanges(statedNotices(before), notices),
    toCome: notices.filter(({ actionId }) => touched.has(actionId ?? '')),
    mails: mailChanges(before, after),
    loads: loadChanges({ before, after, dues, touched, on }),
    crowded,
    slowDowns: slowDowns(crowded, dues.after, touched),
    report: statedReport(before, after, touched),
    money: statedMoney(before, after),
  };
}

function mailChanges(before: World, after: World): Statement['mails'] {
  const [was, becomes] = [before, after].map(({ mails }) => groupBy(mails, (m) => m.contactId));
  const ids = new Set([...(was?.keys() ?? []), ...(becomes?.keys() ?? [])]);
  return [...ids]
    .map((contactId) => ({
      contactId,
      before: was?.get(contactId)?.length ?? 0,
      after: becomes?.get(contactId)?.length ?? 0,
    }))
    .filter((one) => one.before !== one.after);
}

function loadChanges({ before, after, dues, touched, on }: Compared): Statement['loads'] {
  const owners = [before, after].flatMap((world) => ownersOf(world, touched));
  const loadOf = (world: World, due: Due[]) => {
    const { contacts } = world.directory;
    const meetings = plannedMeetings(world).filter((meeting) => meeting.on >= on);
    const loads = loadsOf({ contacts, mails: world.mails, dues: due, meetings });
    return new Map(loads.map(({ contactId, months }) => [contactId, months]));
  };
  const [was, becomes] = [loadOf(before, dues.before), loadOf(after, dues.after)];
  return [...new Set(owners)].map((contactId) => ({
    contactId,
    before: was.get(contactId) ?? [],
    after: becomes.get(contactId) ?? [],
  }));
}

/** And the parties that they belong to. */
function ownersOf({ actions, directory }: World, touched: Set<string>): string[] {
  const parties = new Map(directory.contacts.map(({ id, partyId }) => [id, partyId]));
  return [...touched].flatMap((id) => {
    const owner = actions.get(id)?.parties.owner;
    if (owner === undefined) return [];
    const party = parties.get(owner) ?? null;
    return party === null ? [owner] : [owner, party];
  });
}
