/** Who is named in the actions: each name once, with the names that may be the same party. */

import { plainName, sameName } from '../../domain/draft/names.ts';
import { partiesReading } from '../reading/parties.ts';
import { proposeSameParties } from '../reading/same-parties.ts';
import type { PlanBuilder } from './builder.ts';
import type { ProposedPerson } from './recognised-plan.ts';
import type { DraftValue } from '../../domain/draft/draft.ts';

export function proposePeople(builder: PlanBuilder): ProposedPerson[] {
  const found = namedIn(builder);
  const people = [...found.values()].map(({ name, count }) => ({ name, count, sameAs: null }));
  const same = proposeSameParties(people.map(({ name }) => name));
  const proposed = people.map((person) => ({ ...person, sameAs: otherName(person.name, same) }));
  for (const person of proposed)
    addContact(builder, person, found.get(plainName(person.name))?.value);
  return proposed;
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

function otherName(name: string, same: { name: string; names: string[] }[]): string | null {
  const group = same.find(({ names }) => names.includes(name));
  if (group === undefined) return null;
  return group.name === name ? (group.names.find((one) => one !== name) ?? null) : group.name;
}

/** A party to begin with: a person, and its mailbox, no plan ever names. */
function addContact(
  builder: PlanBuilder,
  { name, sameAs }: ProposedPerson,
  value: DraftValue | undefined,
): void {
  const isKnown = builder
    .ofKind('contact')
    .some(({ fields }) => sameName(fields['name']?.source ?? '', name));
  if (isKnown || value === undefined) return;
  const doubt = sameAs === null ? null : `Is dit dezelfde als “${sameAs}”?`;
  const base = { place: value.place, typed: null, settled: null };
  builder.addItem('contact', {
    name: { ...base, source: name, doubt },
    contactKind: { ...base, source: 'partij', doubt: null },
  });
}
