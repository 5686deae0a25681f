/** Who is asked for the capacity of a half year, and who hears that it is missing. */

import { type NoticeKind, traitsOf } from '../action/notice-kinds.ts';
import type { IsoDate } from '../calendar.ts';
import { type CapacityLine, capacityLines } from '../capacity/lines.ts';
import { compareCapacity, isReported, type ReportedFte } from '../capacity/reported.ts';
import { isDelegated, reporters } from '../capacity/responsible.ts';
import type { CapacityStep } from '../capacity/steps.ts';
import { capacityStepId } from '../ids.ts';
import type { Directory } from '../plan/directory.ts';
import type { Capacity } from '../plan/plan.ts';
import { type AddressedNotice, noticeKey } from './notice.ts';
import { aboutNoAction, roleNotices } from './role-notices.ts';

export interface CapacityAsking {
  planId: string;
  capacity: Capacity;
  /** In the order in which they came. */
  reports: ReportedFte[];
  directory: Directory;
  on: IsoDate;
}

/** Once per person, for all their lines; nobody hears of what was reported. */
export function capacityNotices(
  asking: CapacityAsking,
  { half, on: stepOn, to }: CapacityStep,
): AddressedNotice[] {
  const { planId, capacity, reports, directory, on } = asking;
  const missing = compareCapacity(capacityLines(capacity), reports, half)
    .filter((one) => !isReported(one))
    .map(({ line }) => line);
  const delegated = missing.filter((line) => isDelegated(line, directory, on));
  const stepId = (kind: NoticeKind) => capacityStepId(kind, half, stepOn);
  return [
    ...(to.includes('responsible') ? forReporters(asking, missing, stepId('capacity')) : []),
    ...(to.includes('coordinator') && delegated.length > 0
      ? roleNotices({
          kind: 'capacity_missing',
          subjectId: planId,
          stepId: stepId('capacity_missing'),
          roles: ['coordinator'],
          directory,
          on,
        })
      : []),
  ];
}

function forReporters(
  { planId, directory, on }: CapacityAsking,
  missing: CapacityLine[],
  stepId: string,
): AddressedNotice[] {
  return reporters(missing, directory, on).map((contact) => ({
    ...aboutNoAction,
    key: noticeKey(planId, stepId, contact.id),
    stepId,
    kind: 'capacity',
    audience: 'owner',
    contactId: contact.id,
    address: contact.address,
    on,
    immediate: traitsOf('capacity').mail.immediate,
  }));
}
