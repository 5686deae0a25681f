/** Who is named in the actions: each name once, with the names that may be the same party. */

import { plainName } from '../../domain/draft/names.ts';
import { partiesReading } from '../reading/parties.ts';
import { proposeSameParties } from '../reading/same-parties.ts';
import type { PlanBuilder } from './builder.ts';
import type { ProposedPerson } from './recognised-plan.ts';
import type { DraftValue } from '../../domain/draft/draft.ts';

export function proposePeople(builder: PlanBuilder): ProposedPerson[] {
  const found = namedIn(builder);
  const others = otherNames([...found.values()].map(({ name }) => name));
  const known = new Set(
    builder.ofKind('contact').map(({ fields }) => plainName(fields['name']?.source ?? '')),
  );
  return [...found].map(([key, { name, count, value }]) => {
    const person = { name, count, sameAs: others.get(name) ?? null };
    if (!known.has(key)) addContact(builder, person, value);
    return person;
  });
}

interface Named {
  name: string;
  count: number;
  value: DraftValue;
}

function namedIn(builder: PlanBuilder): Map<string, Named> {
  const found = new Map<string, Named>();
  for (const { fields } of builder.ofKind('action')) {
    const values = [fields['owner'], fields['parties']].filter((value) => value !== undefined);
    const names = values.flatMap((value) =>
      (partiesReading(value.source ?? '').reading ?? []).map(({ name }) => ({ name, value })),
    );
    const unique = new Map(names.map((one) => [plainName(one.name), one]));
    for (const [key, { name, value }] of unique) {
      const known = found.get(key);
      found.set(
        key,
        known === undefined ? { name, value, count: 1 } : { ...known, count: known.count + 1 },
      );
    }
  }
  return found;
}

/** For each name of a party with more names: the fullest, or for that one the next. */
function otherNames(names: string[]): Map<string, string> {
  const pairs = proposeSameParties(names).flatMap((group) =>
    group.names.map((name): [string, string] => {
      const next = group.names.find((one) => one !== group.name) ?? name;
      return [name, name === group.name ? next : group.name];
    }),
  );
  return new Map(pairs);
}

/** "mw. De Wit", "J. de Vries". */
const person =
  /^(?:mw|mevr|dhr|mevrouw|de heer|meneer)\b|^(?:\p{Lu}\.\s?)+(?:(?:van|de|der|den|ter|ten)\s)*\p{Lu}/iu;

/** A party to begin with: most plans name no people, and none their mailboxes. */
function addContact(
  builder: PlanBuilder,
  { name, sameAs }: ProposedPerson,
  { place }: DraftValue,
): void {
  const doubt = sameAs === null ? null : `Is dit dezelfde als “${sameAs}”?`;
  const base = { place, typed: null, settled: null };
  builder.addItem('contact', {
    name: { ...base, source: name, doubt },
    contactKind: { ...base, source: person.test(name) ? 'persoon' : 'partij', doubt: null },
  });
}
