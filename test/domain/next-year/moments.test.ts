import { describe, expect, it } from 'vitest';
import { nextPlan, turnOf } from '../../../domain/next-year/next-plan.ts';
import type { ActionState } from '../../../domain/action/state.ts';
import { formatTiming, parseTiming, type Timing } from '../../../domain/plan/timing.ts';
import { confirm, Life } from '../action/life.ts';
import { action, smallPlan } from '../../engine/small-plan.ts';

const today = '2024-12-20';

/** Of the action with this timing in the plan of next year, as that plan writes it; null where it stays behind. */
function nextYear(words: string, live: (life: Life) => ActionState): string | null {
  const timing = timingOf(words);
  const file = smallPlan({ actions: [action('een', { timing })] });
  const states = new Map([['een', live(new Life(timing))]]);
  const { plan } = nextPlan({ file, states, holidays: [], today });
  const [first] = plan.actions;
  return first === undefined ? null : formatTiming(first.timing, 2025);
}

function timingOf(words: string): Timing {
  const timing = parseTiming(words, 2024);
  if (timing === null) throw new Error(words);
  return timing;
}

const untouched = (life: Life) => life.until(today).state;

describe('what is due in the next year', () => {
  it('is due every year at the same moments, also when it is done', () => {
    const done = (life: Life) => {
      life.tell('2024-05-02', confirm('m05'));
      return life.until(today).state;
    };
    expect(done(new Life(timingOf('Jaarlijks, mei 2024'))).phase).toBe('completed');
    expect(nextYear('Jaarlijks, mei 2024', done)).toBe('Jaarlijks, mei 2025');
    expect(nextYear('mei 2024', done)).toBeNull();
  });

  it('is evaluated in the same months', () => {
    expect(nextYear('Structureel, evaluatie mei en november 2024', untouched)).toBe(
      'Structureel, evaluatie mei en november 2025',
    );
  });

  it('is 28 February where 29 February was, once', () => {
    expect(nextYear('Jaarlijks, 29 februari 2024', untouched)).toBe('Jaarlijks, 28 februari 2025');
    expect(nextYear('Jaarlijks, 28 februari en 29 februari 2024', untouched)).toBe(
      'Jaarlijks, 28 februari 2025',
    );
  });

  it('is the day to which more time was given', () => {
    const extended = (life: Life) => {
      const until = '2025-05-15';
      life.tell('2024-05-02', { kind: 'extend', milestoneId: 'm05', until, answerId: '' });
      return life.until(today).state;
    };
    expect(nextYear('mei 2024', extended)).toBe('15 mei 2025');
  });

  it('is the first quarter for what is late', () => {
    expect(nextYear('1 mei en 1 juni 2024', untouched)).toBe('Q1 2025');
  });

  it('is nothing of what was stopped', () => {
    const stopped = (life: Life) => {
      life.tell('2024-03-01', { kind: 'cancel', answerId: '' });
      return life.state;
    };
    const timing = timingOf('Jaarlijks, mei 2024');
    expect(turnOf({ timing }, untouched(new Life(timing)))).toBe('comes_back');
    expect(turnOf({ timing }, stopped(new Life(timing)))).toBe('stopped');
  });
});
