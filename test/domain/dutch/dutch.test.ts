import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import { refusals } from '../../../domain/action/commands.ts';
import {
  noticeLabels,
  plural,
  refusalSentences,
  describeCounts,
  formatDate,
  formatDays,
  formatDistance,
  describeEvent,
  formatFte,
  formatList,
  formatMoney,
  formatPeriod,
  formatShortDate,
} from '../../../domain/dutch/index.ts';
import type { EventKind, Occurrence } from '../../../domain/action/events.ts';
import { noticeKinds } from '../../../domain/action/notice-kinds.ts';

describe('dates', () => {
  it('says a day as people do, and the year only when it differs', () => {
    expect(formatDate('2024-06-27', '2024-07-01')).toBe('donderdag 27 juni');
    expect(formatDate('2025-01-02', '2024-12-31')).toBe('donderdag 2 januari 2025');
    expect(formatDate('2024-06-27')).toBe('donderdag 27 juni 2024');
    expect(formatShortDate('2024-03-01', '2024-01-01')).toBe('1 maart');
  });

  it('agrees with the Dutch calendar of the machine on every day', () => {
    const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
    const oracle = new Intl.DateTimeFormat('nl', { ...options, timeZone: 'UTC' });
    const days = fc.date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2035-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        expect(formatDate(day.toISOString().slice(0, 10))).toBe(oracle.format(day));
      }),
    );
  });

  it('lets days of one month share its name', () => {
    const days = [
      '2024-10-07',
      '2024-09-02',
      '2024-09-30',
      '2024-09-23',
      '2024-10-01',
      '2024-10-01',
    ];
    expect(formatDays(days, '2024-10-14')).toBe('2, 23 en 30 september, en 1 en 7 oktober');
    expect(formatDays(['2024-09-30', '2024-10-01'], '2024-10-14')).toBe(
      '30 september en 1 oktober',
    );
    expect(formatDays(['2023-12-29'], '2024-01-02')).toBe('29 december 2023');
  });

  it('V35: closes a list of days with "en", and names a year once', () => {
    const days = ['2024-09-02', '2024-09-23', '2024-09-30', '2024-10-01'];
    expect(formatDays(days, '2024-10-14')).toBe('2, 23 en 30 september en 1 oktober');
    expect(formatDays(days, '2025-01-07')).toBe('2, 23 en 30 september en 1 oktober 2024');
    expect(formatDays(['2023-11-30', '2023-12-29', '2024-01-02'], '2024-01-07')).toBe(
      '30 november, 29 december 2023 en 2 januari',
    );
  });

  it('V35: names every day of any list once, in order, and each other year once', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2022-01-01', days));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), (days) => {
        const text = formatDays(days, '2024-06-01');
        const numbers = (text.match(/\b\d{1,2}\b/g) ?? []).map(Number);
        const wanted = [...new Set(days)].sort();
        expect(numbers).toEqual(wanted.map((on) => Number(on.slice(8))));
        const years = new Set(wanted.map((on) => on.slice(0, 4)).filter((year) => year !== '2024'));
        expect(text.match(/\b\d{4}\b/g) ?? []).toEqual([...years]);
      }),
    );
  });

  it('says a period and a distance', () => {
    expect(formatPeriod('2024-01-01', '2024-06-30')).toBe('1 januari tot en met 30 juni 2024');
    expect(formatDistance('2024-10-02', '2024-10-01')).toBe('morgen');
    expect(formatDistance('2024-09-29', '2024-10-01')).toBe('2 dagen geleden');
  });
});

describe('numbers', () => {
  it('says money with points and only then cents', () => {
    expect([750_000, 7_500_000_000, 0, 1250, -5].map(formatMoney)).toEqual([
      '€\u00a07.500',
      '€\u00a075.000.000',
      '€\u00a00',
      '€\u00a012,50',
      '€\u00a0-0,05',
    ]);
    expect(formatFte(3.2)).toBe('3,20 fte');
  });

  it('counts in the singular, the plural and none', () => {
    expect([0, 1, 2].map((n) => plural(n, 'actie', 'acties'))).toEqual([
      'geen acties',
      '1 actie',
      '2 acties',
    ]);
    expect(formatList(['politie'])).toBe('politie');
    expect(formatList(['politie', 'OM', 'RIEC'])).toBe('politie, OM en RIEC');
  });

  it('counts every status that is there, worst first', () => {
    const none = { escalated: 0, overdue: 0, stuck: 0, at_risk: 0 };
    const counts = { ...none, paused: 0, running: 18, cancelled: 0, completed: 3 };
    expect(describeCounts({ ...counts, escalated: 1, overdue: 2 })).toBe(
      '24 acties: 1 ligt bij het TVO, 2 zijn te laat, 18 lopen en 3 zijn klaar.',
    );
    expect(describeCounts({ ...counts, running: 0, completed: 0 })).toBe('Geen acties.');
  });
});

describe('closed lists', () => {
  it('has a full sentence for every refusal', () => {
    for (const refusal of refusals) expect(refusalSentences[refusal]).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('tells every event in a sentence, whoever did it', () => {
    for (const event of Object.values(oneOfEachKind)) {
      for (const who of ['', 'Sanne de Vries']) {
        const sentence = describeEvent(event, who, '2024-07-01');
        expect(sentence).toMatch(/^[A-Z].*\.$/);
        expect(sentence).not.toMatch(/undefined|onbekend|  /);
      }
    }
  });

  it('has a word for every notice', () => {
    for (const kind of noticeKinds) expect(noticeLabels[kind]).not.toBe('');
  });
});

const oneOfEachKind: Record<EventKind, Occurrence> = {
  action_activated: { kind: 'action_activated', data: {} },
  step_sent: { kind: 'step_sent', data: { step: 'reminder' } },
  step_skipped: { kind: 'step_skipped', data: { step: 'check_in' } },
  action_escalated: {
    kind: 'action_escalated',
    data: { acceptedOn: '2024-06-03', dueOn: '2024-06-30' },
  },
  escalation_postponed: { kind: 'escalation_postponed', data: { until: '2024-08-30' } },
  owner_confirmed: { kind: 'owner_confirmed', data: {} },
  part_confirmed: { kind: 'part_confirmed', data: { partId: 'politie' } },
  action_confirmed: { kind: 'action_confirmed', data: { evaluationId: 'q2' } },
  action_completed: { kind: 'action_completed', data: {} },
  confirmation_undone: { kind: 'confirmation_undone', data: { partId: null } },
  progress_reported: { kind: 'progress_reported', data: { progress: 'stuck' } },
  ownership_denied: { kind: 'ownership_denied', data: {} },
  obstacle_reported: { kind: 'obstacle_reported', data: {} },
  owner_nudged: { kind: 'owner_nudged', data: {} },
  extension_asked: { kind: 'extension_asked', data: { until: '2024-08-30' } },
  extension_granted: {
    kind: 'extension_granted',
    data: { from: '2024-06-30', until: '2024-08-30' },
  },
  action_scaled: {
    kind: 'action_scaled',
    data: { direction: 'down', from: '2024-06-30', until: '2024-09-30' },
  },
  extension_refused: { kind: 'extension_refused', data: {} },
  action_reassigned: { kind: 'action_reassigned', data: {} },
  action_rescheduled: { kind: 'action_rescheduled', data: {} },
  action_paused: { kind: 'action_paused', data: {} },
  action_resumed: { kind: 'action_resumed', data: {} },
  action_cancelled: { kind: 'action_cancelled', data: {} },
};
