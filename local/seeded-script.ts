/** A script for the people of a rehearsal by a number: the same number, the same people. */

import type { Plan } from '../domain/plan/plan.ts';
import type { Script } from './people.ts';

export function seededScript(plan: Plan, seed: number): Script {
  const random = randomFrom(seed);
  const pick = <T>(first: T, ...more: T[]): T =>
    [first, ...more][Math.floor(random() * (more.length + 1))] ?? first;
  const day = (month: number) =>
    `${String(plan.year)}-${two(month)}-${two(1 + Math.floor(random() * 28))}`;
  const behaves = () =>
    pick<Script['acties'][string]>(
      ...(['vroeg', 'op_tijd', 'op_tijd', 'op_tijd'] as const),
      ...(['te_laat', 'na_tvo', 'nooit', 'vast'] as const),
      { vraagt_uitstel_tot: day(10) },
    );
  const decides = () => pick<Script['tvo'][string]>('stoppen', 'afgerond', { tijd_tot: day(11) });
  const people = plan.contacts.filter(({ kind, address }) => kind === 'person' && address !== null);
  const owners = people.filter(({ id }) => plan.actions.some(({ owner }) => owner === id));
  const [leaver, successor, away] = shuffled(owners, random);
  const leftIn = 2 + Math.floor(random() * 4);
  return {
    standaard: 'op_tijd',
    acties: Object.fromEntries(plan.actions.map(({ id }) => [id, behaves()])),
    vertrekt:
      leaver === undefined || successor === undefined
        ? []
        : [{ wie: leaver.id, op: day(leftIn), opvolger: successor.id, vanaf: day(leftIn + 1) }],
    afwezig: away === undefined ? [] : [{ wie: away.id, van: day(4), tot: day(5) }],
    weigert: [],
    belemmering: {},
    tvo: Object.fromEntries(plan.actions.map(({ id }) => [id, decides()])),
  };
}

/** Mulberry32: small, and the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<T>(all: T[], random: () => number): T[] {
  return all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
