/** Whether a process grows for ever: what it still grew by after it had settled. */

/** In MiB: what the program itself holds after a collection, and what the machine gave it. */
export interface Memory {
  heap: number;
  rss: number;
}

export interface Growth extends Memory {
  /** In MiB, at the end. */
  end: Memory;
  bounded: boolean;
}

/** What a process may grow by: a share, or so little that it may be chance. The heap says it first. */
const allowed = { heap: { share: 0.06, mib: 6 }, rss: { share: 0.15, mib: 40 } };

/**
 * `measured` after each lap. The first third is for caches to fill; `heap` and `rss` are how many times
 * as much the last third has as the one before it, by their medians: a single lap may stand out.
 */
export function growthOf(measured: Memory[]): Growth {
  const third = Math.floor(measured.length / 3);
  const end = measured.at(-1);
  if (third === 0 || end === undefined) throw new Error('three laps at least');
  const [before, after] = [measured.slice(-2 * third, -third), measured.slice(-third)];
  const medians = (kind: keyof Memory) => [medianOf(before, kind), medianOf(after, kind)] as const;
  const isBounded = (kind: keyof Memory) => {
    const [was, is] = medians(kind);
    return is - was <= Math.max(was * allowed[kind].share, allowed[kind].mib);
  };
  const factor = (kind: keyof Memory) => {
    const [was, is] = medians(kind);
    return Math.round((1000 * is) / was) / 1000;
  };
  return {
    heap: factor('heap'),
    rss: factor('rss'),
    end,
    bounded: isBounded('heap') && isBounded('rss'),
  };
}

function medianOf(measured: Memory[], kind: keyof Memory): number {
  const sorted = measured.map((memory) => memory[kind]).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below = 0, above = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (below + above) / 2;
}
