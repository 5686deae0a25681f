/** What happens to the whole plan of a simulation at once: mail rounds and reports. */

import type { ActionState } from '../action/state.ts';
import type { Instant } from '../calendar.ts';
import { ownerlessNotices, returnNotices } from '../notices/people-notices.ts';
import { dueHalfYearSteps } from '../half-year/steps.ts';
import { halfYearNotices } from '../notices/half-year-notices.ts';
import { reportDraftNotices, reportNotices, weekNotices } from '../notices/plan-notices.ts';
import { immediateLetter, roundLetters } from '../notices/mail-round.ts';
import { isRoundDue, nextRoundAt } from '../notices/round-times.ts';
import type { ReportMoment } from '../plan/plan.ts';
import { addNotices, keepCurrent, readToday, send } from './ledger.ts';
import { openActions, type World } from './world.ts';

export function holdRound(world: World): void {
  const { activatedOn, calendar, directory, plan, planId, roundAt: at } = world;
  const today = calendar.dateOf(at);
  world.roundAt = nextRoundAt(at, plan.roundAt, calendar);
  if (!isRoundDue(at, plan.roundAt, calendar)) {
    sendImmediate(world, at);
    return;
  }
  const open = openActions(world);
  if (open.length > 0) {
    addNotices(world, weekNotices({ id: planId, activatedOn }, directory, today, calendar));
  }
  addNotices(world, ownerlessNotices(open, directory, today, calendar));
  addNotices(world, returnNotices(planId, directory, today));
  const due = [...world.pending].filter((notice) => notice.on <= today);
  const current = keepCurrent(world, due, today);
  const letters = roundLetters(
    plan.municipality.id,
    current.map((notice) => readToday(world, notice, today)),
    today,
  );
  for (const letter of letters) send(world, letter, at);
}

/** What does not wait for the round. */
export function sendImmediate(world: World, at: Instant): void {
  const today = world.calendar.dateOf(at);
  const waiting = [...world.pending].filter(({ immediate }) => immediate);
  for (const notice of keepCurrent(world, waiting, today)) {
    send(world, immediateLetter(readToday(world, notice, today), today), at);
  }
}

export function makeReport(world: World, report: ReportMoment): void {
  world.toReport = world.toReport.filter((other) => other !== report);
  world.reported.push(report);
  world.lastHalf = report.half;
  world.toDraft = world.toDraft.filter(({ report: { half } }) => half > report.half);
  world.reportedStates.set(report.half, presentStates(world));
  const today = world.calendar.dateOf(world.now);
  addNotices(world, reportNotices(world.planId, report.half, world.directory, today));
}

export function makeDraft(world: World, report: ReportMoment): void {
  const { planId, directory, calendar, now } = world;
  world.draftedHalf = report.half;
  world.toDraft = world.toDraft.filter(({ report: { half } }) => half > report.half);
  addNotices(world, reportDraftNotices(planId, report, directory, calendar.dateOf(now)));
}

/** Nobody of a simulation reports: what they would is not foreseen. */
export function askHalfYear(world: World): void {
  const { plan, planId, directory, calendar, halfYearThrough } = world;
  const on = calendar.dateOf(world.now);
  const { year, capacity, indicators } = plan;
  const facts = { year, capacity, reportedFte: [], indicators, known: [] };
  const asking = { ...facts, planId, directory, on };
  for (const step of dueHalfYearSteps(plan, halfYearThrough, on)) {
    addNotices(world, halfYearNotices(asking, step));
  }
  world.halfYearThrough = on;
}

function presentStates({ actions }: World): Map<string, ActionState> {
  return new Map([...actions].map(([id, { transition }]) => [id, transition.state]));
}
