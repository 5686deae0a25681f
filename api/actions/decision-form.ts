/** What the coordinator sent from an action's page, as a command; or what is missing. */

import { z } from 'zod';
import { openMilestones } from '../../domain/action/state.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { Command } from '../../domain/action/commands.ts';
import { openParts } from '../../domain/action/parts.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';

export const decisionKinds = [
  'grant_extension',
  'refuse_extension',
  'extend',
  'reassign',
  'pause',
  'resume',
  'cancel',
  'confirm',
  'confirm_part',
  'nudge',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What can be decided about many actions at once. */
export const bulkKinds = [
  'reassign',
  'extend',
  'confirm',
  'cancel',
  'pause',
  'resume',
] as const satisfies DecisionKind[];

export const formProblems = [
  'no_reason',
  'no_date',
  'no_owner',
  'no_milestone',
  'no_part',
  'no_decision',
  'no_decider',
] as const;
export type FormProblem = (typeof formProblems)[number];

export interface DecisionSubmission {
  kind: DecisionKind;
  milestoneId: string | null;
  until: IsoDate | null;
  newOwnerId: string | null;
  author: string;
  reason: string;
  command(answerId: string): Command;
}

const text = z.string().trim().max(4000).catch('');
const form = z.object({
  besluit: z.enum(decisionKinds).nullable().catch(null),
  door: text,
  reden: text,
  moment: text,
  tot: z.iso.date().nullable().catch(null),
  actiehouder: text,
  onderdeel: text,
});

/** These change what others must do: they get to read why. */
const needReason: readonly DecisionKind[] = [
  'extend',
  'reassign',
  'cancel',
  'confirm',
  'confirm_part',
];

export function readDecision(
  body: unknown,
  action: ActionDetails,
): DecisionSubmission | FormProblem {
  const {
    besluit: kind,
    door,
    reden: reason,
    moment,
    tot: until,
    actiehouder,
    onderdeel,
  } = form.parse(body);
  if (kind === null) return 'no_decision';
  const decider = action.deciders.find(({ id }) => id === door);
  if (decider === undefined) return 'no_decider';
  if (reason === '' && needReason.includes(kind)) return 'no_reason';
  const milestone = openMilestones(action.state).find(({ id }) => id === moment);
  const newOwner = action.candidates.find(({ id }) => id === actiehouder);
  const said = { kind, reason, author: decider.name };
  const nothing = { milestoneId: null, until: null, newOwnerId: null };
  switch (kind) {
    case 'extend': {
      if (milestone === undefined) return 'no_milestone';
      if (until === null) return 'no_date';
      const { id: milestoneId } = milestone;
      const command = (answerId: string): Command => ({ kind, milestoneId, until, answerId });
      return { ...said, ...nothing, milestoneId, until, command };
    }
    case 'confirm_part': {
      if (milestone === undefined) return 'no_milestone';
      const part = openParts(milestone).find(({ id }) => id === onderdeel);
      if (part === undefined) return 'no_part';
      const about = { milestoneId: milestone.id, partId: part.id };
      const command = (answerId: string): Command => ({ kind, ...about, answerId });
      return { ...said, ...nothing, milestoneId: milestone.id, command };
    }
    case 'nudge':
    case 'confirm': {
      if (milestone === undefined) return 'no_milestone';
      const { id: milestoneId } = milestone;
      return {
        ...said,
        ...nothing,
        milestoneId,
        command: (answerId) =>
          kind === 'confirm'
            ? { kind, milestoneId, whole: true, answerId }
            : { kind, milestoneId, answerId },
      };
    }
    case 'reassign':
      if (newOwner === undefined) return 'no_owner';
      return {
        ...said,
        ...nothing,
        newOwnerId: newOwner.id,
        command: (answerId) => ({ kind, answerId }),
      };
    case 'grant_extension':
    case 'refuse_extension': {
      const milestoneId = action.state.extensionRequest?.milestoneId ?? null;
      const granted =
        kind === 'grant_extension' ? (action.state.extensionRequest?.until ?? null) : null;
      const command = (answerId: string): Command => ({ kind, answerId });
      return { ...said, ...nothing, milestoneId, until: granted, command };
    }
    case 'pause':
    case 'resume':
    case 'cancel':
      return { ...said, ...nothing, command: (answerId) => ({ kind, answerId }) };
  }
}
