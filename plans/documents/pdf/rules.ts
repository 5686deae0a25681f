/** Drawn lines that belong together: browsers draw one for each cell, twice. */

import type { Rule } from './page.ts';

/** In points: lines nearer than this are the same. */
export const near = 2.6;

/** Those in line with each other as one. */
export function mergedRules(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  const inOrder = [...rules].sort(
    (a, b) => Number(a.upright) - Number(b.upright) || a.at - b.at || a.from - b.from,
  );
  for (const rule of inOrder) {
    const same = merged.findLast((each) => isSame(each, rule));
    if (same === undefined) merged.push({ ...rule });
    else {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
    }
  }
  return merged;
}

function isSame(a: Rule, b: Rule): boolean {
  const touches = b.from <= a.to + near && b.to >= a.from - near;
  return a.upright === b.upright && Math.abs(a.at - b.at) <= near && touches;
}

/** Groups of lines that cross or touch: each may be a table. */
export function connected(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => meets(other, rule)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), rule]);
  }
  return groups;
}

function meets(a: Rule, b: Rule): boolean {
  if (a.upright === b.upright) return isSame(a, b);
  const within = (at: number, { from, to }: Rule) => from - near <= at && at <= to + near;
  return within(a.at, b) && within(b.at, a);
}

/** Numbers nearer than `near` to each other are one, in order. */
export function distinct(numbers: readonly number[]): number[] {
  const all: number[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = all.at(-1);
    if (last === undefined || number - last > near) all.push(number);
  }
  return all;
}
