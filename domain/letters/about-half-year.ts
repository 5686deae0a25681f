/** What a mail about a half year knows: what is missing of it today, and of whom. */

import { formatList } from '../dutch/index.ts';
import { type HalfYearSubject, missingParts, type MissingPart } from '../half-year/missing.ts';
import { isDelegated, linesOf, responsibleFor } from '../half-year/responsible.ts';
import { halfEnd } from '../half-year/steps.ts';
import { halfOfHalfYearStep, halfYearSubjectId } from '../ids.ts';
import type { AddressedNotice } from '../notices/notice.ts';
import type { AboutHalfYear } from './content.ts';
import type { ContextSource, LetterPlan } from './input.ts';
import { halfYearLink } from './links.ts';

/** Null when everything was reported since: then there is nothing to write. */
export function aboutHalfYear(
  kind: HalfYearSubject,
  item: AddressedNotice,
  plan: LetterPlan,
  source: ContextSource,
): AboutHalfYear | null {
  const half = halfOfHalfYearStep(item.stepId);
  const isReporter = !item.kind.endsWith('_missing');
  const missing = missingFor(kind, item, plan, source).filter((part) =>
    isReporter ? true : isDelegated(part, source.input.directory, source.today),
  );
  if (missing.length === 0) return null;
  const { year, id } = plan;
  return {
    kind,
    year,
    half,
    dueOn: halfEnd(year, half),
    missing: missing.map((part) => ({
      subject: part.name,
      name: isReporter ? null : reporterName(part, source),
    })),
    url: isReporter
      ? halfYearLink(kind, item, halfYearSubjectId(id, half), source)
      : `${source.baseUrl}/${id}/${pages[kind](half)}`,
  };
}

const pages: Record<HalfYearSubject, (half: 1 | 2) => string> = {
  capacity: (half) => `capaciteit/${String(half)}`,
  indicators: () => 'dashboard-oov',
};

function missingFor(
  subject: HalfYearSubject,
  { kind, contactId, stepId }: AddressedNotice,
  plan: LetterPlan,
  { input: { directory }, today }: ContextSource,
): MissingPart[] {
  const parts = missingParts(subject, plan, halfOfHalfYearStep(stepId));
  return kind.endsWith('_missing') ? parts : linesOf(contactId, parts, directory, today);
}

function reporterName(part: MissingPart, { input: { directory }, today }: ContextSource): string {
  const ids = responsibleFor(part, directory, today);
  const nameOf = (id: string) => directory.contacts.find((one) => one.id === id)?.name ?? id;
  return formatList(ids.map(nameOf));
}
