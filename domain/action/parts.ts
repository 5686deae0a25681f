/** Parts: what involved parties confirm themselves, where the plan asks for it. */

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
