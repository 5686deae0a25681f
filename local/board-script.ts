/** What boards decide in a rehearsal, and what their secretaries do: the part of a script about meetings. */

import { z } from 'zod';
import type { Command } from '../domain/action/commands.ts';
import { milestonesOf } from '../domain/action/milestones.ts';
import type { Act } from '../domain/ahead/people.ts';
import { type Calendar, calendarOf, isRealDate, type IsoDate } from '../domain/calendar.ts';
import { actionIdOf, meetingIdOf, planIdOf } from '../domain/ids.ts';
import { boardRoles } from '../domain/meetings/board-roles.ts';
import type { MeetingDecisionKind } from '../domain/meetings/decisions.ts';
import { type Board, boards } from '../domain/meetings/meeting.ts';
import type { Plan } from '../domain/plan/plan.ts';

const date = z.string().refine(isRealDate, 'verwacht een dag die bestaat, zoals 2024-07-15');

const decisionWords = {
  tijd: 'extend',
  andere_actiehouder: 'reassign',
  afschalen: 'scale_down',
  opschalen: 'scale_up',
  stoppen: 'cancel',
  afgerond: 'confirm',
  aanhouden: 'keep',
  doorsturen: 'refer',
  ter_kennisname: 'inform',
} as const satisfies Record<string, MeetingDecisionKind>;

type DecisionName = keyof typeof decisionWords;
const decisionNames = Object.keys(decisionWords).filter(
  (name): name is DecisionName => name in decisionWords,
);

const decision = z.strictObject({
  /** The day of the meeting, as the plan has it. */
  op: date,
  van: z.enum(boards).default('tvo'),
  /** Without an action it is about the whole plan. */
  actie: z.string().optional(),
  besluit: z.enum(decisionNames),
  tot: date.optional(),
  wie: z.string().optional(),
  wat: z.string().default(''),
});

export const meetingScript = z
  .strictObject({
    besluiten: z.array(decision).default([]),
    /** Meetings of which the secretary records nothing until a later day. */
    later_gesloten: z.record(date, date).default({}),
    verzet: z.record(date, z.strictObject({ op: date, naar: date })).default({}),
  })
  .default({ besluiten: [], later_gesloten: {}, verzet: {} });
export type MeetingScript = z.infer<typeof meetingScript>;

/** Every meeting on its day, and nothing decided. */
export const noMeetingScript = meetingScript.parse({});

/** Local times: items one by one, then the end of the meeting. */
const decisionTime = '15:00';
const closingTime = '16:30';
const movingTime = '11:30';

export function meetingActs(plan: Plan, script: MeetingScript): Act[] {
  const calendar = calendarOf(plan.calendar);
  return [
    ...script.besluiten.map((one) => decisionAct(plan, one, script, calendar)),
    ...boards.flatMap((board) =>
      plan.meetings[board].on.flatMap((first) => stepsOf(plan, { board, first }, script, calendar)),
    ),
  ];
}

/** What the board decided about an action that was brought to it, at its first meeting after that. */
export function decidedAtNext(
  plan: Plan,
  { actionId, command, decision: kind }: DecidedLater,
  today: IsoDate,
  script: MeetingScript,
): Act[] {
  const calendar = calendarOf(plan.calendar);
  const first = plan.meetings.tvo.on.find((on) => heldOn(on, script) > today);
  if (first === undefined) return [];
  return [
    {
      kind: 'meeting_decision',
      by: secretaryOf(plan, 'tvo'),
      at: calendar.instantOf(heldOn(first, script), decisionTime),
      meetingId: meetingIdOf(plan.municipality.id, 'tvo', first),
      actionId,
      decision: kind,
      command,
      newOwner: null,
      scope: '',
    },
  ];
}

interface DecidedLater {
  actionId: string;
  decision: MeetingDecisionKind;
  command: Command;
}

function heldOn(first: IsoDate, { verzet }: MeetingScript): IsoDate {
  return verzet[first]?.naar ?? first;
}

function stepsOf(
  plan: Plan,
  { board, first }: { board: Board; first: IsoDate },
  script: MeetingScript,
  calendar: Calendar,
): Act[] {
  const about = {
    kind: 'meeting' as const,
    by: secretaryOf(plan, board),
    meetingId: meetingIdOf(plan.municipality.id, board, first),
  };
  const moved = script.verzet[first];
  const closedOn = script.later_gesloten[first] ?? heldOn(first, script);
  const close: Act = {
    ...about,
    at: calendar.instantOf(closedOn, closingTime),
    command: { kind: 'close' },
  };
  if (moved === undefined) return [close];
  const at = calendar.instantOf(moved.op, movingTime);
  return [{ ...about, at, command: { kind: 'move', to: moved.naar } }, close];
}

function decisionAct(
  plan: Plan,
  { op, van, actie, besluit, tot, wie, wat }: z.infer<typeof decision>,
  script: MeetingScript,
  calendar: Calendar,
): Act {
  const kind = decisionWords[besluit];
  const planId = planIdOf(plan.municipality.id, plan.year);
  return {
    kind: 'meeting_decision',
    by: secretaryOf(plan, van),
    at: calendar.instantOf(script.later_gesloten[op] ?? heldOn(op, script), decisionTime),
    meetingId: meetingIdOf(plan.municipality.id, van, op),
    actionId: actie === undefined ? null : actionIdOf(planId, actie),
    decision: kind,
    command: actie === undefined ? null : commandOf(kind, momentOf(plan, actie, op), tot ?? null),
    newOwner: wie ?? null,
    scope: wat,
  };
}

/** The moment that comes first after a day, or the last there was. */
function momentOf(plan: Plan, actionKey: string, on: IsoDate): string {
  const action = plan.actions.find(({ id }) => id === actionKey);
  const moments = action === undefined ? [] : milestonesOf(action, plan.year);
  return (moments.find(({ dueOn }) => dueOn >= on) ?? moments.at(-1))?.id ?? '';
}

function commandOf(
  kind: MeetingDecisionKind,
  milestoneId: string,
  until: IsoDate | null,
): Command | null {
  const answerId = '';
  switch (kind) {
    case 'extend':
      return { kind, milestoneId, until: until ?? '', answerId };
    case 'scale_up':
    case 'scale_down':
      return { kind, milestoneId, until, answerId };
    case 'confirm':
      return { kind, milestoneId, whole: true, answerId };
    case 'reassign':
    case 'cancel':
      return { kind, answerId };
    case 'keep':
    case 'refer':
    case 'inform':
      return null;
  }
}

function secretaryOf(plan: Plan, board: Board): string {
  return plan.roles[boardRoles[board].secretary][0] ?? '';
}
