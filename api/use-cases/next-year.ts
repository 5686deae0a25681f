/** The turn of the year: what becomes of each action, and the draft of next year's plan as a version of its file. */

import { type NextPlan, nextPlan, type Turn, turnOf } from '../../domain/next-year/next-plan.ts';
import { dutchHolidays } from '../../domain/holidays.ts';
import { refused, type Result } from '../../domain/result.ts';
import { writePlan } from '../../plans/write-plan.ts';
import { readRunningFile } from '../../prisma/plan-running-file.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import type { SiteChannel } from './authorship.ts';
import { type LoadedPlan, loadPlan, type LoadRefusal } from './load-plan.ts';

export interface TurnOfYear extends NextPlan {
  /** By the id in the plan, in its order. */
  turns: { key: string; turn: Turn }[];
}

/** Null while the plan does not run. */
export async function readTurnOfYear(
  { db }: Pick<Deps, 'db'>,
  { plan, today }: PageContext,
): Promise<TurnOfYear | null> {
  const running = await readRunningFile(db, plan.planId);
  if (running === null) return null;
  const { file, existing } = running;
  const states = new Map(existing.actions.map(({ key, state }) => [key, state]));
  // As a plan file of that year has them: see plans/meaning.ts.
  const holidays = dutchHolidays(file.year, file.year + 5);
  const turns = file.actions.map((action) => ({
    key: action.id,
    turn: turnOf(action, states.get(action.id)),
  }));
  return { ...nextPlan({ file, states, holidays, today }), turns };
}

export async function draftNextYear(
  deps: Deps,
  context: PageContext,
  channel: SiteChannel,
): Promise<Result<LoadedPlan, LoadRefusal | { kind: 'not_running' }>> {
  const turn = await readTurnOfYear(deps, context);
  if (turn === null) return refused({ kind: 'not_running' });
  return loadPlan(deps, context.viewer, { source: writePlan(turn.plan), channel });
}
