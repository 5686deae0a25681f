/** What a board decides about one item of its agenda. */

export const meetingDecisionKinds = [
  /** More time until a day. */
  'extend',
  'reassign',
  /** What remains, and by when. */
  'scale_down',
  'scale_up',
  'cancel',
  /** Accepted as done. */
  'confirm',
  /** Comes back on the next agenda of the same board. */
  'keep',
  /** To the other board: TVO to Driehoek, or back. */
  'refer',
  /** Taken note of. */
  'inform',
] as const;
export type MeetingDecisionKind = (typeof meetingDecisionKinds)[number];

/** After these the item stands on a later agenda again. */
export function comesBackAfter(kind: MeetingDecisionKind | null): boolean {
  return kind === null || kind === 'keep';
}

/** These are carried out by the action itself, by the command of the same name. */
export const actionDecisionKinds = [
  'extend',
  'reassign',
  'scale_down',
  'scale_up',
  'cancel',
  'confirm',
] as const satisfies readonly MeetingDecisionKind[];
