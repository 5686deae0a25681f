/** A plan of three actions and the few people that recur in the tests of the engine. */

import { meetingsOn } from '../meetings-on.ts';
import { dutchHolidays } from '../../domain/holidays.ts';
import { defaultLadder } from '../../domain/plan/ladder.ts';
import type { Action, Contact, Plan } from '../../domain/plan/plan.ts';
import { byQuarter } from '../timings.ts';
import { ongoingByQuarter } from '../../domain/plan/timing.ts';
import { noParticulars } from '../../domain/plan/particulars.ts';

export function smallPlan(change: Partial<Plan> = {}): Plan {
  return {
    municipality: { id: 'teststad', name: 'Teststad' },
    year: 2024,
    title: 'Uitvoeringsplan veiligheid 2024',
    calendar: { zone: 'Europe/Amsterdam', closedOn: dutchHolidays(2023, 2028) },
    roundAt: '08:30',
    themes: [
      {
        id: 'digitaal',
        name: 'Digitale veiligheid',
        kind: 'priority',
        goals: [],
        scaling: null,
        statedTotalCents: null,
      },
    ],
    actions: [
      action('cyberwegenkaart', { timing: byQuarter(1) }),
      action('jaarwisseling', {
        timing: byQuarter(3, 4),
        owner: 'hilda',
      }),
      action('inbraakpreventie', { timing: ongoingByQuarter, owner: 'boas' }),
    ],
    contacts: [
      party('team-oov', 'oov@example.org'),
      party('politie', 'politie@example.org'),
      party('boas', 'boas@example.org'),
      person('tarik', 'Tarik Yilmaz', 'tarik@example.org'),
      person('hilda', 'Hilda Veenstra', 'hilda@example.org'),
      person('ineke', 'Ineke Postma', 'ineke@example.org'),
      person('wytze', 'Wytze Hoekstra', 'secretaris@example.org'),
    ],
    roles: {
      coordinator: ['ineke'],
      tvo_secretary: ['wytze'],
      tvo_member: ['politie'],
      tvo_partner: [],
      driehoek: [],
      college: [],
      griffie: [],
    },
    ladder: defaultLadder,
    reports: [
      { half: 1, on: '2024-07-01', deliveries: [] },
      { half: 2, on: '2025-01-02', deliveries: [] },
    ],
    meetings: meetingsOn(['2024-04-18', '2024-10-17']),
    budget: { lines: [], contingencyCents: 0, statedTotalCents: 0, explanation: '' },
    capacity: { lines: [], statedRegularFte: 0, statedPriorityFte: 0, explanation: '' },
    indicators: [],
    ...change,
  };
}

export function action(id: string, change: Partial<Action> = {}): Action {
  return {
    id,
    themeId: 'digitaal',
    what: `${id} op orde brengen`,
    shortName: id,
    how: 'Samen met de partners.',
    timing: byQuarter(2),
    owner: 'tarik',
    involved: ['politie'],
    parts: [],
    costCents: null,
    costRecurrence: null,
    particulars: noParticulars,
    ladder: null,
    ...change,
  };
}

export function party(id: string, address: string | null): Contact {
  return { id, kind: 'party', name: id, jobTitle: '', partyId: null, address, leftOn: null };
}

export function person(id: string, name: string, address: string): Contact {
  const job = { jobTitle: 'adviseur', partyId: 'team-oov', leftOn: null };
  return { id, kind: 'person', name, address, ...job };
}
