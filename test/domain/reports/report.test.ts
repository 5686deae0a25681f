import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfYearReport, type ReportAction } from '../../../domain/reports/report.ts';
import { describeReportCounts } from '../../../domain/dutch/index.ts';
import { reportedStatuses } from '../../../domain/action/status.ts';
import {
  action,
  done,
  facts,
  green,
  late,
  milestone,
  running,
  stuck,
  withTvo,
} from './a-report.ts';

const julyFirst = '2024-07-01';

describe('the half-year report', () => {
  it('counts every action once, by its worst', () => {
    const report = reportOf([done, late, withTvo, stuck, green, running]);
    expect(report.counts).toEqual({
      escalated: 1,
      overdue: 2,
      stuck: 1,
      at_risk: 0,
      paused: 0,
      running: 1,
      cancelled: 0,
      completed: 1,
    });
    expect(report.period).toEqual({ from: '2024-01-01', until: '2024-06-30' });
  });

  it('lists green but overdue as exactly that', () => {
    const report = reportOf([late, green, running]);
    expect(report.greenButOverdue.map((line) => line.shortName)).toEqual(['groen']);
    expect(report.lists.overdue.map((line) => line.shortName)).toContain('groen');
  });

  it('calls Q2 late from the first working day of July, in working days', () => {
    expect(reportOf([late], '2024-06-28').counts.overdue).toBe(0);
    const [line] = reportOf([late], '2024-07-03').lists.overdue;
    expect(line).toMatchObject({ dueOn: '2024-06-30', lateDays: 3 });
  });

  it('keeps red red: a theme shows its worst action, whatever the others do (promise 9)', () => {
    const [zorg, leeg] = reportOf([done, running, { ...withTvo, themeId: 'zorg' }]).themes;
    expect(zorg).toMatchObject({ worst: 'escalated', total: 3, plannedCents: 500_000 });
    expect(zorg?.lines[0]?.shortName).toBe('tvo');
    expect(leeg).toMatchObject({ worst: null, total: 0, goals: ['Overal vrede.'] });
  });

  it('asks the board for what lies with the TVO, and says when it meets', () => {
    const report = reportOf([late, withTvo]);
    expect(report.toDecide.map((line) => line.shortName)).toEqual(['tvo']);
    expect(report.nextMeetingOn).toBe('2024-07-11');
  });

  it('counts moments met in time, met late and missed', () => {
    const metLate = action('laat klaar', [
      milestone('2024-03-31', { confirmedOn: '2024-04-02' }),
      milestone('2024-06-30', { confirmedOn: '2024-06-28' }),
    ]);
    expect(reportOf([metLate, late]).milestones).toEqual({
      deadlines: { metInTime: 1, metLate: 1, missed: 1 },
      evaluations: { metInTime: 0, metLate: 0, missed: 0 },
    });
  });

  it('V28: counts an evaluation that is missing apart from actions that are late', () => {
    const evaluated = action('structureel', [milestone('2024-06-30', { kind: 'evaluation' })], {
      progress: { value: 'on_track', on: '2024-06-20' },
    });
    const report = reportOf([late, evaluated]);
    expect(report.counts.overdue).toBe(2);
    expect(report.missingEvaluations).toBe(1);
    expect(describeReportCounts(report)).toBe(
      '2 acties: 1 is te laat en van 1 ontbreekt de evaluatie.',
    );
    expect(report.greenButOverdue).toEqual([]);
    expect(report.milestones).toMatchObject({
      deadlines: { missed: 1 },
      evaluations: { missed: 1 },
    });
  });

  it('V28: carries what came of an evaluation that was done', () => {
    const results = [
      {
        milestoneId: 'q1',
        dueOn: '2024-03-31',
        doneOn: '2024-04-02',
        author: 'Tarik Aydin',
        text: 'Het werkt. We gaan door.',
      },
    ];
    const [line] = reportOf([{ ...running, results }]).lists.running;
    expect(line?.results).toEqual(results);
  });

  it('V29: tells of what is done how late it was, in working days', () => {
    const lateDone = action(
      'laat klaar',
      [milestone('2024-06-14', { confirmedOn: '2024-06-27' })],
      {
        phase: 'completed',
        closedOn: '2024-06-27',
      },
    );
    const inTime = action('op tijd', [milestone('2024-06-16', { confirmedOn: '2024-06-14' })], {
      phase: 'completed',
      closedOn: '2024-06-14',
    });
    const { completed } = reportOf([lateDone, inTime]).lists;
    expect(completed.map(({ shortName, met }) => [shortName, met.at(-1)?.lateDays])).toEqual([
      ['laat klaar', 9],
      ['op tijd', 0],
    ]);
  });

  it('V29: names as no longer late only what is open and not late', () => {
    const then = reportOf([late, withTvo]);
    const extended = action('tvo', [milestone('2024-12-31')]);
    const { changes } = halfYearReport(
      facts([{ ...late, state: done.state }, extended], '2024-07-05'),
      then.report,
    );
    expect(changes?.finished.map(nameOf)).toEqual(['laat']);
    expect(changes?.recovered.map(nameOf)).toEqual(['tvo']);
  });

  it('says what finished, came late, stayed late and recovered since the last report', () => {
    const then = reportOf([late, withTvo, running, stuck]);
    const now = reportOf([
      { ...late, state: done.state },
      withTvo,
      { ...running, state: late.state },
      action('nieuw', [milestone('2024-12-31')]),
    ]);
    const { changes } = halfYearReport(facts(now.actions, '2024-07-05'), then.report);
    expect(changes?.since).toBe(julyFirst);
    expect(changes?.finished.map(nameOf)).toEqual(['laat']);
    expect(changes?.recovered).toEqual([]);
    expect(changes?.becameLate.map(nameOf)).toEqual(['loopt']);
    expect(changes?.stillLate.map(nameOf)).toEqual(['tvo']);
    expect(changes?.added.map(nameOf)).toEqual(['nieuw']);
    expect(changes?.removed.map(nameOf)).toEqual(['vast']);
  });

  it('compares with no report of another year', () => {
    const last = { ...reportOf([late]).report, year: 2023 };
    expect(halfYearReport(facts([late], julyFirst), last).changes).toBeNull();
  });

  it('holds every action exactly once and survives being kept as JSON', () => {
    const some = fc.array(fc.constantFrom(done, late, withTvo, stuck, green, running), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(some, (found) => {
        const actions = found.map((one, i) => ({ ...one, id: String(i) }));
        const report = halfYearReport(facts(actions, julyFirst), null);
        const listed = reportedStatuses.flatMap((status) =>
          report.lists[status].map(({ id }) => id),
        );
        expect([...listed].sort()).toEqual(actions.map(({ id }) => id).sort());
        expect(Object.values(report.counts).reduce((a, b) => a + b, 0)).toBe(report.total);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
    );
  });
});

function reportOf(actions: ReportAction[], on = julyFirst) {
  const report = halfYearReport(facts(actions, on), null);
  return { ...report, report, actions };
}

function nameOf({ shortName }: { shortName: string }): string {
  return shortName;
}
