import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forPresentReader } from '../../../domain/notices/present-reader.ts';
import { absenceOn } from '../../../domain/plan/absence.ts';
import { type Directory, hasLeft } from '../../../domain/plan/directory.ts';
import { audiences } from '../../../domain/plan/ladder.ts';
import { byRole } from '../../../domain/plan/plan.ts';
import {
  presentMailboxes,
  responders,
  spokenForBy,
  standsInFor,
} from '../../../domain/who/mailboxes.ts';
import { addressees } from '../../../domain/who/recipients.ts';
import { aNotice } from '../../letters.ts';
import { absence, anyDirectory, contact, day, everyId } from './people.ts';

const anna = { owner: 'anna', involved: [], part: null };

describe('V10: a deputy who is away has a deputy', () => {
  const directory = directoryWith({
    absences: [absence('anna', 'bram'), absence('bram', 'carla')],
  });

  it('who hears it in the place of the owner, may answer, and knows for whom', () => {
    expect(heard(directory)).toEqual(['carla as owner']);
    expect(responders('anna', directory, day)).toEqual(['anna', 'bram', 'carla']);
    expect(standsInFor('carla', 'anna', directory, day)?.id).toBe('anna');
  });

  it('and where nobody is left the coordinator hears, which is no reminder of the owner', () => {
    const circle = { ...directory, absences: [...directory.absences, absence('carla', 'anna')] };
    expect(heard(circle)).toEqual(['daan as coordinator']);
  });

  it('a deputy who left is nobody in their place', () => {
    const contacts = directory.contacts.map((one) =>
      one.id === 'carla' ? { ...one, leftOn: '2024-09-01' } : one,
    );
    expect(heard({ ...directory, contacts })).toEqual(['daan as coordinator']);
  });

  it('what arose before they went away reaches who is there, as what it then is', () => {
    const arisen = aNotice('last_call', { contactId: 'anna', on: '2024-09-30' });
    const read = (absences: Directory['absences']) => {
      const notice = forPresentReader(arisen, 'anna', { ...directory, absences }, day);
      return `${notice.contactId} as ${notice.audience}`;
    };
    expect(read(directory.absences)).toBe('carla as owner');
    expect(read([absence('anna', 'bram'), absence('bram', 'anna')])).toBe('daan as coordinator');
  });

  it('what arose for a deputy is read by the owner who is back: the deputy could not answer it', () => {
    const ofBram = aNotice('overdue', { contactId: 'bram', on: '2024-10-07' });
    const back = directoryWith({ absences: [absence('anna', 'bram')] });
    expect(forPresentReader(ofBram, 'anna', back, '2024-10-08').contactId).toBe('anna');
  });
});

describe('whoever is away, for whomever', () => {
  it('an owner’s mail goes to people who are here and may answer it; without them to the coordinator', () => {
    fc.assert(
      fc.property(anyDirectory, fc.constantFrom(...everyId), (directory, owner) => {
        const found = addressees(['owner'], { ...anna, owner }, directory, day);
        for (const { contact: reader, audience } of found) {
          if (audience !== 'owner') continue;
          expect(hasLeft(reader, day)).toBe(false);
          expect(absenceOn(directory.absences, reader.id, day)).toBeNull();
          expect(responders(owner, directory, day)).toContain(reader.id);
        }
        if (presentMailboxes(owner, directory, day).length > 0) return;
        expect(found.every(({ audience }) => audience === 'coordinator')).toBe(true);
      }),
    );
  });

  it('a notice that is mailed later is answered by whoever reads it then', () => {
    fc.assert(
      fc.property(anyDirectory, fc.constantFrom(...everyId), (directory, owner) => {
        const early = { ...directory, absences: [] };
        const [first] = addressees(['owner'], { ...anna, owner }, early, '2024-09-20');
        if (first?.audience !== 'owner') return;
        const notice = aNotice('overdue', { contactId: first.contact.id, on: '2024-09-20' });
        const read = forPresentReader(notice, owner, directory, day);
        if (read.audience !== 'owner') return;
        expect(responders(owner, directory, day)).toContain(read.contactId);
        expect(absenceOn(directory.absences, read.contactId, day)).toBeNull();
      }),
    );
  });

  it('each mailbox hears a thing once, as whom it can do most', () => {
    const all = { owner: 'anna', involved: ['bram', 'team'], part: 'loket' };
    fc.assert(
      fc.property(anyDirectory, fc.shuffledSubarray([...audiences]), (directory, to) => {
        const found = addressees(to, all, directory, day);
        const boxes = found.map(({ contact: { address } }) => address.toLowerCase());
        expect(new Set(boxes).size).toBe(boxes.length);
        const owners = presentMailboxes('anna', directory, day).map(({ id }) => id);
        for (const { contact: reader, audience } of found) {
          if (to.includes('owner') && owners.includes(reader.id)) expect(audience).toBe('owner');
        }
      }),
    );
  });

  it('one speaks for exactly those who can be answered for by one', () => {
    fc.assert(
      fc.property(anyDirectory, fc.constantFrom(...everyId), (directory, id) => {
        const spokenFor = spokenForBy([id], directory, day);
        for (const other of everyId) {
          const speaks = responders(other, directory, day).includes(id);
          expect(spokenFor.includes(other)).toBe(speaks);
        }
      }),
    );
  });
});

describe('two roles in one mailbox', () => {
  it('an owner who coordinates, or sits in the TVO, gets the mail with the button to answer', () => {
    const directory = directoryWith({
      roles: byRole((role) => (role === 'griffie' ? [] : ['anna'])),
    });
    const found = addressees(['coordinator', 'tvo', 'owner'], anna, directory, day);
    expect(found.map(({ audience }) => audience)).toEqual(['owner']);
  });
});

function heard(directory: Directory): string[] {
  return addressees(['owner'], anna, directory, day).map(
    ({ contact: { id }, audience }) => `${id} as ${audience}`,
  );
}

function directoryWith(part: Partial<Directory>): Directory {
  return {
    contacts: ['anna', 'bram', 'carla', 'daan'].map((id) => contact(id)),
    roles: byRole((role) => (role === 'coordinator' ? ['daan'] : [])),
    absences: [],
    ...part,
  };
}
