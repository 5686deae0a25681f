import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarOf, type Instant, type IsoDate } from '../../../domain/calendar.ts';
import { requestKinds } from '../../../domain/contact/requests.ts';
import {
  type AgendaAction,
  agendaOf,
  agendaReasons,
  type AgendaSource,
  type AgendaSubject,
  asksDecision,
  isHalfYear,
  subjectKey,
} from '../../../domain/meetings/agenda.ts';
import { meetingDecisionKinds } from '../../../domain/meetings/decisions.ts';
import { boards } from '../../../domain/meetings/meeting.ts';

const on = '2024-07-18';
const calendar = calendarOf({ zone: 'Europe/Amsterdam', closedOn: [] });
const keys = ['tafel', 'signalen', 'controles'];

const past = fc.integer({ min: 1, max: 120 }).map((days) => addDays(on, -days));
const subject: fc.Arbitrary<AgendaSubject> = fc.oneof(
  fc.constantFrom(...keys).map((actionKey) => ({ kind: 'action' as const, actionKey })),
  fc.constant({ kind: 'theme' as const, themeKey: 'zorg' }),
  fc.constant({ kind: 'free' as const, id: 'rondvraag' }),
);
const decision = fc.option(fc.constantFrom(...meetingDecisionKinds));
const phase = fc.constantFrom('running', 'paused', 'closed');

/** The decision was written down as the meeting ended. */
function seenOnItsDay<const T extends { on: IsoDate }>(item: T) {
  return { ...item, seenUntil: atNoon(item.on) };
}

function atNoon(day: IsoDate): Instant {
  return calendar.instantOf(day, '12:00');
}

const source: fc.Arbitrary<AgendaSource> = fc
  .record({
    board: fc.constantFrom(...boards),
    nextOn: fc.option(fc.constant('2024-10-17')),
    phases: fc.tuple(phase, phase, phase),
    dates: fc.array(
      fc.record({
        escalatedOn: fc.option(past),
        dueKind: fc.constantFrom('deadline', 'evaluation'),
        troubled: fc.boolean(),
        lateFrom: fc.option(fc.integer({ min: 1, max: 200 }).map((days) => addDays(on, days))),
        requests: fc.array(
          fc.record({ kind: fc.constantFrom(...requestKinds), openedAt: past.map(atNoon) }),
          { maxLength: 2 },
        ),
      }),
      { minLength: 3, maxLength: 3 },
    ),
    earlier: fc.uniqueArray(
      fc
        .record({ board: fc.constantFrom(...boards), on: past, subject, decision })
        .map(seenOnItsDay),
      { maxLength: 8, selector: (item) => item.on },
    ),
    isHalfYear: fc.boolean(),
  })
  .map(({ phases, dates, ...rest }) => ({
    ...rest,
    on,
    calendar,
    others: [],
    actions: keys.map((key, i) => actionOf(key, phases[i] ?? '', dates[i])),
  }));

const aDeadline = { dueKind: 'deadline', troubled: false } as const;

function actionOf(
  key: string,
  phase: string,
  dates: Omit<AgendaAction, 'key' | 'runs' | 'closed'> | undefined,
): AgendaAction {
  const none = { escalatedOn: null, lateFrom: null, requests: [], ...aDeadline };
  return { key, runs: phase === 'running', closed: phase === 'closed', ...(dates ?? none) };
}

function keysOf(items: { subject: AgendaSubject }[]): string[] {
  return items.map((item) => subjectKey(item.subject));
}

const quiet: AgendaSource = {
  board: 'tvo',
  on,
  nextOn: '2024-10-17',
  calendar,
  earlier: [],
  others: [],
  isHalfYear: false,
  actions: keys.map((key) => actionOf(key, 'running', undefined)),
};
const tafel = { kind: 'action', actionKey: 'tafel' } as const;

function withAction(change: Partial<AgendaAction>, about: Partial<AgendaSource> = {}) {
  const [first, ...others] = quiet.actions;
  if (first === undefined) throw new Error('there are actions');
  return agendaOf({ ...quiet, ...about, actions: [{ ...first, ...change }, ...others] });
}

