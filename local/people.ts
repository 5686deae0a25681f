/**
 * The people of a rehearsal, from a script: what each does when a mail arrives. Pure, so that the
 * simulation and the rehearsal play the same people.
 */

import { parseDocument } from 'yaml';
import { z } from 'zod';
import {
  type Calendar,
  calendarOf,
  type Instant,
  isRealDate,
  type IsoDate,
} from '../domain/calendar.ts';
import type { Command } from '../domain/action/commands.ts';
import { actionIdOf, partsOfActionId, planIdOf } from '../domain/ids.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Act, People } from '../domain/ahead/people.ts';
import type { MeetingDecisionKind } from '../domain/meetings/decisions.ts';
import { decidedAtNext, meetingActs, meetingScript } from './board-script.ts';
import { readGivenFile } from './given-file.ts';
import { steeringActs, steeringScript } from './steering-script.ts';

const date = z.string().refine(isRealDate, 'verwacht een dag die bestaat, zoals 2024-07-15');
const behaviour = z.union([
  z.enum(['vroeg', 'op_tijd', 'te_laat', 'na_tvo', 'nooit', 'vast']),
  z.strictObject({ vraagt_uitstel_tot: date }),
]);
type Behaviour = z.infer<typeof behaviour>;

const shape = z.strictObject({
  /** How owners answer about actions without a line of their own. */
  standaard: behaviour.default('op_tijd'),
  acties: z.record(z.string(), behaviour).default({}),
  vertrekt: z
    .array(z.strictObject({ wie: z.string(), op: date, opvolger: z.string(), vanaf: date }))
    .default([]),
  /** Addresses that the mail server refuses. */
  weigert: z.array(z.string()).default([]),
  /** Who is away answers nothing until the day of return; a robot answers in their place, or a deputy. */
  afwezig: z
    .array(
      z.strictObject({ wie: z.string(), van: date, tot: date, vervanger: z.string().optional() }),
    )
    .default([]),
  /** Actions that stand still for a while. */
  stil: z.array(z.strictObject({ actie: z.string(), van: date, tot: date })).default([]),
  /** Who reports at a reminder that something is in the way, by action. */
  belemmering: z.record(z.string(), z.string()).default({}),
  /** Whose requests for time the coordinator leaves unanswered. */
  laat_liggen: z.array(z.string()).default([]),
  overleg: meetingScript,
  bijsturen: steeringScript,
  /** What the TVO decides, at its first meeting after it was told. */
  tvo: z
    .record(
      z.string(),
      z.union([z.enum(['stoppen', 'afgerond']), z.strictObject({ tijd_tot: date })]),
    )
    .default({}),
});
export type Script = z.infer<typeof shape>;

export function readScript(path: string): Script {
  const read = shape.safeParse(parseScript(path, readGivenFile('--script', path)) ?? {});
  if (read.success) return read.data;
  const where = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(
    `Het script ${path} klopt niet: ${where.join('; ')}. Kijk hoe het hoort in local/people-2024.yaml.`,
  );
}

function parseScript(path: string, text: string): unknown {
  const document = parseDocument(text);
  const [wrong] = document.errors;
  if (wrong === undefined) return document.toJS();
  const line = wrong.linePos?.[0].line ?? 1;
  throw new Error(
    `Het script ${path} is geen YAML die ik kan lezen, vanaf regel ${String(line)}. Kijk hoe het hoort in local/people-2024.yaml.`,
  );
}

/** What the robot of whoever is away answers on a day. */
export function vacationOf(
  plan: Plan,
  script: Script,
  address: string,
  on: IsoDate,
): string | null {
  const person = plan.contacts.find((contact) => contact.address?.toLowerCase() === address);
  const away = script.afwezig.find(
    ({ wie, van, tot }) => wie === person?.id && van <= on && on < tot,
  );
  return away === undefined ? null : `Ik ben afwezig. Vanaf ${away.tot} lees ik mijn mail weer.`;
}

