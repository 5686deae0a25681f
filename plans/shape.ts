/** The shape of a plan file checked by its schema, in Dutch, and mended so that the rest can be checked too. */

import { z } from 'zod';
import type { Problem } from '../domain/plan/plan.ts';
import { type PlanFile, planFile } from './schema.ts';

type Path = Problem['path'];
type Issue = z.core.$ZodIssue;

/** Rounds of mending: what stands in for a missing part has parts of its own. */
const mostRounds = 8;
/** A file with more is another kind of file: mending it would only cost time. */
const mostMended = 500;

/** With problems, the file has stand-ins at their paths; null when it cannot even be mended. */
export function readShape(value: unknown): { file: PlanFile | null; problems: Problem[] } {
  let parsed = planFile.safeParse(value);
  const problems = parsed.error?.issues.map((issue) => problemOf(issue, value)) ?? [];
  if (problems.length > mostMended) return { file: null, problems };
  let mended = value;
  for (let round = 0; !parsed.success && round < mostRounds; round += 1) {
    for (const issue of parsed.error.issues) mended = mend(mended, pathOf(issue), standIn(issue));
    parsed = planFile.safeParse(mended);
  }
  return { file: parsed.data ?? null, problems };
}

function problemOf(issue: Issue, value: unknown): Problem {
  const path = pathOf(issue);
  const found = valueAt(value, path);
  const about = descriptionAt(path);
  const name = [...path].reverse().find((step) => typeof step === 'string') ?? '';
  const expected =
    found === undefined
      ? `“${name}” ontbreekt. ${about}`.trim()
      : `${wanted(issue)} ${about}`.trim();
  return { severity: 'error', path, found: shown(found), expected };
}

function wanted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Hier hoort ${typeNames[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `Hier hoort ${issue.values.map((name) => `“${String(name)}”`).join(' of ')}.`;
    case 'invalid_union':
      return wantsGroup(issue)
        ? 'Hier hoort tekst of een groep met sleutels.'
        : 'Hier hoort een getal of tekst.';
    case 'too_small':
      if (issue.origin === 'string') return 'Hier hoort tekst.';
      return `Hier hoort een getal van ${String(issue.minimum)} of hoger.`;
    case 'too_big':
      return `Hier hoort een getal van ${String(issue.maximum)} of lager.`;
    default:
      return 'Dit past hier niet.';
  }
}

function wantsGroup({ errors }: z.core.$ZodIssueInvalidUnion): boolean {
  const options = errors.flat();
  return options.some(
    (one) =>
      one.path.length > 0 ||
      one.code === 'unrecognized_keys' ||
      (one.code === 'invalid_type' && one.expected === 'object'),
  );
}

const typeNames: Record<string, string> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een heel getal',
  array: 'een lijst (regels die met een streepje beginnen)',
  object: 'een groep met sleutels',
};

/** The simplest value that fits where something else was found. */
function standIn(issue: Issue): unknown {
  switch (issue.code) {
    case 'invalid_type':
      return standIns[issue.expected]?.() ?? null;
    case 'invalid_value':
      return issue.values[0];
    case 'invalid_union':
      return '-';
    case 'too_small':
      return issue.origin === 'string' ? '?' : Number(issue.minimum);
    case 'too_big':
      return Number(issue.maximum);
    default:
      return null;
  }
}

const standIns: Record<string, () => unknown> = {
  string: () => '?',
  number: () => 0,
  int: () => 0,
  array: () => [],
  object: () => ({}),
};

function mend(value: unknown, path: Path, by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  if (Array.isArray(value) && typeof step === 'number') {
    return value.with(step, mend(value[step], rest, by));
  }
  if (!isRecord(value)) return value;
  return { ...value, [step]: mend(value[step], rest, by) };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at) && typeof step === 'number') return at[step];
    return isRecord(at) ? at[step] : undefined;
  }, value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function descriptionAt(path: Path): string {
  let schema: unknown = planFile;
  let description = planFile.description;
  for (const step of path) {
    schema = child(schema, step);
    if (schema instanceof z.ZodType) description = schema.description ?? description;
    schema = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    if (schema instanceof z.ZodType) description = schema.description ?? description;
  }
  return description ?? '';
}

function child(schema: unknown, step: string | number): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[step];
  return schema instanceof z.ZodArray ? schema.element : undefined;
}

function pathOf(issue: Issue): Path {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
}

export function shown(found: unknown): string {
  if (found === undefined) return '';
  if (Array.isArray(found)) return 'een lijst';
  if (isRecord(found)) return 'een groep met sleutels';
  const text = typeof found === 'string' ? found : JSON.stringify(found);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
