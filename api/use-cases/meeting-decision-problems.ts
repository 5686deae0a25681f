/** Why a decision of a board is not recorded. */

import { type Refusal, refusals } from '../../domain/action/commands.ts';
import { meetingRefusalSentences, refusalSentences } from '../../domain/dutch/index.ts';
import type { DecisionStoreRefusal } from '../../prisma/meeting-decision-storage.ts';
import {
  type DecisionProblem,
  decisionProblems,
  decisionProblemSentences,
  decisionWaiting,
} from './decision-kinds.ts';

const meetingDecisionProblems = [
  'no_item',
  'no_action_item',
  'no_decided_by',
  'already_decided',
  'meeting_closed',
  'meeting_cancelled',
  'meeting_not_yet',
] as const;
export type MeetingDecisionProblem = (typeof meetingDecisionProblems)[number];

export type MeetingDecisionRefusal =
  MeetingDecisionProblem | DecisionProblem | DecisionStoreRefusal | Refusal;

const problemSentences: Record<MeetingDecisionProblem, string> = {
  no_item: 'Dit punt staat niet (meer) op de agenda.',
  no_action_item: 'Dit besluit kan alleen over een actie gaan.',
  no_decided_by: 'Schrijf op wie dit besluit neemt.',
  already_decided:
    'Over dit punt is intussen al besloten: het besluit staat hieronder. Wat u schreef, staat er nog.',
  meeting_closed:
    'Dit overleg is afgesloten: de besluiten staan vast. Een nieuw besluit neemt u op de pagina van de actie.',
  meeting_cancelled: meetingRefusalSentences.meeting_cancelled,
  meeting_not_yet: meetingRefusalSentences.meeting_not_yet,
};

export function meetingDecisionSentence(refusal: MeetingDecisionRefusal): string {
  const own = meetingDecisionProblems.find((one) => one === refusal);
  if (own !== undefined) return problemSentences[own];
  const problem = decisionProblems.find((one) => one === refusal);
  if (problem !== undefined) return decisionProblemSentences[problem];
  const byAction = refusals.find((one) => one === refusal);
  return byAction === undefined ? decisionWaiting : refusalSentences[byAction];
}
