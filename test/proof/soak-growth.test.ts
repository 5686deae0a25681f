import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOf, type Memory } from './soak/growth.ts';

const laps = fc.integer({ min: 6, max: 60 });
const noise = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
  minLength: 60,
  maxLength: 60,
});

describe('V68: memory over time', () => {
  it('is bounded where a process fills its caches, and then only goes up and down', () => {
    fc.assert(
      fc.property(laps, noise, fc.integer({ min: 20, max: 500 }), (count, noises, level) => {
        const filled = series(count, noises, (lap) => level * (1 - 0.4 ** (lap + 2)));
        expect(growthOf(filled).bounded).toBe(true);
      }),
    );
  });

  it('is not bounded where something is kept at every lap, as the embedded database did', () => {
    fc.assert(
      fc.property(laps, noise, (count, noises) => {
        const kept = series(count, noises, (lap) => 214 + 12 * lap);
        expect(growthOf(kept).bounded).toBe(false);
      }),
    );
  });

  it('does not mind one lap that stands out', () => {
    const measured = Array.from({ length: 9 }, (): Memory => ({ heap: 100, rss: 400 }));
    measured.splice(7, 1, { heap: 180, rss: 900 });
    expect(growthOf(measured)).toMatchObject({ heap: 1, rss: 1, bounded: true });
  });
});

function series(count: number, noises: number[], heapAt: (lap: number) => number): Memory[] {
  return noises.slice(0, count).map((noise, lap) => ({ heap: heapAt(lap) + noise, rss: 400 }));
}
