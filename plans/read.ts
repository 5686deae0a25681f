/**
 * From the YAML a coordinator writes to a plan. Every problem of a file is found in one reading, with
 * its place; what is wrong in one part does not hide what is wrong in another.
 */

import type { Plan, Problem } from '../domain/plan/plan.ts';
import { checkPlan } from '../domain/plan/check.ts';
import { checkTotals } from '../domain/plan/totals.ts';
import { correctKeys } from './keys.ts';
import { planOf } from './meaning.ts';
import { planFile } from './schema.ts';
import { readShape } from './shape.ts';
import { openYaml, type PlacedProblem } from './yaml.ts';

export type { PlacedProblem } from './yaml.ts';

export type PlanReading =
  { plan: Plan; warnings: PlacedProblem[] } | { plan: null; problems: PlacedProblem[] };

export function readPlanFile(text: string): PlanReading {
  const opened = openYaml(text);
  if (opened.source === null) return { plan: null, problems: inOrder(opened.problems) };
  const { source } = opened;
  const strange = correctKeys(source, planFile);
  const { plan, problems } = readPlanValue(source.value());
  const placed = [...strange, ...problems.map(source.place)];
  const wrong = placed.some(({ severity }) => severity === 'error');
  if (wrong || plan === null) return { plan: null, problems: inOrder(placed) };
  return { plan, warnings: inOrder(placed) };
}

/** The same of a value that was never written as YAML; the plan has stand-ins at its problems. */
export function readPlanValue(value: unknown): { plan: Plan | null; problems: Problem[] } {
  const { file, problems } = readShape(value);
  return file === null ? { plan: null, problems } : readMeaning(file, problems);
}

/** Sums are compared only once every amount could be read. */
function readMeaning(
  file: Parameters<typeof planOf>[0],
  shape: Problem[],
): { plan: Plan; problems: Problem[] } {
  const yearIsKnown = !shape.some(({ path }) => path[0] === 'jaar');
  const { plan, problems: values } = planOf(file, yearIsKnown);
  const known = [...shape, ...apartFrom(shape, values)];
  const checked = [
    // Without a year a warning would be about its stand-in.
    ...checkPlan(plan).filter(({ severity }) => yearIsKnown || severity === 'error'),
    ...(known.length === 0 ? checkTotals(plan) : []),
  ];
  return { plan, problems: [...known, ...apartFrom(known, checked)] };
}

/** A stand-in is no problem of its own: what lies at, in or around a known problem is left out. */
function apartFrom(known: Problem[], found: Problem[]): Problem[] {
  return found.filter(({ path }) => !known.some((other) => overlaps(path, other.path)));
}

function overlaps(a: Problem['path'], b: Problem['path']): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length).every((step, i) => step === b[i]);
}

function inOrder(problems: PlacedProblem[]): PlacedProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
