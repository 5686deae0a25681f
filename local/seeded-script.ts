/** The people of a rehearsal, and the files of its plan, by a number: the same number, the same year. */

import type { Act, People } from '../domain/ahead/people.ts';
import { calendarOf } from '../domain/calendar.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { noMeetingScript } from './board-script.ts';
import { changedFiles } from './seeded-files.ts';
import { type Script, scriptedPeople } from './people.ts';
import { Chance } from './chance.ts';

export function seededPeople(plan: Plan, seed: number): People {
  const chance = new Chance(seed);
  const people = scriptedPeople(plan, seededScript(plan, chance));
  const [coordinator = ''] = plan.roles.coordinator;
  const calendar = calendarOf(plan.calendar);
  const files = changedFiles(plan, chance).map(({ on, file }): Act => {
    return { kind: 'apply', by: coordinator, at: calendar.instantOf(on, applyTime), file };
  });
  return { ...people, ownAccord: [...people.ownAccord, ...files] };
}

/** After the decisions of the day. */
const applyTime = '16:00';

function seededScript(plan: Plan, chance: Chance): Script {
  const behaves = () =>
    chance.pick<Script['acties'][string]>(
      ...(['vroeg', 'op_tijd', 'op_tijd', 'op_tijd'] as const),
      ...(['te_laat', 'na_tvo', 'nooit', 'vast'] as const),
      { vraagt_uitstel_tot: chance.day(plan, 10) },
    );
  const decides = () =>
    chance.pick<Script['tvo'][string]>('stoppen', 'afgerond', { tijd_tot: chance.day(plan, 11) });
  const people = plan.contacts.filter(({ kind, address }) => kind === 'person' && address !== null);
  const owners = people.filter(({ id }) => plan.actions.some(({ owner }) => owner === id));
  const [leaver, successor, away, ...others] = chance.shuffled(owners);
  const leftIn = 2 + chance.below(4);
  const stopped = chance.shuffled(plan.actions).slice(0, 2);
  return {
    standaard: 'op_tijd',
    acties: Object.fromEntries(plan.actions.map(({ id }) => [id, behaves()])),
    vertrekt:
      leaver === undefined || successor === undefined
        ? []
        : [
            {
              wie: leaver.id,
              op: chance.day(plan, leftIn),
              opvolger: successor.id,
              vanaf: chance.day(plan, leftIn + 1),
            },
          ],
    afwezig:
      away === undefined ? [] : [{ ...absence(plan, chance), wie: away.id, ...deputy(others) }],
    stil: stopped.map(({ id }) => {
      const from = 2 + chance.below(3);
      const months = 1 + chance.below(2);
      return { actie: id, van: chance.day(plan, from), tot: chance.day(plan, from + months) };
    }),
    weigert: [],
    belemmering: {},
    laat_liggen: [],
    overleg: noMeetingScript,
    bijsturen: { nieuwe_acties: [], doelen: [], geld: [], verschuivingen: [], cijfers: [] },
    tvo: Object.fromEntries(plan.actions.map(({ id }) => [id, decides()])),
  };
}

function absence(plan: Plan, chance: Chance) {
  const from = 2 + chance.below(3);
  return { van: chance.day(plan, from), tot: chance.day(plan, from + 1) };
}

/** Where somebody can stand in; otherwise a robot answers that they are away. */
function deputy([first]: { id: string }[]): { vervanger?: string } {
  return first === undefined ? {} : { vervanger: first.id };
}
