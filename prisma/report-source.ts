/** Half-year reports: the facts they are made of, and the reports as they were on their day. */

import { evaluationResults } from '../domain/action/evaluations.ts';
import type { Occurrence } from '../domain/action/events.ts';
import { type ActionState, type Rules, rulesFor } from '../domain/action/state.ts';
import { statedCounts } from '../domain/ahead/stated-counts.ts';
import type { Statement } from '../domain/ahead/statement.ts';
import { calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import { noHistory } from '../domain/contact/history.ts';
import type { Goal } from '../domain/plan/plan.ts';
import type { DatedScaling, Scaling } from '../domain/plan/scaling.ts';
import type { Ladder } from '../domain/plan/ladder.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import type { Move } from '../domain/reports/line.ts';
import type { KnownPeriod } from '../domain/indicators/by-hand.ts';
import type { HalfYearPlan } from '../domain/half-year/steps.ts';
import type { PlanProgress } from '../domain/plan-wake.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { ReportFacts } from '../domain/reports/facts.ts';
import { valuesToFreeze } from '../domain/reports/indicators.ts';
import type { HalfYearReport, ReportAction, ReportInput } from '../domain/reports/report.ts';
import type { Snapshot } from '../domain/reports/snapshot.ts';
import { readContactHistories } from './action-contact.ts';
import { occurrenceOf } from './action-events.ts';
import type { Db, Tx } from './client.ts';
import { Prisma } from './generated/client.ts';
import type { KnownContacts } from './person-contacts.ts';
import { dateColumn, instant, instantColumnOrNull, isoDate, isoDateOrNull } from './dates.ts';
import { fromJson } from './json.ts';
import { reportRow } from './report-freezing.ts';
import { readRemarks } from './report-remarks.ts';
import { readCapacityReports, type RecordedFte } from './capacity-reports.ts';
import { readCurrentValues, readKnownPeriods } from './indicator-values.ts';
import { readMoneyBook } from './money-book.ts';
import { readPlanEvents } from './plan-events.ts';
import { readMunicipalityDays } from './municipality-days.ts';
import { addNotices } from './notice-rows.ts';
import type { PlanSettings } from './plan-settings.ts';

export interface ReportSource {
  municipalityId: string;
  rules: Rules;
  /** By which its days are counted. */
  plan: Pick<Plan, 'reports'> & HalfYearPlan;
  /** In the order in which they came. */
  reportedFte: RecordedFte[];
  /** Of the figures that people fill in. */
  known: KnownPeriod[];
  /** What a report of `half` counts on `on`. */
  input(half: 1 | 2, on: IsoDate): Promise<ReportInput>;
  /** The same with all that it is frozen with. */
  facts(half: 1 | 2, on: IsoDate): Promise<ReportFacts>;
  progress: PlanProgress;
  previous: HalfYearReport | null;
}

export async function readReportSource(db: Db, planId: string): Promise<ReportSource> {
  const plan = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    include: {
      municipality: true,
      themes: { orderBy: { position: 'asc' } },
      reports: { orderBy: { half: 'desc' }, take: 1 },
    },
  });
  const rules = fromJson<Rules>(plan.rules);
  const settings = fromJson<PlanSettings>(plan.settings);
  const { budget, capacity, indicators, reports } = settings;
  const reportedFte = await readCapacityReports(db, planId);
  const days = await readMunicipalityDays(db, plan.municipalityId);
  const [last] = plan.reports;
  const previous = last === undefined ? null : fromJson<HalfYearReport>(last.content);
  const source = {
    municipalityId: plan.municipalityId,
    rules,
    plan: { year: plan.year, calendar: rules.calendar, capacity, indicators, reports },
    reportedFte,
    known: await readKnownPeriods(db, plan.municipalityId),
    progress: progressFrom(plan),
    previous,
    input: async (half: 1 | 2, on: IsoDate): Promise<ReportInput> => ({
      municipality: plan.municipality.name,
      title: plan.title,
      year: plan.year,
      half,
      on,
      calendar: rules.calendar,
      themes: plan.themes.map((theme) => ({
        id: theme.key,
        name: theme.name,
        kind: theme.kind === 'priority' ? 'priority' : 'strategic',
        goals: fromJson<Goal[]>(theme.goals),
        scaling: fromJson<Scaling | null>(theme.scaling),
        statedTotalCents: theme.statedTotalCents,
      })),
      budget,
      capacity,
      tvoMeetings: days?.tvoMeetings ?? [],
      actions: await reportActions(db, planId, rules),
      book: await readMoneyBook(db, planId),
      reportedFte,
      indicators,
      values: valuesToFreeze({
        on,
        indicators,
        values: await readCurrentValues(db, plan.municipalityId),
      }),
      planEvents: await readPlanEvents(db, planId),
    }),
  };
  return {
    ...source,
    facts: async (half, on) => ({
      input: await source.input(half, on),
      previous,
      remarks: await readRemarks(db, planId, half),
      names: await readNames(db, plan.municipalityId),
      countedThrough: await readSequence(db, planId),
    }),
  };
}

async function readSequence(db: Db, planId: string): Promise<Record<string, number>> {
  const rows = await db.action.findMany({ where: { planId }, select: { id: true, seq: true } });
  return Object.fromEntries(rows.map(({ id, seq }) => [id, seq]));
}

/** Of people, and every address: a party is no person, and its name stands in the plan. */
async function readNames(db: Db, municipalityId: string): Promise<string[]> {
  const rows = await db.contact.findMany({
    where: { municipalityId },
    orderBy: { key: 'asc' },
    select: { kind: true, name: true, address: true },
  });
  return rows.flatMap(({ kind, name, address }) => [
    ...(kind === 'person' ? [name] : []),
    ...(address === null ? [] : [address]),
  ]);
}

