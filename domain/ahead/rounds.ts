/** What happens to the whole plan of a simulation at once: mail rounds and reports. */

import type { Instant } from '../calendar.ts';
import { ownerlessNotices } from '../notices/people-notices.ts';
import { reportNotices, weekNotices } from '../notices/plan-notices.ts';
import { immediateLetter, roundLetters } from '../notices/mail-round.ts';
import { nextRoundAt } from '../notices/round-times.ts';
import type { ReportMoment } from '../plan/plan.ts';
import { addNotices, keepsCurrent, send } from './ledger.ts';
import { openActions, type World } from './world.ts';

export function holdRound(world: World): void {
  const { activatedOn, calendar, directory, plan, planId, roundAt: at } = world;
  const today = calendar.dateOf(at);
  const open = openActions(world);
  world.roundAt = nextRoundAt(at, plan.roundAt, calendar);
  if (open.length > 0) {
    addNotices(world, weekNotices({ id: planId, activatedOn }, directory, today, calendar));
  }
  addNotices(world, ownerlessNotices(open, directory, today, calendar));
  const due = [...world.pending].filter(
    (notice) => notice.on <= today && keepsCurrent(world, notice, today),
  );
  for (const letter of roundLetters(plan.municipality.id, due, today)) send(world, letter, at);
}

/** What does not wait for the round. */
export function sendImmediate(world: World, at: Instant): void {
  const today = world.calendar.dateOf(at);
  for (const notice of [...world.pending].filter((pending) => pending.immediate)) {
    if (keepsCurrent(world, notice, today)) send(world, immediateLetter(notice, today), at);
  }
}

export function makeReport(world: World, report: ReportMoment): void {
  world.toReport = world.toReport.filter((other) => other !== report);
  world.reported.push(report);
  addNotices(world, reportNotices(world.planId, report.half, world.directory, report.on));
}
