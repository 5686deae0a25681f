import { describe, expect, it } from 'vitest';
import type { Directory } from '../../../domain/plan/directory.ts';
import { byRole } from '../../../domain/plan/plan.ts';
import { contactPerson } from '../../../domain/who/contact-person.ts';
import { absence, contact, day } from './people.ts';

describe('V11: whom people turn to', () => {
  it('is a coordinator', () => {
    expect(found({})).toBe('anna');
  });

  it('is the next one where the first left, is away, or has a mailbox that is refused', () => {
    expect(found({ left: ['anna'] })).toBe('bram');
    expect(found({ absences: [absence('anna', 'daan')] })).toBe('bram');
    expect(found({ refused: ['anna'] })).toBe('bram');
  });

  it('is a deputy where all coordinators are away, and the secretary where all left', () => {
    const absences = [absence('anna', 'daan'), absence('bram', 'anna')];
    expect(found({ absences })).toBe('daan');
    expect(found({ left: ['anna', 'bram'] })).toBe('petra');
    expect(found({ left: ['anna', 'bram', 'petra'] })).toBeNull();
  });

  it('stays a coordinator whose mailbox is refused, when there is nobody else', () => {
    expect(found({ left: ['bram', 'petra'], refused: ['anna'] })).toBe('anna');
  });
});

interface Situation {
  left: string[];
  refused: string[];
  absences: Directory['absences'];
}

function found(situation: Partial<Situation>): string | null {
  const { left = [], refused = [], absences = [] } = situation;
  const directory: Directory = {
    contacts: ['anna', 'bram', 'daan', 'petra'].map((id) =>
      contact(id, { leftOn: left.includes(id) ? '2024-09-01' : null }),
    ),
    roles: byRole((role) => {
      if (role === 'coordinator') return ['anna', 'bram'];
      return role === 'tvo_secretary' ? ['petra'] : [];
    }),
    absences,
  };
  return contactPerson(directory, day, new Set(refused))?.name ?? null;
}
