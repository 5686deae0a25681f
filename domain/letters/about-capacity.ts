/** What a mail about the capacity of a half year knows: what is missing today, and of whom. */

import { type CapacityLine, capacityLines } from '../capacity/lines.ts';
import { compareCapacity, isReported } from '../capacity/reported.ts';
import { isDelegated, linesOf, responsibleFor } from '../capacity/responsible.ts';
import { halfEnd } from '../capacity/steps.ts';
import { formatList } from '../dutch/index.ts';
import { capacitySubjectId, halfOfCapacityStep } from '../ids.ts';
import type { AddressedNotice } from '../notices/notice.ts';
import type { AboutCapacity } from './content.ts';
import type { ContextSource, LetterPlan } from './input.ts';
import { capacityLink } from './links.ts';

/** Null when everything was reported since: then there is nothing to write. */
export function aboutCapacity(
  item: AddressedNotice,
  plan: LetterPlan,
  source: ContextSource,
): AboutCapacity | null {
  const half = halfOfCapacityStep(item.stepId);
  const missing = missingFor(item, plan, source);
  if (missing.length === 0) return null;
  const { year, id } = plan;
  const isReporter = item.kind === 'capacity';
  const url = isReporter
    ? capacityLink(item, capacitySubjectId(id, half), source)
    : `${source.baseUrl}/${id}/capaciteit/${String(half)}`;
  return {
    kind: 'capacity',
    year,
    half,
    dueOn: halfEnd(year, half),
    missing: missing.map((line) => ({
      subject: line.subject,
      name: isReporter ? null : reporterName(line, source),
    })),
    url,
  };
}

function missingFor(
  { kind, contactId, stepId }: AddressedNotice,
  plan: LetterPlan,
  { input: { directory }, today }: ContextSource,
): CapacityLine[] {
  const half = halfOfCapacityStep(stepId);
  const missing = compareCapacity(capacityLines(plan.capacity), plan.reportedFte, half)
    .filter((one) => !isReported(one))
    .map(({ line }) => line);
  return kind === 'capacity'
    ? linesOf(contactId, missing, directory, today)
    : missing.filter((line) => isDelegated(line, directory, today));
}

function reporterName(line: CapacityLine, { input: { directory }, today }: ContextSource): string {
  const ids = responsibleFor(line, directory, today);
  const nameOf = (id: string) => directory.contacts.find((one) => one.id === id)?.name ?? id;
  return formatList(ids.map(nameOf));
}
