import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../domain/action/state.ts';
import { calendarOf } from '../../domain/calendar.ts';
import { activate } from '../../domain/action/decide.ts';
import { noHistory } from '../../domain/contact/history.ts';
import { handoverFile } from '../../domain/handover.ts';
import { seededPlan } from '../seed.ts';
import { ongoingByQuarter } from '../../domain/plan/timing.ts';
import { noParticulars } from '../../domain/plan/particulars.ts';

const plan = seededPlan();
const calendar = calendarOf(plan.calendar);
const rules = rulesFor(plan, null);
const { state } = activate(
  { timing: ongoingByQuarter, parts: [] },
  '2024-01-02T08:00:00.000Z',
  rules,
);
const untouched = { owner: { name: 'Sanne de Vries', leftOn: null }, history: noHistory };
const text = fc.string({ minLength: 1 });

describe('a handover file', () => {
  it('leaves nothing out that somebody wrote down, whatever it is', () => {
    const notes = fc.array(
      fc.record({
        text,
        url: fc.constant(null),
        author: text,
        at: fc.constant('2024-03-01T09:00:00.000Z'),
      }),
    );
    fc.assert(
      fc.property(text, text, fc.array(text), notes, (what, how, goals, written) => {
        const file = handoverFile(
          {
            what,
            how,
            goals,
            state,
            ...untouched,
            parts: [],
            rules,
            notes: written,
            timing: 'Structureel',
            themeName: 'Zorg',
            costCents: null,
            particulars: noParticulars,
            secondThemeName: null,
            people: [],
            events: [],
          },
          '2024-04-01',
          calendar,
        );
        const items = file.sections.flatMap((section) => section.items.map((item) => item.text));
        const paragraphs = file.sections.flatMap((section) => section.paragraphs);
        expect(paragraphs).toContain(how);
        for (const goal of goals) expect(items).toContain(goal);
        for (const note of written) {
          expect(items.some((item) => item.endsWith(`${note.author}: ${note.text}`))).toBe(true);
        }
      }),
    );
  });

  it('has no empty chapter', () => {
    const file = handoverFile(
      {
        what: 'x',
        how: 'y',
        goals: [],
        state,
        ...untouched,
        parts: [],
        rules,
        notes: [],
        timing: 'Q1 2024',
        themeName: 'Zorg',
        costCents: 1000,
        particulars: noParticulars,
        secondThemeName: null,
        people: [],
        events: [],
      },
      '2024-04-01',
      calendar,
    );
    for (const { paragraphs, items } of file.sections) {
      expect(paragraphs.length + items.length).toBeGreaterThan(0);
    }
    expect(file.sections.map(({ title }) => title)).not.toContain('Met wie');
  });
});
