/** The people of a rehearsal and of the simulation: who does what, and when. */

import type { Command } from '../action/commands.ts';
import type { Instant } from '../calendar.ts';
import type { Letter } from '../notices/mail-round.ts';
import type { Absence } from '../plan/absence.ts';
import type { Plan } from '../plan/plan.ts';

/** What a person does at a moment; the rehearsal does the same through links and pages. */
export type Act = { at: Instant; by: string } & (
  | { kind: 'command'; actionId: string; command: Command }
  | { kind: 'reassign'; actionId: string; newOwner: string }
  | { kind: 'leave' }
  | ({ kind: 'away' } & Omit<Absence, 'contactId'>)
  | { kind: 'apply'; file: Plan }
);
export type ActOf<K extends Act['kind']> = Extract<Act, { kind: K }>;

/** Who acts first; at one moment by who they are, so that every rehearsal goes the same way. */
export function byMoment(a: Act, b: Act): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.by === b.by ? 0 : a.by < b.by ? -1 : 1;
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
