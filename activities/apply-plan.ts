/**
 * Makes the running plan as a version of its file says: activation the first time, a change later on.
 * Each step may be done again: a try that was killed is completed by the next (F6).
 */

import { rulesFor } from '../domain/action/state.ts';
import { calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import { activate, type Transition } from '../domain/action/decide.ts';
import { actionIdOf, planIdOf } from '../domain/ids.ts';
import { nextRoundAt } from '../domain/notices/round-times.ts';
import { comesBack, newActions } from '../domain/plan/changes.ts';
import { newMeetings } from '../domain/meetings/changes.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { leavers, mergedPlan, type Existing } from '../domain/plan/existing.ts';
import { nextPlanWakeAt } from '../domain/plan-wake.ts';
import { same } from '../domain/same.ts';
import { assignOwner, recordTransition } from '../prisma/action-transitions.ts';
import { readContacts } from '../prisma/person-contacts.ts';
import { dropContacts, storeDirectory } from '../prisma/plan-contacts.ts';
import { reportDifferences } from '../prisma/plan-differences.ts';
import { readExisting } from '../prisma/plan-existing.ts';
import { readVersion, storePlan, storeRules } from '../prisma/plan-storage.ts';
import { readRoundSettings } from '../prisma/mail-round-settings.ts';
import { readReportProgress } from '../prisma/report-source.ts';
import { setNextRound } from '../prisma/due-timers.ts';
import type { ActivityDeps } from './deps.ts';
import { type Application, type ApplyDeps, startActions, submitChanges } from './change-actions.ts';
import { startMeetings, submitMeetingChanges } from './meetings.ts';

export function applyPlanActivity(deps: ApplyDeps & Pick<ActivityDeps, 'openData'>) {
  const { db, workflows, openData } = deps;
  return {
    async applyPlan(application: Application): Promise<{ nextWakeAt: Instant | null }> {
      const { id, municipalityId, planId, versionId, rehearsal, at } = application;
      const file = await readVersion(db, versionId);
      if (file === null) throw new Error(`plan version ${versionId} does not exist`);
      const existing = await readExisting(db, file);
      const plan = mergedPlan(file, existing);
      const today = calendarOf(plan.calendar).dateOf(at);
      await storeDirectory(db, plan, rehearsal, at);
      const started = new Set<string>();
      if (existing.before !== null) {
        // A Temporal server that was lost knows nobody: who is to be told must be there first.
        await startActions(deps, application, started);
        await submitChanges(deps, application, plan, existing);
        await dropContacts(db, municipalityId, leavers(file, existing), { today, at });
      }
      const activated = activatedBy(plan, existing, at);
      const nextWakeAt = await nextWake(plan, planId, today);
      const meetings = newMeetings(plan, existing, at);
      await storePlan(db, plan, { id, versionId, activated, meetings, nextWakeAt, at });
      await bringBack(application, plan, existing);
      await startRounds(application);
      await startActions(deps, application, started);
      await startMeetings(deps, application);
      await startOpenData(application, plan);
      await submitMeetingChanges(deps, application, plan, existing);
      await shareCalendar(application, existing);
      await reportDifferences(db, file, at);
      return { nextWakeAt };
    },
  };

  async function nextWake(plan: Plan, planId: string, today: IsoDate): Promise<Instant | null> {
    const progress = await readReportProgress(db, planId);
    return nextPlanWakeAt(
      plan,
      progress ?? { activatedOn: today, halfYearThrough: today, lastHalf: 0, draftedHalf: 0 },
    );
  }

  /** Its history stays. */
  async function bringBack(
    { municipalityId, planId, at }: Application,
    plan: Plan,
    { before, actions }: Existing,
  ) {
    const { idOf } = await readContacts(db, municipalityId);
    for (const action of plan.actions) {
      const row = actions.find(({ key }) => key === action.id);
      if (before === null || row === undefined || !comesBack(row, before, plan)) continue;
      const id = actionIdOf(planId, action.id);
      const rules = rulesFor(plan, action.ladder);
      await assignOwner(db, id, idOf(action.owner));
      await recordTransition(db, municipalityId, id, activate(action, at, rules, row.state.seq));
    }
  }

  async function startRounds({ municipalityId, rehearsal, at }: Application) {
    const { roundAt, calendar } = await readRoundSettings(db, municipalityId);
    const next = nextRoundAt(at, roundAt, calendarOf(calendar));
    await setNextRound(db, municipalityId, next, 'keep');
    await workflows.startMailRounds({
      municipalityId,
      rehearsal,
      startedAt: at,
      nextRoundAt: next,
    });
  }

  async function startOpenData({ municipalityId, rehearsal }: Application, plan: Plan) {
    const isMeasured = plan.indicators.some(({ source }) => source !== null);
    if (openData === null || rehearsal || !isMeasured) return;
    await workflows.startOpenData({ municipalityId });
  }

  /** A day off that this plan brought is one for the other plans of its municipality, too (V6). */
  async function shareCalendar(application: Application, { others }: Existing) {
    for (const { plan: other, runs } of others) {
      if (!runs) continue;
      const existing = await readExisting(db, other);
      const plan = mergedPlan(other, existing);
      if (same(existing.calendar, plan.calendar)) continue;
      const planId = planIdOf(plan.municipality.id, plan.year);
      await startActions(deps, { ...application, planId }, new Set());
      await submitChanges(deps, application, plan, existing);
      await storeRules(db, plan);
    }
  }
}

/** The first transition of each action that is new. */
function activatedBy(plan: Plan, existing: Existing, at: Instant): Map<string, Transition> {
  const added = newActions(plan, existing);
  return new Map(
    added.map((action) => [action.id, activate(action, at, rulesFor(plan, action.ladder))]),
  );
}
