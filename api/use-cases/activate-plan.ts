/** A loaded version runs, from now on or from a day to come; doing it twice does no harm. */

import type { PlanAhead } from '../../domain/ahead/plan-ahead.ts';
import type { Statement } from '../../domain/ahead/statement.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import type { SiteChannel } from './authorship.ts';
import { activationAhead, type StartMoment, startMoment } from './plan-ahead.ts';
import { storeStep } from './plan-step.ts';

export interface ActivationRequest {
  version: PlanVersion;
  viewer: Viewer;
  channel: SiteChannel;
  /** Null for today. */
  startOn: IsoDate | null;
  /** How many people get a mail, as whoever asks was shown it; null where they did not confirm it. */
  readers: number | null;
  /** As it was shown; null where nothing was. */
  statement: Statement | null;
}

export type ActivationRefusal =
  'unavailable' | 'not_confirmed' | 'numbers_changed' | 'day_passed' | 'runs_already';

export interface Activated extends StartMoment {
  ahead: PlanAhead;
}

export async function activatePlan(
  deps: Deps,
  request: ActivationRequest,
): Promise<Result<Activated, ActivationRefusal>> {
  const { version, startOn, readers, statement } = request;
  const moment = startMoment(version, startOn, deps.now());
  if (moment === null) return refused('day_passed');
  if (moment.isLater && version.runningId !== null) return refused('runs_already');
  const ahead = activationAhead(version, moment.at);
  if (readers === null) return refused('not_confirmed');
  if (readers !== ahead.readers.length) return refused('numbers_changed');
  const kind = moment.isLater ? 'start_planned' : 'version_applied';
  const startAt = moment.isLater ? moment.at : null;
  const versionId = version.id;
  const about = { kind, versionId, startAt, reason: '', statement } as const;
  const step = await storeStep(deps, request, about);
  const wanted = { ...step, versionId };
  const { temporal } = deps;
  const result =
    startAt === null
      ? await temporal.applyPlan(wanted)
      : await temporal.planStart({ ...wanted, startAt });
  return result.kind === 'done' ? accepted({ ...moment, ahead }) : refused(result.kind);
}
