/** A plan of any size, for benchmarks. */

import { meetingsOn } from '../meetings-on.ts';
import { dutchHolidays } from '../../domain/holidays.ts';
import { defaultLadder } from '../../domain/plan/ladder.ts';
import type { Action, Contact, Plan } from '../../domain/plan/plan.ts';
import { byQuarter } from '../timings.ts';
import { noParticulars } from '../../domain/plan/particulars.ts';

export function largePlan(municipalityId: string, actions: number, owners: number): Plan {
  const people = Array.from({ length: owners }, (_, i) => person(`adviseur-${String(i)}`));
  return {
    municipality: { id: municipalityId, name: 'Meetstad' },
    year: 2024,
    title: 'Uitvoeringsplan veiligheid 2024',
    calendar: { zone: 'Europe/Amsterdam', closedOn: dutchHolidays(2023, 2028) },
    roundAt: '08:30',
    themes: [
      {
        id: 'jeugd',
        name: 'Jeugd',
        kind: 'priority',
        goals: [],
        scaling: null,
        statedTotalCents: null,
      },
      {
        id: 'verkeer',
        name: 'Verkeer',
        kind: 'strategic',
        goals: [],
        scaling: null,
        statedTotalCents: null,
      },
    ],
    actions: Array.from({ length: actions }, (_, i) => action(i, owners)),
    contacts: [team(), person('teamleider'), person('secretaris'), ...people],
    roles: {
      coordinator: ['teamleider'],
      tvo_secretary: ['secretaris'],
      tvo_member: [],
      tvo_partner: [],
      driehoek: [],
      college: [],
      griffie: [],
    },
    ladder: defaultLadder,
    reports: [],
    meetings: meetingsOn([]),
    budget: { lines: [], contingencyCents: 0, statedTotalCents: 0, explanation: '' },
    capacity: { lines: [], statedRegularFte: 0, statedPriorityFte: 0, explanation: '' },
    indicators: [],
  };
}

function action(i: number, owners: number): Action {
  const quarter = ([1, 2, 3, 4] as const)[i % 4] ?? 1;
  return {
    id: `actie-${String(i)}`,
    themeId: i % 2 === 0 ? 'jeugd' : 'verkeer',
    what: `Actie nummer ${String(i)} van het plan`,
    shortName: `actie ${String(i)}`,
    how: 'Samen met de partners.',
    timing: byQuarter(quarter),
    owner: `adviseur-${String(i % owners)}`,
    involved: [],
    parts: [],
    costCents: null,
    costRecurrence: null,
    particulars: noParticulars,
    ladder: null,
  };
}

function team(): Contact {
  const nobody = { jobTitle: '', partyId: null, leftOn: null };
  return { ...nobody, id: 'team-oov', kind: 'party', name: 'team OOV', address: 'oov@example.org' };
}

function person(id: string): Contact {
  const address = `${id}@example.org`;
  return { id, kind: 'person', name: id, jobTitle: id, partyId: 'team-oov', address, leftOn: null };
}
