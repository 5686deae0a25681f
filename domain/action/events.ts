/** The history of an action: what happened, in the past tense. */

import type { IsoDate } from '../calendar.ts';
import type { ScalingDirection } from '../plan/scaling.ts';
import type { StepKind } from './schedule.ts';
import type { Progress } from './state.ts';

/** Nothing to add to the kind. */
type NoData = Record<string, never>;

/** Per kind what is known about it; dates, ids and words of closed lists only. */
export interface EventData {
  action_activated: NoData;
  step_sent: { step: StepKind };
  step_skipped: { step: StepKind };
  action_escalated: { acceptedOn: IsoDate; dueOn: IsoDate };
  escalation_postponed: { until: IsoDate };
  owner_confirmed: NoData;
  part_confirmed: { partId: string };
  /** Which evaluation it was; null for a deadline. */
  action_confirmed: { evaluationId: string | null };
  action_completed: NoData;
  /** `partId` is null where the whole was taken back. */
  confirmation_undone: { partId: string | null };
  progress_reported: { progress: Progress };
  ownership_denied: NoData;
  obstacle_reported: NoData;
  owner_nudged: NoData;
  extension_asked: { until: IsoDate };
  extension_granted: { from: IsoDate; until: IsoDate };
  extension_refused: NoData;
  /** `until` is null where the date stayed. */
  action_scaled: { direction: ScalingDirection; from: IsoDate; until: IsoDate | null };
  action_reassigned: NoData;
  action_rescheduled: NoData;
  action_paused: NoData;
  action_resumed: NoData;
  action_cancelled: NoData;
}
export type EventKind = keyof EventData;

/** What happened. */
export type Occurrence = { [K in EventKind]: { kind: K; data: EventData[K] } }[EventKind];

/** What happened, to which milestone, by which step of the schedule or which answer. */
export type ActionEvent = Occurrence & {
  milestoneId: string | null;
  stepId: string | null;
  answerId: string | null;
};
