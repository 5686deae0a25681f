/** The history of an action. */

/** What happened, in the past tense; the history of an action is a list of these. */
export const eventKinds = [
  'action_activated',
  'step_sent',
  'step_skipped',
  'action_escalated',
  'escalation_postponed',
  'owner_confirmed',
  'part_confirmed',
  'action_confirmed',
  'action_completed',
  'confirmation_undone',
  'progress_reported',
  'ownership_denied',
  'obstacle_reported',
  'owner_nudged',
  'extension_asked',
  'extension_granted',
  'extension_refused',
  'action_reassigned',
  'action_rescheduled',
  'action_paused',
  'action_resumed',
  'action_cancelled',
] as const;
export type EventKind = (typeof eventKinds)[number];

export interface ActionEvent {
  kind: EventKind;
  milestoneId: string | null;
  stepId: string | null;
  answerId: string | null;
  /** Dates and words of closed lists only. */
  detail: Record<string, string>;
}