/** What was made of the reports of a plan; null while it does not run. */
export async function readReportProgress(db: Tx, planId: string): Promise<PlanProgress | null> {
  const plan = await db.plan.findUnique({
    where: { id: planId },
    select: {
      activatedOn: true,
      halfYearThrough: true,
      draftedHalf: true,
      reports: { select: { half: true }, orderBy: { half: 'desc' }, take: 1 },
    },
  });
  return plan === null ? null : progressFrom(plan);
}

function progressFrom(plan: {
  activatedOn: Date;
  halfYearThrough: Date | null;
  draftedHalf: number;
  reports: { half: number }[];
}): PlanProgress {
  const last = plan.reports[0]?.half;
  return {
    activatedOn: isoDate(plan.activatedOn),
    halfYearThrough: isoDate(plan.halfYearThrough ?? plan.activatedOn),
    lastHalf: halfOrNone(last),
    draftedHalf: halfOrNone(plan.draftedHalf),
  };
}

function halfOrNone(half: number | undefined): 0 | 1 | 2 {
  return half === 1 || half === 2 ? half : 0;
}

async function reportActions(db: Db, planId: string, rules: Rules): Promise<ReportAction[]> {
  const calendar = calendarOf(rules.calendar);
  const actions = await db.action.findMany({
    where: { planId },
    orderBy: { position: 'asc' },
    include: {
      theme: { select: { key: true } },
      owner: { select: { name: true, partyKey: true, leftOn: true } },
      involved: { where: { part: { not: null } }, include: { contact: true } },
      events: {
        where: { kind: { in: ['extension_granted', 'action_scaled', 'action_confirmed'] } },
        orderBy: [{ seq: 'asc' }, { position: 'asc' }],
      },
      answers: {
        where: { OR: [{ kind: 'confirm' }, carriedOutWithStatement] },
        orderBy: { at: 'asc' },
      },
    },
  });
  const histories = await readContactHistories(
    db,
    actions.map(({ id }) => id),
  );
  const parties = await partyNames(db, planId);
  return actions.map((action) => {
    const state = fromJson<ActionState>(action.state);
    const answers = new Map(action.answers.map((answer) => [answer.id, answer]));
    const happened = action.events.map((row) => {
      const { author = '', reason = '' } = answers.get(row.answerId ?? '') ?? {};
      return { event: occurrenceOf(row), author, reason };
    });
    return {
      id: action.id,
      what: action.what,
      shortName: action.shortName,
      themeId: action.theme.key,
      ownerName: action.owner.name,
      partyName: parties.get(action.owner.partyKey ?? '') ?? action.owner.name,
      costCents: action.costCents,
      scaling: fromJson<DatedScaling | null>(action.scaling),
      state,
      results: evaluationResults(state, happened),
      stated: action.answers.flatMap(({ statement }) =>
        statement === null ? [] : [statedCounts(fromJson<Statement>(statement))],
      ),
      moves: action.events.flatMap((row) => {
        const event = occurrenceOf(row);
        const moved = moveOf(event);
        return moved === null ? [] : [{ ...moved, on: calendar.dateOf(instant(row.at)) }];
      }),
      rules: rulesFor(rules, action.ladder === null ? null : fromJson<Ladder>(action.ladder)),
      ownerLeftOn: isoDateOrNull(action.owner.leftOn),
      history: histories.get(action.id) ?? noHistory,
      parts: action.involved.map(({ contact }) => ({ id: contact.key, name: contact.name })),
    };
  });
}

function moveOf(event: Occurrence): Omit<Move, 'on'> | null {
  switch (event.kind) {
    case 'extension_granted':
      return event.data;
    case 'action_scaled': {
      const { from, until } = event.data;
      return until === null ? null : { from, until };
    }
    default:
      return null;
  }
}

/** What waits or was refused was decided, and is not so. */
const carriedOutWithStatement = {
  statement: { not: Prisma.DbNull },
  refusal: null,
  pending: { is: null },
};

async function partyNames(db: Db, planId: string): Promise<Map<string, string>> {
  const municipality = { plans: { some: { id: planId } } };
  const rows = await db.contact.findMany({ where: { kind: 'party', municipality } });
  return new Map(rows.map((row) => [row.key, row.name]));
}

interface PlanDay {
  /** Null on a day without one. */
  snapshot: Snapshot | null;
  notices: AddressedNotice[];
  contacts: KnownContacts;
  nextWakeAt: Instant | null;
  halfYearThrough: IsoDate;
  draftedHalf: 0 | 1 | 2;
}

/** What was made, its notices and the next wake in one transaction; a report that exists is left alone. */
export async function storePlanDay(
  db: Db,
  { municipalityId, planId }: { municipalityId: string; planId: string },
  { snapshot, notices, contacts, nextWakeAt, halfYearThrough, draftedHalf }: PlanDay,
): Promise<void> {
  await db.$transaction(async (tx) => {
    if (snapshot !== null) {
      const data = reportRow({ municipalityId, planId }, snapshot);
      await tx.report.createMany({ skipDuplicates: true, data });
    }
    await addNotices(tx, { municipalityId, planId }, notices, contacts);
    const data = {
      nextWakeAt: instantColumnOrNull(nextWakeAt),
      halfYearThrough: dateColumn(halfYearThrough),
      draftedHalf,
    };
    await tx.plan.update({ where: { id: planId }, data });
  });
}
