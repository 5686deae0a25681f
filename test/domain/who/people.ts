/** Made-up directories in which anybody may be away, in circles too, or have left. */

import fc from 'fast-check';
import type { Absence } from '../../../domain/plan/absence.ts';
import type { Directory } from '../../../domain/plan/directory.ts';
import { byRole, type Contact } from '../../../domain/plan/plan.ts';

export const day = '2024-10-02';

const ids = ['anna', 'bram', 'carla', 'daan', 'elif'];
export const everyId = [...ids, 'team', 'loket'];

export const anyDirectory: fc.Arbitrary<Directory> = fc
  .record({
    left: fc.subarray(ids),
    inTeam: fc.subarray(ids),
    deputies: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...everyId)),
    coordinators: fc.subarray(ids, { minLength: 1 }),
    tvo: fc.subarray(ids),
  })
  .map(({ left, inTeam, deputies, coordinators, tvo }) => ({
    contacts: [
      ...ids.map((id) =>
        contact(id, {
          partyId: inTeam.includes(id) ? 'team' : null,
          leftOn: left.includes(id) ? '2024-09-01' : null,
        }),
      ),
      contact('team', { kind: 'party', address: null }),
      contact('loket', { kind: 'party' }),
    ],
    roles: byRole((role) => {
      if (role === 'coordinator') return coordinators;
      return role === 'tvo_member' ? tvo : [];
    }),
    absences: Object.entries(deputies).map(([contactId, deputyId]) => absence(contactId, deputyId)),
  }));

export function contact(id: string, part: Partial<Contact> = {}): Contact {
  const address = `${id}@example.org`;
  const common = { name: id, jobTitle: '', partyId: null, leftOn: null };
  return { id, kind: 'person', address, ...common, ...part };
}

/** Around `day`. */
export function absence(contactId: string, deputyId: string): Absence {
  return { contactId, deputyId, fromOn: '2024-10-01', untilOn: '2024-10-08' };
}