describe('the agenda of a meeting', () => {
  it('has a reason for every item, each item once, worst first', () => {
    fc.assert(
      fc.property(source, (given) => {
        const items = agendaOf(given);
        expect(new Set(keysOf(items)).size).toBe(items.length);
        for (const { reasons } of items) expect(reasons).not.toEqual([]);
        const ranks = items.map(({ reasons }) => agendaReasons.indexOf(reasons[0] ?? 'free'));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });

  it('has nothing that is closed', () => {
    fc.assert(
      fc.property(source, (given) => {
        const closed = given.actions.filter((action) => action.closed).map(({ key }) => key);
        for (const item of agendaOf(given)) {
          if (item.subject.kind === 'action') expect(closed).not.toContain(item.subject.actionKey);
        }
      }),
    );
  });

  it('does not bring back what was decided', () => {
    fc.assert(
      fc.property(source, (given) => {
        const { board, earlier } = given;
        const last = (key: string) =>
          earlier
            .filter((item) => subjectKey(item.subject) === key)
            .sort((a, b) => (a.on < b.on ? 1 : -1))[0];
        for (const item of agendaOf(given)) {
          const seen = last(subjectKey(item.subject));
          if (item.reasons.includes('returned')) {
            expect(seen).toMatchObject({ board });
            expect([null, 'keep']).toContain(seen?.decision);
          }
          if (item.reasons.includes('referred')) expect(seen?.decision).toBe('refer');
        }
      }),
    );
  });

  it('brings back what was kept, with how often it has been there', () => {
    const days: IsoDate[] = ['2024-04-18', '2024-06-20'];
    const earlier = days.map((day, i) => ({
      ...seenOnItsDay({ board: 'tvo', on: day, subject: tafel }),
      decision: i === 0 ? null : ('keep' as const),
    }));
    expect(agendaOf({ ...quiet, earlier })).toEqual([
      { subject: tafel, reasons: ['returned'], returns: 2 },
    ]);
  });

  it('leaves with the other board what was referred, until that sends it back', () => {
    const sent = seenOnItsDay({
      board: 'tvo',
      on: '2024-04-18',
      subject: tafel,
      decision: 'refer',
    });
    const back = seenOnItsDay({ ...sent, board: 'driehoek', on: '2024-05-16' });
    const escalated = { escalatedOn: '2024-04-15' };
    expect(withAction(escalated, { earlier: [sent] })).toEqual([]);
    expect(agendaOf({ ...quiet, board: 'driehoek', earlier: [sent] })).toHaveLength(1);
    expect(withAction(escalated, { earlier: [sent, back] })).toMatchObject([
      { reasons: ['escalated', 'referred'] },
    ]);
  });

  it('asks about a request that waits five working days, and not about one that was decided', () => {
    const asked = (day: IsoDate) => ({
      requests: [{ kind: 'not_mine' as const, openedAt: atNoon(day) }],
    });
    expect(withAction(asked('2024-07-11'))).toMatchObject([{ reasons: ['not_mine'] }]);
    expect(withAction(asked('2024-07-12'))).toEqual([]);
    const seen = seenOnItsDay({
      board: 'tvo',
      on: '2024-06-20',
      subject: tafel,
      decision: 'inform',
    });
    expect(withAction(asked('2024-06-10'), { earlier: [seen] })).toEqual([]);
    expect(withAction(asked('2024-07-01'), { earlier: [seen] })).toHaveLength(1);
  });

  it('leaves out what was decided until it changes, whatever brought it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...agendaReasons),
        fc.constantFrom(...meetingDecisionKinds),
        past.map(atNoon),
        (reason, kind, changedAt) => {
          const zorg = { kind: 'theme' as const, themeKey: 'zorg' };
          const others = [{ subject: zorg, reason, changedAt }];
          const earlier = [
            seenOnItsDay({
              board: 'tvo',
              on: '2024-06-20',
              subject: zorg,
              decision: kind,
            }),
          ];
          const isBack = keysOf(agendaOf({ ...quiet, others, earlier })).length > 0;
          expect(isBack).toBe(kind === 'keep' || changedAt > atNoon('2024-06-20'));
        },
      ),
    );
  });

  it('leaves to the next meeting what was escalated after this one', () => {
    expect(withAction({ escalatedOn: addDays(on, 1) })).toEqual([]);
    expect(withAction({ escalatedOn: on })).toHaveLength(1);
  });

  it('tells of an evaluation that is due only where there is a reason to', () => {
    const evaluation = { lateFrom: '2024-10-01', dueKind: 'evaluation' as const };
    expect(withAction(evaluation)).toEqual([]);
    expect(withAction({ ...evaluation, troubled: true })).toMatchObject([
      { reasons: ['late_soon'] },
    ]);
  });

  it('asks no decision about what will only be late', () => {
    const [item] = withAction({ lateFrom: '2024-10-01' });
    expect(item?.reasons).toEqual(['late_soon']);
    expect(asksDecision(item?.reasons ?? [])).toBe(false);
  });

  it('has the whole plan at the first meeting after each half-year report', () => {
    const meetings = ['2024-06-20', '2024-07-18', '2024-10-17', '2025-01-16'];
    const whole = meetings.filter((day) => isHalfYear(day, meetings, ['2024-07-01', '2025-01-02']));
    expect(whole).toEqual(['2024-07-18', '2025-01-16']);
  });
});
