/** How the words of a plan are understood: what stands there, what it means, and what is not sure about it. */

export interface Reading<T> {
  /** As it stands in the source or was typed. */
  literal: string;
  /** Null while nobody knows what it means. */
  reading: T | null;
  /** Why a person has to look at it, one Dutch sentence; null where there is no doubt. */
  doubt: string | null;
}
