/** What is to be known about a plan as a whole: its week, its reports, and an address that does not work. */

import { type Calendar, type IsoDate, mondayOf } from '../calendar.ts';
import { refusedStepId, reportDraftStepId, reportStepId, weekStepId } from '../ids.ts';
import type { Directory } from '../plan/directory.ts';
import type { ReportMoment } from '../plan/plan.ts';
import type { AddressedNotice } from './notice.ts';
import { roleNotices } from './role-notices.ts';

/**
 * The state of the plan, for the coordinator: once a week, in whichever round of it is the first to run
 * (F5). A plan that started during the week has no state of it yet.
 */
export function weekNotices(
  plan: { id: string; activatedOn: IsoDate },
  directory: Directory,
  on: IsoDate,
  calendar: Calendar,
): AddressedNotice[] {
  const monday = mondayOf(on);
  if (plan.activatedOn >= calendar.firstWorkingDayOnOrAfter(monday)) return [];
  return roleNotices({
    kind: 'week_state',
    subjectId: plan.id,
    stepId: weekStepId(monday),
    roles: ['coordinator'],
    directory,
    on,
  });
}

/** A report is ready: for the boards, the college and the council (V9). */
export function reportNotices(
  planId: string,
  half: 1 | 2,
  directory: Directory,
  on: IsoDate,
): AddressedNotice[] {
  return roleNotices({
    kind: 'report',
    subjectId: planId,
    stepId: reportStepId(half),
    roles: ['tvo_secretary', 'tvo_member', 'driehoek', 'college', 'griffie', 'coordinator'],
    directory,
    on,
  });
}

/** Before a report goes out, with or without what the coordinator writes with it. */
export function reportDraftNotices(
  planId: string,
  report: ReportMoment,
  directory: Directory,
  on: IsoDate,
): AddressedNotice[] {
  return roleNotices({
    kind: 'report_draft',
    subjectId: planId,
    stepId: reportDraftStepId(report.half, report.on),
    roles: ['coordinator'],
    directory,
    on,
  });
}

/** A mail server refused an address for good: the coordinator must find another (F13). */
export function refusedNotices(
  planId: string,
  refusedContactId: string,
  directory: Directory,
  on: IsoDate,
): AddressedNotice[] {
  return roleNotices({
    kind: 'address_refused',
    subjectId: planId,
    stepId: refusedStepId(refusedContactId, on),
    roles: ['coordinator'],
    directory,
    on,
  });
}
