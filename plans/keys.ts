/** Keys that a plan file does not know, or has twice. */

import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { z } from 'zod';
import type { Problem } from '../domain/plan/plan.ts';
import { keyOf, type PlacedProblem, type YamlSource } from './yaml.ts';

type Path = Problem['path'];

/** No part of a plan has more: then it is no typing error. */
const mostKeys = 100;

/**
 * Reports strange keys and takes them out of the source, so that the rest can be checked. A typing
 * error gets the key that was meant: what stands below it is then read as well.
 */
export function correctKeys(source: YamlSource, schema: z.ZodType): PlacedProblem[] {
  return correct(source.root, schema, [], source);
}

function correct(node: unknown, schema: unknown, path: Path, source: YamlSource): PlacedProblem[] {
  const expected = groupOf(schema instanceof z.ZodOptional ? schema.unwrap() : schema);
  if (isSeq(node) && expected instanceof z.ZodArray) {
    return node.items.flatMap((item, i) => correct(item, expected.element, [...path, i], source));
  }
  if (!isMap(node) || !(expected instanceof z.ZodObject)) return [];
  const shape: Record<string, unknown> = expected.shape;
  const strange = correctMap(node, Object.keys(shape), path, source);
  const below = node.items.flatMap(({ key, value }) =>
    correct(value, shape[keyOf(key)], [...path, keyOf(key)], source),
  );
  return [...strange, ...below];
}

/** A goal is a text or a group: only the group has keys. */
function groupOf(schema: unknown): unknown {
  if (!(schema instanceof z.ZodUnion)) return schema;
  return schema.options.find((option) => option instanceof z.ZodObject) ?? schema;
}

function correctMap(
  map: YAMLMap,
  known: string[],
  path: Path,
  source: YamlSource,
): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  const written = new Set(map.items.map(({ key }) => keyOf(key)));
  const seen = new Set<string>();
  map.items = map.items.filter(({ key }) => {
    const name = keyOf(key);
    const report = (expected: string): void => {
      const problem: Problem = { severity: 'error', path: [...path, name], found: name, expected };
      problems.push(source.placeAt(key, problem));
    };
    if (known.includes(name)) {
      if (seen.has(name)) report(`“${name}” staat hier twee keer. Laat er één staan.`);
      return !seen.has(name) && seen.add(name);
    }
    const free = known.filter((candidate) => !written.has(candidate));
    const meant = map.items.length > mostKeys ? null : closest(name, free);
    report(meant === null ? `Hier kan staan: ${known.join(', ')}.` : `Bedoelde u “${meant}”?`);
    if (meant === null || !isScalar(key)) return false;
    key.value = meant;
    written.add(meant);
    return true;
  });
  return problems;
}

function closest(name: string, candidates: string[]): string | null {
  const near = candidates
    .map((candidate) => ({ candidate, steps: editDistance(name.toLowerCase(), candidate) }))
    .filter(({ candidate, steps }) => steps <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.steps - b.steps);
  return near[0]?.candidate ?? null;
}

/** Levenshtein: letters to add, drop or change. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 5) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
