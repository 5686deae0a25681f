import { meetingsOn } from '../../meetings-on.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePlan } from '../../../domain/plan/comparison.ts';
import { changesNothing, planDiff } from '../../../domain/plan/diff.ts';
import type { Contact, Plan } from '../../../domain/plan/plan.ts';
import {
  leavers,
  mergedPlan,
  nothingExists,
  existingPlan,
  type Existing,
} from '../../../domain/plan/existing.ts';
import { person, smallPlan } from '../../engine/small-plan.ts';
import { existingOf } from './existing-of.ts';

const file = smallPlan();

describe('a plan file (V4)', () => {
  test('leaves an address that was changed on the site, field by field, and says so', () => {
    const existing = existingOf(file, changing('tarik', { address: 'nieuw@example.org' }));
    const next = withContact('tarik', { jobTitle: 'teamleider' }, moreMeetings());
    const plan = mergedPlan(next, existing);
    expect(contactOf(plan, 'tarik')).toMatchObject({
      address: 'nieuw@example.org',
      jobTitle: 'teamleider',
    });
    const { changes, kept } = comparePlan(next, plan, existing);
    expect(changes?.contacts.changed.map(({ fields }) => fields)).toEqual([
      [{ field: 'functie', was: 'adviseur', becomes: 'teamleider' }],
    ]);
    expect(changes?.settings.map(({ field }) => field)).toEqual(['vergaderingen van het TVO']);
    expect(kept.contacts.changed.map(({ fields }) => fields)).toEqual([
      [{ field: 'mailadres', was: 'tarik@example.org', becomes: 'nieuw@example.org' }],
    ]);
  });

  test('that changes the address itself wins, and shows what it takes back', () => {
    const existing = existingOf(file, changing('tarik', { address: 'nieuw@example.org' }));
    const next = withContact('tarik', { address: 'ander@example.org' });
    const plan = mergedPlan(next, existing);
    expect(contactOf(plan, 'tarik').address).toBe('ander@example.org');
    const { changes, kept } = comparePlan(next, plan, existing);
    expect(changes?.contacts.changed[0]?.fields).toEqual([
      { field: 'mailadres', was: 'nieuw@example.org', becomes: 'ander@example.org' },
    ]);
    expect(changesNothing(kept)).toBe(true);
  });

  test('leaves who left where they are, unless it says that they are back', () => {
    const existing = existingOf(file, changing('tarik', { leftOn: '2024-05-15' }));
    expect(contactOf(mergedPlan(moreMeetings(), existing), 'tarik').leftOn).toBe('2024-05-15');
    const without = { ...file, contacts: file.contacts.filter(({ id }) => id !== 'tarik') };
    const gone = { ...existing, before: without };
    expect(contactOf(mergedPlan(file, gone), 'tarik').leftOn).toBeNull();
  });

  test('leaves an owner who was appointed on the site, and dates and states that people gave', () => {
    const moved = existingOf(file, (existing) => ({
      ...existing,
      actions: existing.actions.map((one) => ({
        ...one,
        owner: one.key === 'cyberwegenkaart' ? 'hilda' : one.owner,
        state: {
          ...one.state,
          phase: one.key === 'jaarwisseling' ? 'paused' : one.state.phase,
          milestones: one.state.milestones.map((milestone) =>
            one.key === 'cyberwegenkaart' ? { ...milestone, dueOn: '2024-06-28' } : milestone,
          ),
        },
      })),
    }));
    const plan = mergedPlan(moreMeetings(), moved);
    expect(plan.actions.map(({ owner }) => owner)).toEqual(['hilda', 'hilda', 'boas']);
    const { changes, kept } = comparePlan(moreMeetings(), plan, moved);
    expect(changes?.actions.changed).toEqual([]);
    expect(kept.actions.changed.map(({ item, fields }) => [item.id, ...fields])).toEqual([
      [
        'cyberwegenkaart',
        { field: 'actiehouder', was: 'Tarik Yilmaz', becomes: 'Hilda Veenstra' },
        { field: 'einddatum', was: 'zondag 31 maart 2024', becomes: 'vrijdag 28 juni 2024' },
      ],
      ['jaarwisseling', { field: 'stand', was: 'loopt', becomes: 'staat stil' }],
    ]);
  });

  test('of a new year leaves what was changed while the year before ran', () => {
    const old = existingOf(file, changing('tarik', { address: 'nieuw@example.org' }));
    const others = [{ plan: file, runs: false }];
    const existing = { ...old, before: null, calendar: null, others, actions: [] };
    const next = { ...file, year: 2025 };
    expect(contactOf(mergedPlan(next, existing), 'tarik').address).toBe('nieuw@example.org');
    expect(
      comparePlan(next, mergedPlan(next, existing), existing).kept.contacts.changed,
    ).toHaveLength(1);
  });

  test('lets nobody leave who is in another plan that runs, or who was never in it', () => {
    const without = { ...file, contacts: file.contacts.filter(({ id }) => id !== 'tarik') };
    const existing = existingOf(file, (one) => ({
      ...one,
      contacts: [...one.contacts, person('gast', 'Gast', 'gast@example.org')],
    }));
    expect(leavers(without, existing)).toEqual(['tarik']);
    const elsewhere = { ...existing, others: [{ plan: { ...file, year: 2025 }, runs: true }] };
    expect(leavers(without, elsewhere)).toEqual([]);
  });

  test('adds and drops holders of a role, and leaves those of another plan', () => {
    const existing = existingOf(file, (one) => ({
      ...one,
      roles: { ...one.roles, coordinator: ['ineke', 'hilda'], tvo_member: [] },
    }));
    const next = { ...file, roles: { ...file.roles, coordinator: ['wytze'] } };
    const { coordinator, tvo_member } = mergedPlan(next, existing).roles;
    expect([coordinator, tvo_member]).toEqual([['wytze', 'hilda'], []]);
  });

  test('applied field by field is the file where it changed, and what stands elsewhere', () => {
    const value = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(value, value, value, (before, now, stored) => {
        const existing = existingOf(
          withContact('tarik', { name: before }),
          changing('tarik', { name: stored }),
        );
        const merged = contactOf(
          mergedPlan(withContact('tarik', { name: now }), existing),
          'tarik',
        );
        expect(merged.name).toBe(before === now ? stored : now);
        expect(merged.address).toBe('tarik@example.org');
      }),
    );
  });

  test('that is applied again changes nothing, whatever happened on the site', () => {
    const field = fc.constantFrom('name', 'jobTitle', 'address');
    const id = fc.constantFrom(...file.contacts.map((contact) => contact.id));
    fc.assert(
      fc.property(fc.array(fc.tuple(id, field)), (changed) => {
        const existing = changed.reduce(
          (one, [who, what]) => changing(who, { [what]: 'anders@example.org' })(one),
          existingOf(file),
        );
        const plan = mergedPlan(file, existing);
        const now = existingPlan(existing);
        expect(now !== null && changesNothing(planDiff(now, plan))).toBe(true);
      }),
    );
  });
});

describe('the calendar of a municipality (V6)', () => {
  test('has the days off of all its plans', () => {
    const closing = { ...file.calendar, closedOn: [...file.calendar.closedOn, '2024-12-27'] };
    const others = [{ plan: { ...file, calendar: closing }, runs: true }];
    const next = mergedPlan({ ...file, year: 2025 }, { ...nothingExists, others });
    expect(next.calendar.closedOn).toContain('2024-12-27');
  });
});

function changing(id: string, change: Partial<Contact>) {
  return (existing: Existing): Existing => ({
    ...existing,
    contacts: existing.contacts.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });
}

function withContact(id: string, change: Partial<Contact>, plan = file): Plan {
  const contacts = plan.contacts.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { ...plan, contacts };
}

function moreMeetings(): Plan {
  return { ...file, meetings: meetingsOn([...file.meetings.tvo.on, '2024-11-21']) };
}

function contactOf(plan: Plan, id: string): Contact {
  const found = plan.contacts.find((contact) => contact.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}