/** Local times at which people do things, after the day's mail round. */
const answerTime = '10:00';
const deskTime = '11:00';

interface Setting {
  plan: Plan;
  script: Script;
  calendar: Calendar;
}

export function scriptedPeople(plan: Plan, script: Script): People {
  const calendar = calendarOf(plan.calendar);
  const planId = planIdOf(plan.municipality.id, plan.year);
  const setting = { plan, script, calendar };
  return {
    ownAccord: [
      ...script.vertrekt.flatMap((leaver) => departure(plan, planId, leaver, calendar)),
      ...script.afwezig.flatMap((away) => absence(away, calendar)),
      ...script.stil.flatMap((pause) => standstill(plan, planId, pause, calendar)),
      ...meetingActs(plan, script.overleg),
      ...steeringActs(plan, script.bijsturen),
    ],
    onLetter: (letter, mailedAt) => {
      const today = calendar.dateOf(mailedAt);
      return letter.items.flatMap((item) => {
        const contactId = readerOf(item.contactId, script, today);
        const act = reaction(setting, { ...item, contactId }, today);
        return act === null ? [] : [whenBack(act, script, calendar)];
      });
    },
    refuses: (address) => script.weigert.includes(address.toLowerCase()),
  };
}

/** Somebody leaves; some days later the coordinator gives their actions to a successor. */
function departure(
  plan: Plan,
  planId: string,
  leaver: Script['vertrekt'][number],
  calendar: Calendar,
): Act[] {
  const [coordinator = ''] = plan.roles.coordinator;
  const owned = plan.actions.filter((action) => action.owner === leaver.wie);
  return [
    { kind: 'leave', by: leaver.wie, at: calendar.instantOf(leaver.op, answerTime) },
    ...owned.map((action): Act => ({
      kind: 'reassign',
      by: coordinator,
      at: calendar.instantOf(leaver.vanaf, deskTime),
      actionId: actionIdOf(planId, action.id),
      newOwner: leaver.opvolger,
    })),
  ];
}

/** Entered before it begins, by whoever is going. */
function absence(
  { wie, van, tot, vervanger }: Script['afwezig'][number],
  calendar: Calendar,
): Act[] {
  if (vervanger === undefined) return [];
  const at = calendar.instantOf(calendar.addWorkingDays(van, -1), answerTime);
  return [{ kind: 'away', by: wie, at, deputyId: vervanger, fromOn: van, untilOn: tot }];
}

/** The coordinator stops an action for a while. */
function standstill(
  plan: Plan,
  planId: string,
  { actie, van, tot }: Script['stil'][number],
  calendar: Calendar,
): Act[] {
  const [coordinator = ''] = plan.roles.coordinator;
  const decided = (on: IsoDate, kind: 'pause' | 'resume'): Act => ({
    kind: 'command',
    by: coordinator,
    at: calendar.instantOf(on, deskTime),
    actionId: actionIdOf(planId, actie),
    command: { kind, answerId: '' },
  });
  return [decided(van, 'pause'), decided(tot, 'resume')];
}

function reaction(
  { plan, script, calendar }: Setting,
  item: AddressedNotice,
  today: IsoDate,
): Act | null {
  const { actionId, milestoneId } = item;
  if (actionId === null || milestoneId === null) return null;
  const { key } = partsOfActionId(actionId);
  const reply = (command: Command, days: number, time = answerTime): Act => ({
    kind: 'command',
    by: item.contactId,
    at: calendar.instantOf(calendar.addWorkingDays(today, days), time),
    actionId,
    command,
  });
  if (item.audience === 'coordinator' && item.kind === 'extension_asked') {
    if (script.laat_liggen.includes(key)) return null;
    return reply({ kind: 'grant_extension', answerId: '' }, 1, deskTime);
  }
  if (item.audience === 'tvo' && plan.roles.tvo_secretary.includes(item.contactId)) {
    return decision({ plan, script, calendar }, item, today);
  }
  if (item.audience === 'involved' && item.kind === 'reminder') {
    const hindered = script.belemmering[key] === item.contactId;
    return hindered ? reply({ kind: 'report_obstacle', milestoneId, answerId: '' }, 1) : null;
  }
  if (item.audience === 'part' && item.partId !== null) {
    const near = calendar.workingDaysBetween(today, item.dueOn ?? today) <= 5;
    const { partId } = item;
    return near ? reply({ kind: 'confirm_part', milestoneId, partId, answerId: '' }, 1) : null;
  }
  if (item.audience !== 'owner') return null;
  const command = ownersCommand(script.acties[key] ?? script.standaard, item, today, calendar);
  return command === null ? null : reply(command, 2);
}

