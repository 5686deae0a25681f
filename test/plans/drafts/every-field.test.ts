/** Whatever a plan file can say, somebody can fill in: a walk over its schema. */

import { expect, test } from 'vitest';
import { z } from 'zod';
import { type DraftKind, draftKinds } from '../../../domain/draft/draft.ts';
import { specOf } from '../../../domain/draft/fields.ts';
import { catalogue } from '../../../domain/indicators/catalogue.ts';
import { plainName } from '../../../domain/draft/names.ts';
import { fileFields } from '../../../plans/drafts/file-fields.ts';
import { planFile } from '../../../plans/schema.ts';

/** Where each kind of part stands; a party and a person are one kind, as are both boards. */
const places: Record<DraftKind, string[]> = {
  plan: [''],
  theme: ['themas'],
  action: ['acties'],
  indicator: ['themas.indicatoren'],
  contact: ['adresboek.partijen', 'adresboek.personen'],
  roles: ['rollen'],
  board: ['tvo', 'driehoek'],
  budget_line: ['begroting.regels'],
  capacity_line: ['capaciteit.regels'],
};

/** Short names are made by us: history hangs on them, so nobody changes them. */
const madeByUs = [
  ...['gemeente.id', 'themas.id', 'acties.id', 'themas.indicatoren.id'],
  ...['adresboek.partijen.id', 'adresboek.personen.id'],
];

/** Laid over the part itself, or kept by its own heading. */
const laidOver = [
  ...['opgeschaald', 'afgeschaald', 'gestopt'].map((name) => `themas.${name}`),
  ...['acties.overig.kop', 'acties.overig.tekst'],
];

function leavesOf(schema: unknown, path: string): string[] {
  if (schema instanceof z.ZodOptional) return leavesOf(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return leavesOf(schema.element, path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => leavesOf(one, path));
  if (!(schema instanceof z.ZodObject)) return [path];
  return Object.entries(schema.shape).flatMap(([name, child]) =>
    leavesOf(child, path === '' ? name : `${path}.${name}`),
  );
}

/** Where the fields stand that a form has. */
const reached = draftKinds.flatMap((kind) =>
  Object.entries(fileFields[kind]).flatMap(([name, { at }]) => {
    const control = specOf(kind, name)?.control;
    if (at === null || at.length === 0 || control === undefined || control === 'kept') return [];
    return places[kind].map((place) => [place, ...at].filter((step) => step !== '').join('.'));
  }),
);

function isReached(leaf: string): boolean {
  return reached.some((place) => leaf === place || leaf.startsWith(`${place}.`));
}

test('every value of a plan file has its field in the editor', () => {
  const leaves = [...new Set(leavesOf(planFile, ''))];
  const apart = [...madeByUs, ...laidOver];
  expect(leaves.length).toBeGreaterThan(80);
  expect(leaves.filter((leaf) => !isReached(leaf) && !apart.includes(leaf))).toEqual([]);
  expect(apart.filter((leaf) => !leaves.includes(leaf))).toEqual([]);
});

test('every field of the editor has its place in a plan file, or stays with the draft', () => {
  const staying = draftKinds.flatMap((kind) =>
    Object.keys(fileFields[kind]).filter((name) => specOf(kind, name) === null),
  );
  expect(staying).toEqual([]);
});

test('no two entries of the catalogue are called the same', () => {
  const names = catalogue.map(({ name }) => plainName(name));
  expect(new Set(names).size).toBe(names.length);
});
