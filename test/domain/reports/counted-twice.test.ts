/** Every count and list of a report, counted once more from the raw events by a counter that was written apart. */

import { describe, expect, it } from 'vitest';
import { reportedStatuses } from '../../../domain/action/status.ts';
import { rulesFor } from '../../../domain/action/state.ts';
import { calendarOf, type IsoDate } from '../../../domain/calendar.ts';
import { noHistory } from '../../../domain/contact/history.ts';
import { actionIdOf, partsOfActionId } from '../../../domain/ids.ts';
import { figuresOf } from '../../../domain/reports/figures/figures.ts';
import { type HalfYearReport, halfYearReport } from '../../../domain/reports/report.ts';
import type { ReportAction, ReportInput } from '../../../domain/reports/report.ts';
import { readRehearsal } from '../../../local/rehearsal.ts';
import { examplePlan } from '../../../local/rehearsal-options.ts';
import { seededPeople } from '../../../local/seeded-script.ts';
import { statusOf } from '../../proof/sentences/grammar/counts.ts';
import { outcomes } from '../../proof/sentences/grammar/results.ts';
import type { Standing } from '../../proof/sentences/standing.ts';
import { asOf, Truth } from '../../proof/sentences/standing.ts';
import { type SeededYear, seededYear } from '../contact/seeded-rows.ts';

const { plan, from } = readRehearsal({ plan: examplePlan, script: 'none', until: undefined });
const calendar = calendarOf(plan.calendar);

describe('the report of a seeded half year', () => {
  it.each(Array.from({ length: 4 }, (_, seed) => seed))('is what is counted: seed %i', (seed) => {
    for (const { half, on } of plan.reports) {
      const at = calendar.instantOf(on, '07:00');
      const seeded = seededYear(plan, peopleOf(seed), from, at);
      const truth = new Truth(asOf(seeded.rows, at, 'until'), at);
      const report = halfYearReport(inputOf(seeded, half, on), null);
      expect(counted(report)).toEqual(countedFromEvents(truth));
      expect(figures(report, inputOf(seeded, half, on))).toEqual(figuresFromEvents(truth));
    }
  });
});

/** Without changed files: which moments an action then has, no event tells. */
function peopleOf(seed: number) {
  const people = seededPeople(plan, seed);
  return { ...people, ownAccord: people.ownAccord.filter(({ kind }) => kind !== 'apply') };
}

function counted({ total, lists, missingEvaluations, milestones }: HalfYearReport) {
  const { deadlines, evaluations } = milestones;
  return {
    total,
    missingEvaluations,
    lists: reportedStatuses.map((status) => lists[status].map(({ id }) => id).sort()),
    deadlines: [deadlines.metInTime, deadlines.metLate, deadlines.missed],
    evaluations: [evaluations.metInTime, evaluations.metLate, evaluations.missed],
  };
}

function countedFromEvents(truth: Truth) {
  const all = truth.all();
  const listOf = (status: string) =>
    all.filter((one) => statusOf(one) === status).map(({ action }) => action.id);
  const met = (kind: string) => {
    const { inTime, late, missed } = outcomes(truth, [kind]);
    return [inTime, late, missed];
  };
  return {
    total: all.length,
    missingEvaluations: all.filter(lacksEvaluation).length,
    lists: reportedStatuses.map((status) => listOf(status).sort()),
    deadlines: met('deadline'),
    evaluations: met('evaluation'),
  };
}

function lacksEvaluation(standing: Standing): boolean {
  return statusOf(standing) === 'overdue' && standing.action.momentKind === 'evaluation';
}

/** What each opens to is as long as it says. */
function figures(report: HalfYearReport, input: ReportInput) {
  const found = new Map(
    figuresOf({ report, facts: { input } }).map(({ id, total, lines }) => [
      id,
      [total, lines.length],
    ]),
  );
  const countOf = (id: string) => found.get(id) ?? [0, 0];
  return [
    'acties',
    'stand-overdue',
    'stand-completed',
    'deadline-op-tijd',
    'evaluation-te-laat',
  ].map(countOf);
}

function figuresFromEvents(truth: Truth) {
  const all = truth.all();
  const withStatus = (status: string) => all.filter((one) => statusOf(one) === status).length;
  const counts = [
    ...[all.length, withStatus('overdue'), withStatus('completed')],
    ...[outcomes(truth, ['deadline']).inTime, outcomes(truth, ['evaluation']).late],
  ];
  return counts.map((count) => [count, count]);
}

function inputOf({ year }: SeededYear, half: 1 | 2, on: IsoDate): ReportInput {
  const { municipality, title, themes, budget, capacity } = plan;
  return {
    municipality: municipality.name,
    title,
    year: plan.year,
    half,
    on,
    themes,
    budget,
    capacity,
    calendar: plan.calendar,
    tvoMeetings: [],
    actions: year.actions.map((one) => actionOf(one)),
    book: { pots: [], entries: [], moves: [] },
    reportedFte: [],
    indicators: plan.indicators,
    values: [],
    planEvents: [],
  };
}

function actionOf({ id, state }: SeededYear['year']['actions'][number]): ReportAction {
  const planned = plan.actions.find(
    (action) => actionIdOf(partsOfActionId(id).planId, action.id) === id,
  );
  if (planned === undefined) throw new Error(`${id} is not in the plan`);
  const { what, shortName, themeId, costCents, ladder } = planned;
  return {
    id,
    what,
    shortName,
    themeId,
    costCents,
    ownerName: '',
    partyName: '',
    scaling: null,
    state,
    moves: [],
    stated: [],
    results: [],
    ownerLeftOn: null,
    parts: [],
    rules: rulesFor(plan, ladder),
    history: noHistory,
  };
}
