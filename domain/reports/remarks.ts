/** What the coordinator writes with a report, before it goes out: of the whole, and of each theme. */

import { isTooLong, mostCharacters } from '../text.ts';
import { nameIn } from './versions/names.ts';

export interface ReportRemark {
  /** A theme, or `wholeReport`. */
  subject: string;
  /** Empty where it was taken back. */
  text: string;
}

export const wholeReport = '';

/** The last about a subject holds. */
export function remarkAbout(remarks: readonly ReportRemark[], subject: string): string {
  return remarks.findLast((remark) => remark.subject === subject)?.text ?? '';
}

export type RemarkProblem = { kind: 'too_long' } | { kind: 'names_somebody'; name: string };

/** It stands in all versions, also in the one of the council: nobody is named in it. */
export function remarkProblem(text: string, names: readonly string[]): RemarkProblem | null {
  if (isTooLong(text, mostCharacters.text)) return { kind: 'too_long' };
  const name = nameIn(text, names);
  return name === null ? null : { kind: 'names_somebody', name };
}
