/** The people of a rehearsal and of the simulation: who does what, and when. */

import { type Command, milestoneOf } from '../action/commands.ts';
import type { Instant } from '../calendar.ts';
import type { MeetingDecisionKind } from '../meetings/decisions.ts';
import type { Board, MeetingCommand } from '../meetings/meeting.ts';
import { compare } from '../compare.ts';
import type { Letter } from '../notices/mail-round.ts';
import type { Absence } from '../plan/absence.ts';
import type { Steering } from '../plan/steering.ts';
import type { Plan } from '../plan/plan.ts';

/** What a person does at a moment; the rehearsal does the same through links and pages. */
export type Act = { at: Instant; by: string } & (
  | { kind: 'command'; actionId: string; command: Command }
  | { kind: 'reassign'; actionId: string; newOwner: string }
  | { kind: 'leave' }
  | ({ kind: 'away' } & Omit<Absence, 'contactId'>)
  | { kind: 'apply'; file: Plan }
  /** What a board decides about an action, written down by its secretary; without a command nothing has to be done. */
  | {
      kind: 'meeting_decision';
      meetingId: string;
      /** Null for the plan as a whole. */
      actionId: string | null;
      decision: MeetingDecisionKind;
      command: Command | null;
      newOwner: string | null;
      /** What remains or comes on top. */
      scope: string;
    }
  | { kind: 'steer'; steering: Steering }
  /** Nobody is mailed about money, or about figures that others publish: a simulation has nothing to do for these. */
  | {
      kind: 'enter_money';
      entry: 'commitment' | 'expense';
      potKey: string;
      amountCents: number;
      description: string;
      /** Empty for the theme as a whole. */
      actionKey: string;
      /** The description of what an expense was promised by; empty for none. */
      commitment: string;
    }
  | {
      kind: 'move_money';
      fromKey: string;
      toKey: string;
      amountCents: number;
      board: Board | null;
      reason: string;
    }
  | {
      kind: 'enter_values';
      indicatorId: string;
      values: { period: string; figure: string }[];
      /** Over how many people; empty where it is not per 1.000. */
      people: string;
    }
  | { kind: 'meeting'; meetingId: string; command: MeetingCommand }
);
export type ActOf<K extends Act['kind']> = Extract<Act, { kind: K }>;

/**
 * Who acts first; at one moment by who they are and what it is about, so that every rehearsal goes the same
 * way: only the first receipt of a day goes at once.
 */
export function byMoment(a: Act, b: Act): number {
  return compare(a.at, b.at) || compare(a.by, b.by) || compare(subjectOf(a), subjectOf(b));
}

function subjectOf(act: Act): string {
  switch (act.kind) {
    case 'command':
      return `${act.actionId}/${milestoneOf(act.command) ?? ''}`;
    case 'reassign':
      return act.actionId;
    case 'meeting_decision':
      return act.actionId ?? '';
    case 'meeting':
      return act.meetingId;
    case 'enter_money':
      return act.description;
    case 'move_money':
      return act.reason;
    case 'enter_values':
      return act.indicatorId;
    case 'steer':
    case 'leave':
    case 'away':
    case 'apply':
      return '';
  }
}

/** What they do of their own accord, and on a mail. */
export interface People {
  ownAccord: Act[];
  /** Called for each mail the server accepted; the acts lie after `mailedAt`. */
  onLetter(letter: Letter, mailedAt: Instant): Act[];
  /** Whether the mail server of this address refuses it for good. */
  refuses(address: string): boolean;
}

export const nobody: People = { ownAccord: [], onLetter: () => [], refuses: () => false };
