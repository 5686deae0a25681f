/** What a board can decide about an action on its agenda, and what that brings; counted by the simulation. */

import type { IsoDate } from '../calendar.ts';
import type { MeetingDecisionKind } from './decisions.ts';

export const optionKinds = [
  'extend',
  'reassign',
  'scale_down',
  'cancel',
  'confirm',
  'keep',
] as const satisfies readonly MeetingDecisionKind[];

export interface AgendaOption {
  kind: (typeof optionKinds)[number];
  /** The date that the action gets by it; null where its date stays. */
  until: IsoDate | null;
  /** Notices about the action to come, that move, and that do not come any more. */
  appears: number;
  moves: number;
  vanishes: number;
  /** Of the money that the plan has for the action, what is no longer needed and neither committed nor spent. */
  freedCents: number;
}