/** What an owner answers to a notice, if anything. */
function ownersCommand(
  behaves: Behaviour,
  item: AddressedNotice,
  today: IsoDate,
  calendar: Calendar,
): Command | null {
  const milestoneId = item.milestoneId ?? '';
  const confirm: Command = { kind: 'confirm', milestoneId, whole: false, answerId: '' };
  const near = calendar.workingDaysBetween(today, item.dueOn ?? today) <= 5;
  switch (item.kind) {
    case 'check_in': {
      if (behaves === 'nooit' || behaves === 'na_tvo') return null;
      const progress =
        behaves === 'vast' ? 'stuck' : behaves === 'te_laat' ? 'at_risk' : 'on_track';
      return { kind: 'report_progress', milestoneId, progress, answerId: '' };
    }
    case 'evaluation':
      return behaves === 'op_tijd' || behaves === 'vroeg' ? confirm : null;
    case 'reminder': {
      if (behaves === 'vroeg') return confirm;
      if (!near) return null;
      if (behaves === 'op_tijd') return confirm;
      if (typeof behaves === 'string') return null;
      const until = behaves.vraagt_uitstel_tot;
      if (until <= (item.dueOn ?? '')) return confirm;
      return { kind: 'ask_extension', milestoneId, until, answerId: '' };
    }
    case 'last_call':
      return behaves === 'te_laat' ? confirm : null;
    case 'undecided':
      return behaves === 'na_tvo' ? confirm : null;
    default:
      return null;
  }
}

/** The secretary records what the TVO decided at its first meeting after it was told. */
function decision(
  { plan, script }: Setting,
  { actionId, milestoneId }: AddressedNotice,
  today: IsoDate,
): Act | null {
  if (actionId === null || milestoneId === null) return null;
  const decided = script.tvo[partsOfActionId(actionId).key];
  if (decided === undefined) return null;
  const later = { actionId, ...asDecision(decided, milestoneId) };
  return decidedAtNext(plan, later, today, script.overleg)[0] ?? null;
}

function asDecision(
  decided: Script['tvo'][string],
  milestoneId: string,
): { decision: MeetingDecisionKind; command: Command } {
  const answerId = '';
  if (decided === 'stoppen') return { decision: 'cancel', command: { kind: 'cancel', answerId } };
  if (decided === 'afgerond') {
    const command: Command = { kind: 'confirm', milestoneId, whole: true, answerId };
    return { decision: 'confirm', command };
  }
  const until = decided.tijd_tot;
  return { decision: 'extend', command: { kind: 'extend', milestoneId, until, answerId } };
}

/** Who reads a mail to somebody: their deputy while they are away. */
function readerOf(contactId: string, { afwezig }: Script, today: IsoDate): string {
  const away = afwezig.find(
    ({ wie, van, tot }) => wie === contactId && van <= today && today < tot,
  );
  return away?.vervanger ?? contactId;
}

/** Whoever is away answers on the first morning back. */
function whenBack(act: Act, script: Script, calendar: Calendar): Act {
  const today = calendar.dateOf(act.at);
  const away = script.afwezig.find(
    ({ wie, van, tot }) => wie === act.by && van <= today && today < tot,
  );
  if (away === undefined) return act;
  const back: Instant = calendar.instantOf(calendar.firstWorkingDayOnOrAfter(away.tot), answerTime);
  return { ...act, at: back };
}
