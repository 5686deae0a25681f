/** What people can tell a running action. Texts and names stay in PostgreSQL: `answerId` points there. */

import type { Progress, Rules } from './state.ts';
import type { IsoDate } from '../calendar.ts';
import type { Milestone } from './milestones.ts';

export type Command = { answerId: string } &
  /** `whole`: accepted as done, whatever parts are missing. */
  (
    | { kind: 'confirm'; milestoneId: string; whole: boolean }
    /** A party's own part, by its id in the plan. */
    | { kind: 'confirm_part'; milestoneId: string; partId: string }
    /** Takes back a confirmation: that of a part, or the owner's where `partId` is null. */
    | { kind: 'undo'; milestoneId: string; partId: string | null }
    /** The answer to a check-in, or "not yet, because". */
    | { kind: 'report_progress'; milestoneId: string; progress: Progress }
    /** "This is not mine": for the coordinator to decide. */
    | { kind: 'deny_ownership'; milestoneId: string }
    /** By an involved party. */
    | { kind: 'report_obstacle'; milestoneId: string }
    /** The coordinator asks the owner for an answer now. */
    | { kind: 'nudge'; milestoneId: string }
    | { kind: 'ask_extension'; milestoneId: string; until: IsoDate }
    | { kind: 'grant_extension' }
    | { kind: 'refuse_extension' }
    /** Gives a milestone more time without being asked: by the coordinator or the TVO. */
    | { kind: 'extend'; milestoneId: string; until: IsoDate }
    /**
     * More or less is asked of the action: what, stands in PostgreSQL. `until` is another date for this
     * milestone, or null where its date stays.
     */
    | { kind: 'scale_up'; milestoneId: string; until: IsoDate | null }
    | { kind: 'scale_down'; milestoneId: string; until: IsoDate | null }
    /** The new owner stands in PostgreSQL; here it is a new start of the ladder. */
    | { kind: 'reassign' }
    | { kind: 'pause' }
    | { kind: 'resume' }
    | { kind: 'cancel' }
    /** The plan file changed: other due dates, another ladder or other closing days. */
    | {
        kind: 'reschedule';
        milestones: Milestone[];
        rules: Rules;
      }
  );
export type CommandKind = Command['kind'];
export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>;

/** Why a command is not carried out; the Dutch sentence for each is in dutch.ts. */
export const refusals = [
  'unknown_milestone',
  'unknown_part',
  'already_confirmed',
  'not_confirmed',
  'too_early',
  'undo_too_late',
  'not_running',
  'not_paused',
  'already_closed',
  'no_extension_asked',
  'date_not_later',
  'date_not_ahead',
  'date_outside_plan',
  'nudged_today',
  'replaced',
] as const;
export type Refusal = (typeof refusals)[number];

/**
 * What somebody decides about an action, rather than answers about it. A part that is confirmed for a party
 * that telephoned is that party's answer.
 */
export function isDecision(command: Command): boolean {
  switch (command.kind) {
    case 'confirm':
      return command.whole;
    case 'confirm_part':
    case 'undo':
    case 'report_progress':
    case 'deny_ownership':
    case 'report_obstacle':
    case 'ask_extension':
      return false;
    case 'nudge':
    case 'grant_extension':
    case 'refuse_extension':
    case 'extend':
    case 'scale_up':
    case 'scale_down':
    case 'reassign':
    case 'pause':
    case 'resume':
    case 'cancel':
    case 'reschedule':
      return true;
  }
}

/** Of two answers of one person about the same: only the last one is meant. */
export function isSameQuestion(one: Command, other: Command): boolean {
  if (isDecision(one) || isDecision(other)) return false;
  const parts = [partOf(one), partOf(other)].filter((part) => part !== null);
  return milestoneOf(one) === milestoneOf(other) && new Set(parts).size < 2;
}

export function milestoneOf(command: Command): string | null {
  return 'milestoneId' in command ? command.milestoneId : null;
}

function partOf(command: Command): string | null {
  return 'partId' in command ? command.partId : null;
}
