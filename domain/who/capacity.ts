/**
 * In which capacity somebody answered or decided. The channel does not say it: an owner answers on a page,
 * too, and a decision may come through the API (V14).
 */
export type Capacity =
  /** Answers for the action: its owner, or who stands in for them. */
  | 'owner'
  /** Takes part, with a part of their own or without. */
  | 'party'
  /** Decides about the plan: coordinator, or who writes down what the TVO decided. */
  | 'decider'
  /** Nobody in person: a changed plan file. */
  | 'plan';
