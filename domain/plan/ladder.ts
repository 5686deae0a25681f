/**
 * The ladder: who hears what, counted in working days from a due date. It is data of the plan; the
 * default below holds where a plan says nothing.
 */

/** `part`: the party whose own part it is about. */
export const audiences = ['owner', 'involved', 'part', 'coordinator', 'tvo'] as const;
export type Audience = (typeof audiences)[number];

export interface LadderStep {
  kind: 'reminder' | 'overdue' | 'last_call' | 'escalation';
  /** Working days from the due date; negative is before it. */
  offsetDays: number;
  to: Audience[];
}

export interface Ladder {
  /** Ascending by `offsetDays`; the one `escalation` comes last. */
  steps: LadderStep[];
  /** No check-in within this many working days of another step. */
  checkInQuietDays: number;
  /** The evaluation of an ongoing action is asked this many working days before it is due. */
  evaluationOpensDays: number;
  /** Working days an owner has to answer after an accepted reminder, before the TVO hears of it. */
  answerDays: number;
  /** After escalation the owner hears again every so many working days until there is a decision. */
  repeatDays: number;
}

export const defaultLadder: Ladder = {
  steps: [
    { kind: 'reminder', offsetDays: -20, to: ['owner', 'involved'] },
    { kind: 'reminder', offsetDays: -5, to: ['owner', 'involved'] },
    { kind: 'reminder', offsetDays: 0, to: ['owner', 'involved'] },
    { kind: 'overdue', offsetDays: 1, to: ['owner', 'coordinator'] },
    { kind: 'last_call', offsetDays: 5, to: ['owner', 'coordinator'] },
    { kind: 'escalation', offsetDays: 10, to: ['tvo', 'owner', 'coordinator'] },
  ],
  checkInQuietDays: 10,
  evaluationOpensDays: 10,
  answerDays: 5,
  repeatDays: 5,
};
