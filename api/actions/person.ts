import type { IsoDate } from '../../domain/calendar.ts';
import type { Person } from '../../prisma/person-shown.ts';

export function personName(person: Person, today: IsoDate): string {
  const job = person.jobTitle === '' ? '' : `, ${person.jobTitle}`;
  return `${person.name}${job}${isGone(person, today) ? ' (vertrokken)' : ''}`;
}

export function isGone(person: Person, today: IsoDate): boolean {
  return person.leftOn !== null && person.leftOn <= today;
}
