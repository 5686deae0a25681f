/** Parts: what involved parties confirm themselves, where the plan asks for it. */

import type { IsoDate } from '../calendar.ts';
import type { Milestone, Part } from './milestones.ts';
import { type NoticeKind, traitsOf } from './notice-kinds.ts';
import type { MilestoneState } from './state.ts';

/** The parts that a notice of this kind asks for, beside the owner. */
export function partsAsked(kind: NoticeKind, milestone: MilestoneState): Part[] {
  return traitsOf(kind).mail.links.includes('part') ? openParts(milestone) : [];
}

export function openParts({ parts }: Pick<Milestone, 'parts'>): Part[] {
  return parts.filter(({ confirmedOn }) => confirmedOn === null);
}

/** What keeps a milestone from being complete, once its owner is done. */
export function missingParts(milestone: Pick<Milestone, 'parts'>): Part[] {
  return openParts(milestone).filter(({ required }) => required);
}

export interface WaitingForParts {
  /** Of the first milestone that waits; null where none does. */
  ownerDoneOn: IsoDate | null;
  /** The parties that hold it up, by their id in the plan. */
  waitsFor: string[];
}

/** What an action waits for once its owner is done. */
export function waitingForParts(milestones: MilestoneState[]): WaitingForParts {
  const done = milestones.filter(
    ({ confirmedOn, ownerDoneOn }) => confirmedOn === null && ownerDoneOn !== null,
  );
  const missing = done.flatMap(missingParts).map(({ id }) => id);
  return { ownerDoneOn: done[0]?.ownerDoneOn ?? null, waitsFor: [...new Set(missing)] };
}

export function partById({ parts }: Pick<Milestone, 'parts'>, id: string): Part | null {
  return parts.find((part) => part.id === id) ?? null;
}

/** The parts a changed plan asks for; what was confirmed already stays so. */
export function partsKept(wanted: Milestone, known: Milestone | null): Part[] {
  return wanted.parts.map((part) => ({
    ...part,
    confirmedOn: known === null ? null : (partById(known, part.id)?.confirmedOn ?? null),
  }));
}
