/** Who is asked for what a half year was, and who hears that it is missing. */

import { type NoticeKind, traitsOf } from '../action/notice-kinds.ts';
import type { IsoDate } from '../calendar.ts';
import {
  type HalfYearFacts,
  type HalfYearSubject,
  halfYearSubjects,
  missingParts,
  type MissingPart,
} from '../half-year/missing.ts';
import { isDelegated, reporters } from '../half-year/responsible.ts';
import type { HalfYearStep } from '../half-year/steps.ts';
import { halfYearStepId } from '../ids.ts';
import type { Directory } from '../plan/directory.ts';
import { type AddressedNotice, noticeKey } from './notice.ts';
import { aboutNoAction, roleNotices } from './role-notices.ts';

export interface HalfYearAsking extends HalfYearFacts {
  planId: string;
  directory: Directory;
  on: IsoDate;
}

const kinds = {
  capacity: { question: 'capacity', missing: 'capacity_missing' },
  indicators: { question: 'indicator_values', missing: 'indicator_values_missing' },
} as const satisfies Record<HalfYearSubject, Record<'question' | 'missing', NoticeKind>>;

/** Of each subject once per person, for all that is theirs; nobody hears of what was reported. */
export function halfYearNotices(asking: HalfYearAsking, step: HalfYearStep): AddressedNotice[] {
  return halfYearSubjects.flatMap((subject) => noticesAbout(subject, asking, step));
}

function noticesAbout(
  subject: HalfYearSubject,
  asking: HalfYearAsking,
  { half, on: stepOn, to }: HalfYearStep,
): AddressedNotice[] {
  const { planId, directory, on } = asking;
  const parts = missingParts(subject, asking, half);
  const { question, missing } = kinds[subject];
  const delegated = parts.filter((part) => isDelegated(part, directory, on));
  const forCoordinator = to.includes('coordinator') && delegated.length > 0;
  return [
    ...(to.includes('responsible')
      ? forReporters(asking, parts, { kind: question, id: halfYearStepId(question, half, stepOn) })
      : []),
    ...(forCoordinator
      ? roleNotices({
          kind: missing,
          subjectId: planId,
          stepId: halfYearStepId(missing, half, stepOn),
          roles: ['coordinator'],
          directory,
          on,
        })
      : []),
  ];
}

function forReporters(
  { planId, directory, on }: HalfYearAsking,
  parts: MissingPart[],
  { kind, id: stepId }: { kind: NoticeKind; id: string },
): AddressedNotice[] {
  return reporters(parts, directory, on).map((contact) => ({
    ...aboutNoAction,
    key: noticeKey(planId, stepId, contact.id),
    stepId,
    kind,
    audience: 'owner',
    contactId: contact.id,
    address: contact.address,
    on,
    immediate: traitsOf(kind).mail.immediate,
  }));
}
