/** A plan ends before its year does, or a start that was planned does not happen. */

import type { PlanAhead } from '../../domain/ahead/plan-ahead.ts';
import { plannedStart } from '../../domain/plan/plan-events.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { isTooLong, mostCharacters } from '../../domain/text.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import type { SiteChannel } from './authorship.ts';
import { stoppingAhead } from './plan-ahead.ts';
import { storeStep } from './plan-step.ts';

export interface StopPlanRequest {
  version: PlanVersion;
  viewer: Viewer;
  channel: SiteChannel;
  reason: string;
  /** How many actions end, as whoever asks was shown it; null where they did not confirm it. */
  actions: number | null;
}

export type StopRefusal =
  | 'unavailable'
  | 'not_running'
  | 'no_reason'
  | 'reason_too_long'
  | 'not_confirmed'
  | 'numbers_changed';

export async function stopPlan(
  deps: Deps,
  request: StopPlanRequest,
): Promise<Result<PlanAhead, StopRefusal>> {
  const { version, reason, actions } = request;
  const ahead = stoppingAhead(version, deps.now());
  if (ahead === null) return refused('not_running');
  if (reason === '') return refused('no_reason');
  if (isTooLong(reason, mostCharacters.text)) return refused('reason_too_long');
  if (actions === null) return refused('not_confirmed');
  if (actions !== ahead.openBefore) return refused('numbers_changed');
  const step = {
    kind: 'plan_stopped',
    versionId: version.id,
    startAt: null,
    statement: null,
    reason,
  } as const;
  const { kind } = await deps.temporal.stopPlan(await storeStep(deps, request, step));
  return kind === 'done' ? accepted(ahead) : refused(kind);
}

type WithdrawRequest = Omit<StopPlanRequest, 'reason' | 'actions'>;

export async function withdrawStart(
  deps: Deps,
  request: WithdrawRequest,
): Promise<Result<null, 'unavailable' | 'not_planned'>> {
  if (plannedStart(request.version.events) === null) return refused('not_planned');
  const about = { versionId: request.version.id, startAt: null, statement: null, reason: '' };
  const step = await storeStep(deps, request, { kind: 'start_withdrawn', ...about });
  const { kind } = await deps.temporal.withdrawStart(step);
  return kind === 'done' ? accepted(null) : refused(kind);
}
