/** What a mail about a meeting speaks of, for who reads it. */

import { calendarOf, type IsoDate } from '../calendar.ts';
import { describeMeetingDecision } from '../dutch/index.ts';
import { describeMovedMoney } from '../dutch/money.ts';
import { meetingOfStep } from '../ids.ts';
import { meetingNoticeKinds } from '../meetings/process.ts';
import type { AddressedNotice } from '../notices/notice.ts';
import { spokenForBy } from '../who/mailboxes.ts';
import type { AboutMeeting } from './content.ts';
import type { ContextSource, LetterMeeting, LetterMeetingItem, LetterPlan } from './input.ts';

export function aboutMeeting(
  item: AddressedNotice,
  plan: LetterPlan,
  source: ContextSource,
): AboutMeeting | null {
  const meeting = source.input.meetings.get(meetingOfStep(item.stepId));
  const what = meetingNoticeKinds.find((kind) => kind === item.kind);
  if (meeting === undefined || what === undefined) return null;
  const { today, baseUrl, input } = source;
  const { board, on, state, request } = meeting;
  const calendar = calendarOf(plan.rules.calendar);
  const instantOf = (time: string | undefined) =>
    time === undefined ? null : calendar.instantOf(on, time);
  // Who is no civil servant reads titles and dates.
  const isPartner = item.audience === 'tvo_partner';
  const concerned = (one: LetterMeetingItem) =>
    item.audience !== 'owner' ||
    spokenForBy([item.contactId], input.directory, today).includes(one.ownerId);
  const items = meeting.items.filter(concerned);
  return {
    kind: 'meeting',
    what,
    id: meeting.id,
    board,
    on,
    times: meeting.times,
    from: instantOf(meeting.times?.from),
    until: instantOf(meeting.times?.until),
    invitation: state.invitation,
    movedFrom: request.movedFrom,
    reason: isPartner ? '' : request.reason,
    introduction: isPartner ? '' : meeting.introduction,
    frozenFrom: frozenFrom(calendar.addWorkingDays(on, -state.freezeDays), today),
    nextOn: meeting.nextOn,
    undecided: meeting.undecided,
    items: items.map(({ title, ownerName, dueOn }) => ({
      title,
      ownerName: isPartner ? '' : ownerName,
      dueOn,
    })),
    decisions: [
      ...items.flatMap(({ title, decision }) => {
        if (decision === null) return [];
        const text = describeMeetingDecision(decision, board, today);
        return [{ title, text: isPartner ? text : text + because(decision.reason) }];
      }),
      ...(item.audience === 'owner' ? [] : meeting.moves.map((move) => moved(move, isPartner))),
    ],
    url:
      item.audience === 'owner'
        ? `${baseUrl}/`
        : `${baseUrl}/${plan.id}/overleggen/${pathOf(meeting)}`,
  };
}

function moved(move: LetterMeeting['moves'][number], isPartner: boolean) {
  const text = `${describeMovedMoney(move)}.`;
  return { title: 'Verschoven geld', text: isPartner ? text : text + because(move.reason) };
}

/** In the words of who decided, and so between quotes. */
function because(reason: string): string {
  return reason === '' ? '' : ` Reden: “${reason}”`;
}

function frozenFrom(on: IsoDate, today: IsoDate): IsoDate | null {
  return on > today ? on : null;
}

/** "tvo/2024-02-08", without the municipality. */
function pathOf({ id }: LetterMeeting): string {
  return id.slice(id.indexOf('/') + 1);
}
