/** By what a program tells refusals apart. A sentence may be said better one day; these names stay. */

import type { Refusal } from '../../domain/action/commands.ts';
import type { AgreementProblem } from '../use-cases/agree-consequences.ts';
import type { DecisionProblem } from '../use-cases/decision-kinds.ts';
import type { MeetingChangeRefusal } from '../use-cases/change-meeting.ts';
import type { MeetingDecisionRefusal } from '../use-cases/meeting-decision-problems.ts';
import type { AnswerProblem } from '../use-cases/draft-answer.ts';
import type { MoneyProblem } from '../use-cases/enter-money.ts';
import type { EntryProblem } from '../use-cases/enter-values.ts';
import type { CapacityProblem } from '../use-cases/report-capacity.ts';
import type { PreparationProblem } from '../use-cases/prepare-meeting.ts';
import type { NoteProblem } from '../use-cases/write-note.ts';

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 500 | 503;

type OwnCode =
  | 'invalid_fields'
  | 'invalid_json'
  | 'invalid_plan'
  | 'invalid_contact'
  | 'no_deputy'
  | 'wrong_dates'
  | 'no_key'
  | 'not_permitted'
  | 'not_your_action'
  | 'not_you'
  | 'not_the_owner'
  | 'no_open_part'
  | 'other_municipality'
  | 'not_found'
  | 'no_such_path'
  | 'no_such_method'
  | 'decision_waiting'
  | 'already_left'
  | 'day_passed'
  | 'not_planned'
  | 'numbers_changed'
  | 'runs_already'
  | 'absence_overlaps'
  | 'too_large'
  | 'not_json'
  | 'internal_error'
  | 'unavailable'
  | 'report_went_out'
  | 'unreadable'
  | 'draft_incomplete'
  | 'changed_meanwhile'
  | 'nothing_to_undo'
  | AgreementProblem;

type MeetingStepCode = Exclude<MeetingChangeRefusal, 'away'>;

export type ProblemCode =
  | OwnCode
  | Refusal
  | DecisionProblem
  | MeetingDecisionRefusal
  | MeetingStepCode
  | PreparationProblem
  | AnswerProblem
  | NoteProblem
  | MoneyProblem
  | CapacityProblem
  | EntryProblem;

export const problemStatuses: Record<ProblemCode, ProblemStatus> = {
  invalid_fields: 400,
  invalid_json: 400,
  invalid_plan: 400,
  invalid_contact: 400,
  no_deputy: 400,
  unreadable: 400,
  wrong_dates: 400,
  no_choice: 400,
  no_date: 400,
  no_scope: 400,
  scope_too_long: 400,
  no_decider: 400,
  no_decision: 400,
  no_link: 400,
  no_milestone: 400,
  no_owner: 400,
  no_part: 400,
  no_reason: 400,
  no_result: 400,
  own_result: 400,
  no_text: 400,
  no_title: 400,
  no_theme: 400,
  no_proposal: 400,
  title_too_long: 400,
  no_decided_by: 400,
  no_action_item: 400,
  no_meeting_date: 400,
  no_meeting_reason: 400,
  link_too_long: 400,
  name_too_long: 400,
  reason_too_long: 400,
  text_too_long: 400,
  amount_too_high: 400,
  day_to_come: 400,
  explanation_too_long: 400,
  money_text_too_long: 400,
  no_amount: 400,
  no_day: 400,
  no_description: 400,
  figure_too_high: 400,
  figure_without_status: 400,
  no_figure: 400,
  no_fte: 400,
  no_https_link: 400,
  no_kind: 400,
  no_line: 400,
  no_period: 400,
  no_population: 400,
  no_value: 400,
  period_to_come: 400,
  value_text_too_long: 400,
  runs_over: 400,
  same_pot: 400,
  unknown_action: 400,
  unknown_commitment: 400,
  unknown_meeting: 400,
  before_meeting: 400,
  unknown_pot: 400,
  no_key: 401,
  not_permitted: 403,
  not_your_action: 403,
  not_you: 403,
  not_the_owner: 403,
  no_open_part: 403,
  other_municipality: 403,
  not_found: 404,
  unknown_entry: 404,
  no_such_path: 404,
  no_such_method: 405,
  absence_overlaps: 409,
  entry_replaced: 409,
  not_enough_money: 409,
  draft_incomplete: 409,
  changed_meanwhile: 409,
  nothing_to_undo: 409,
  already_closed: 409,
  already_confirmed: 409,
  already_left: 409,
  already_decided: 409,
  meeting_cancelled: 409,
  meeting_closed: 409,
  meeting_over: 409,
  meeting_not_yet: 409,
  meeting_date_passed: 409,
  meeting_date_taken: 409,
  meeting_day_off: 409,
  consequences_changed: 409,
  consequences_unseen: 409,
  no_item: 409,
  day_passed: 400,
  not_planned: 409,
  numbers_changed: 409,
  runs_already: 409,
  date_not_later: 409,
  date_not_ahead: 409,
  date_outside_plan: 409,
  decision_waiting: 409,
  no_extension_asked: 409,
  not_confirmed: 409,
  not_paused: 409,
  not_running: 409,
  nudged_today: 409,
  replaced: 409,
  too_early: 409,
  undo_too_late: 409,
  unknown_milestone: 409,
  unknown_part: 409,
  too_large: 413,
  not_json: 415,
  internal_error: 500,
  report_went_out: 409,
  unavailable: 503,
};
