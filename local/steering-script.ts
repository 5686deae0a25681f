/** What the coordinator changes in the plan itself during a rehearsal, and what is entered about its money. */

import { z } from 'zod';
import { readCents } from '../domain/amounts.ts';
import type { Act } from '../domain/ahead/people.ts';
import { calendarOf, isRealDate } from '../domain/calendar.ts';
import { contingencyKey, themePotKey } from '../domain/money/pots.ts';
import { boards } from '../domain/meetings/meeting.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { parseTiming } from '../domain/plan/timing.ts';

const date = z.string().refine(isRealDate, 'verwacht een dag die bestaat, zoals 2024-07-15');
const cents = z.string().transform((text, context) => {
  const read = readCents(text);
  if (typeof read === 'number') return read;
  context.addIssue('verwacht een bedrag, zoals € 2.500');
  return z.NEVER;
});

const newAction = z.strictObject({
  op: date,
  thema: z.string(),
  wat: z.string(),
  kort: z.string(),
  hoe: z.string(),
  wanneer: z.string(),
  actiehouder: z.string(),
  met: z.array(z.string()).default([]),
  kosten: cents,
});

const scaledGoal = z.strictObject({
  op: date,
  thema: z.string(),
  /** Counted from 1, as people do. */
  doel: z.int().min(1),
  blijft: z.string(),
});

const entry = z.strictObject({
  op: date,
  /** A theme, or `onvoorzien`. */
  pot: z.string(),
  soort: z.enum(['commitment', 'expense']),
  bedrag: cents,
  omschrijving: z.string(),
  actie: z.string().optional(),
  /** The description of the commitment that this expense uses up. */
  verplichting: z.string().optional(),
});

const potMove = z.strictObject({
  op: date,
  van: z.string(),
  naar: z.string(),
  bedrag: cents,
  wie: z.enum(boards).optional(),
  reden: z.string(),
});

const figures = z.strictObject({
  op: date,
  indicator: z.string(),
  /** The first month; the others follow it. */
  vanaf: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'verwacht een maand, zoals 2024-06'),
  waarden: z.array(z.union([z.string(), z.number()]).transform(String)),
  inwoners: z.string().default(''),
});

export const steeringScript = z
  .strictObject({
    nieuwe_acties: z.array(newAction).default([]),
    doelen: z.array(scaledGoal).default([]),
    geld: z.array(entry).default([]),
    verschuivingen: z.array(potMove).default([]),
    cijfers: z.array(figures).default([]),
  })
  .default({ nieuwe_acties: [], doelen: [], geld: [], verschuivingen: [], cijfers: [] });
export type SteeringScript = z.infer<typeof steeringScript>;

const steeringTime = '13:00';
const moneyTime = '14:00';

export function steeringActs(plan: Plan, script: SteeringScript): Act[] {
  const { instantOf } = calendarOf(plan.calendar);
  const by = plan.roles.coordinator[0] ?? '';
  return [
    ...script.nieuwe_acties.map((one): Act => ({
      kind: 'steer',
      by,
      at: instantOf(one.op, steeringTime),
      steering: { kind: 'add_action', action: actionOf(one, plan.year) },
    })),
    ...script.doelen.map(({ op, thema, doel, blijft }): Act => ({
      kind: 'steer',
      by,
      at: instantOf(op, steeringTime),
      steering: {
        kind: 'scale_goal',
        themeId: thema,
        goal: doel - 1,
        scaling: { direction: 'down', note: blijft },
      },
    })),
    ...script.geld.map((one): Act => ({
      kind: 'enter_money',
      by,
      at: instantOf(one.op, moneyTime),
      entry: one.soort,
      potKey: potOf(one.pot),
      amountCents: one.bedrag,
      description: one.omschrijving,
      actionKey: one.actie ?? '',
      commitment: one.verplichting ?? '',
    })),
    ...script.verschuivingen.map(({ op, van, naar, bedrag, wie, reden }): Act => ({
      kind: 'move_money',
      by,
      at: instantOf(op, moneyTime),
      fromKey: potOf(van),
      toKey: potOf(naar),
      amountCents: bedrag,
      board: wie ?? null,
      reason: reden,
    })),
    ...script.cijfers.map(({ op, indicator, vanaf, waarden, inwoners }): Act => ({
      kind: 'enter_values',
      by,
      at: instantOf(op, moneyTime),
      indicatorId: indicator,
      values: waarden.map((figure, i) => ({ period: monthAfter(vanaf, i), figure })),
      people: inwoners,
    })),
  ];
}

function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 1 + months;
  return `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`;
}

function actionOf(one: z.infer<typeof newAction>, year: number) {
  const timing = parseTiming(one.wanneer, year);
  if (timing === null) throw new Error(`Het script kent “${one.wanneer}” niet als moment.`);
  return {
    themeId: one.thema,
    what: one.wat,
    shortName: one.kort,
    how: one.hoe,
    timing,
    owner: one.actiehouder,
    involved: one.met,
    costCents: one.kosten,
    costRecurrence: null,
  };
}

function potOf(name: string): string {
  return name === 'onvoorzien' ? contingencyKey : themePotKey(name);
}
