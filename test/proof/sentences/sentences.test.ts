import { describe, expect, it } from 'vitest';
import { isWrong, planted, readPlanted } from './planted.ts';

describe('the second counter (promise 10)', () => {
  it.each(planted)('$fault: reads what is fair as true: not $what', (one) => {
    expect(readPlanted(one, one.fair).filter(isWrong)).toEqual([]);
  });

  it.each(planted)('$fault: catches $what', (one) => {
    expect(readPlanted(one, one.unfair).filter(isWrong)).not.toEqual([]);
  });

  it.each(planted.filter(({ path }) => path !== null))(
    'V27: accepts no other number or name where it accepts one: not $what',
    (one) => {
      for (const altered of alterations(one.fair)) {
        expect(readPlanted(one, altered).filter(isWrong), altered).not.toEqual([]);
      }
    },
  );

  it('V26: does not read a sentence that it does not know', () => {
    const path = '/m/2024/acties';
    const body = '<p>Tarik Yilmaz heeft er niets aan gedaan.</p>';
    const [found] = readPlanted({ path }, body);
    expect(found?.kind).toBeNull();
  });

  it('names every fault of V26 to V33', () => {
    const faults = new Set(planted.map(({ fault }) => fault));
    expect([...faults]).toEqual(['V26', 'V27', 'V28', 'V29', 'V30', 'V31', 'V32', 'V33']);
  });
});

/** One number one higher, or one name another; what stands in a tag is left as it is. */
function alterations(html: string): string[] {
  const numbers = [...html.matchAll(/\d+(?![^<]*>)/g)].map(({ 0: found, index }) => {
    const higher = String(Number(found) + 1);
    return `${html.slice(0, index)}${higher}${html.slice(index + found.length)}`;
  });
  const names = [...html.matchAll(/(?:Tarik|Jorrit) [A-Z]\w+/g)].map(({ 0: found, index }) => {
    return `${html.slice(0, index)}Sanne de Wit${html.slice(index + found.length)}`;
  });
  return [...numbers, ...names];
}
