import { describe, expect, it } from 'vitest';
import { isWrong, planted, readPlanted } from './planted.ts';

describe('the second counter', () => {
  it.each(planted)('$fault: reads what is fair as true: not $what', (one) => {
    expect(readPlanted(one, one.fair).filter(isWrong)).toEqual([]);
  });

  it.each(planted)('$fault: catches $what', (one) => {
    expect(readPlanted(one, one.unfair).filter(isWrong)).not.toEqual([]);
  });

  it('names every fault of V26 to V33', () => {
    const faults = new Set(planted.map(({ fault }) => fault));
    expect([...faults]).toEqual(['V26', 'V27', 'V28', 'V29', 'V30', 'V31', 'V32', 'V33']);
  });
});
