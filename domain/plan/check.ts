/** What is wrong with a plan before anyone is mailed. The paths are keys of the plan file. */

import { IANAZone } from 'luxon';
import { type Action, type Plan, type Problem, roles } from './plan.ts';
import { weekday } from '../calendar.ts';
import { checkIndicators } from '../indicators/check.ts';
import { checkMeetings } from '../meetings/check.ts';
import { isAddress } from './address.ts';
import { contactPath, error, type Path, rolePath, warning } from './problems.ts';
import { checkReach } from './reach.ts';
import { earliestRound, latestRound } from './times-of-day.ts';

export function checkPlan(plan: Plan): Problem[] {
  return [
    ...checkClock(plan),
    ...checkIds(plan),
    ...checkThemes(plan),
    ...checkContacts(plan),
    ...checkParties(plan),
    ...checkReach(plan),
    ...checkMeetings(plan),
    ...checkIndicators(plan),
    ...checkSecondThemes(plan),
  ];
}

function checkClock(plan: Plan): Problem[] {
  const { zone } = plan.calendar;
  const problems: Problem[] = [];
  if (!IANAZone.isValidZone(zone)) {
    problems.push(
      error(['tijdzone'], zone, 'Deze tijdzone bestaat niet. Schrijf Europe/Amsterdam.'),
    );
  }
  return [...problems, ...checkRoundTime(plan.roundAt), ...checkLiberationDay(plan)];
}

/** V7: the round comes after what the day itself brings forth. */
function checkRoundTime(roundAt: string): Problem[] {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(roundAt)) {
    return [error(['mailronde'], roundAt, 'Schrijf de tijd van de mailronde als "08:30".')];
  }
  if (roundAt >= earliestRound && roundAt <= latestRound) return [];
  const expected =
    `De mailronde is op een werkdag tussen ${earliestRound} en ${latestRound}: eerder staan de ` +
    'berichten van die dag nog niet klaar, en later leest niemand ze meer.';
  return [error(['mailronde'], roundAt, expected)];
}

/** Once in five years nearly every municipality is closed on 5 May; the plan has to say so itself (V9). */
function checkLiberationDay({ year, calendar }: Plan): Problem[] {
  const on = `${String(year)}-05-05`;
  if (year % 5 !== 0 || weekday(on) > 5 || calendar.closedOn.includes(on)) return [];
  const expected =
    'In dit jaar is 5 mei voor veel gemeenten een vrije dag. Zet de dag bij sluitingsdagen als ' +
    'dat ook voor u geldt; anders telt hij als werkdag.';
  return [warning(['sluitingsdagen'], on, expected)];
}

interface Named {
  id: string;
  path: Path;
}

function checkIds(plan: Plan): Problem[] {
  const municipality = { id: plan.municipality.id, path: ['gemeente'] };
  const themes = plan.themes.map(({ id }, i) => ({ id, path: ['themas', i] }));
  const actions = plan.actions.map(({ id }, i) => ({ id, path: ['acties', i] }));
  const contacts = plan.contacts.map((contact) => ({
    id: contact.id,
    path: contactPath(plan, contact),
  }));
  return [
    ...missing(themes, ['themas'], 'Een plan heeft minstens één thema.'),
    ...missing(actions, ['acties'], 'Een plan heeft minstens één actie.'),
    ...missing(contacts, ['adresboek'], 'In het adresboek staat minstens één partij of persoon.'),
    ...[municipality, ...themes, ...actions, ...contacts].flatMap(malformedId),
    ...[themes, actions, contacts].flatMap(sameIds),
  ];
}

function missing(list: Named[], path: Path, expected: string): Problem[] {
  return list.length === 0 ? [error(path, '', expected)] : [];
}

/** Ids end up in addresses of pages and in ids of workflows. */
function malformedId({ id, path }: Named): Problem[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 60) return [];
  const expected = 'Een id bestaat uit kleine letters, cijfers en streepjes (hooguit 60 tekens).';
  return [error([...path, 'id'], id, expected)];
}

function sameIds(list: Named[]): Problem[] {
  const seen = new Set<string>();
  return list.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [error([...path, 'id'], id, 'Deze id bestaat al. Geef iedere id maar één keer uit.')];
  });
}

function checkThemes(plan: Plan): Problem[] {
  const known = new Set(plan.themes.map(({ id }) => id));
  const named = [
    ...plan.actions.map(({ themeId }, i) => ({ id: themeId, path: ['acties', i, 'thema'] })),
    ...plan.budget.lines.map(lineTheme('begroting')),
    ...plan.capacity.lines.map(lineTheme('capaciteit')),
  ];
  return named.flatMap(({ id, path }) =>
    id === null || known.has(id) || known.size === 0
      ? []
      : [error(path, id, 'Dit thema bestaat niet. Gebruik een id uit themas.')],
  );
}

/** Shown with another theme as well: one that is there, and not its own. */
function checkSecondThemes({ actions, themes }: Plan): Problem[] {
  return actions.flatMap(({ themeId, particulars: { secondThemeId } }, i) => {
    const isKnown = themes.some(({ id }) => id === secondThemeId);
    if (secondThemeId === null || (isKnown && secondThemeId !== themeId)) return [];
    const expected = 'Noem hier de id van een ander thema uit themas.';
    return [error(['acties', i, 'ook_thema'], secondThemeId, expected)];
  });
}

function lineTheme(table: string) {
  return ({ themeId }: { themeId: string | null }, i: number) => ({
    id: themeId,
    path: [table, 'regels', i, 'thema'],
  });
}

function checkContacts(plan: Plan): Problem[] {
  const parties = plan.contacts.filter(({ kind }) => kind === 'party').map(({ id }) => id);
  return plan.contacts.flatMap((contact) => {
    const path = contactPath(plan, contact);
    const problems: Problem[] = [];
    if (contact.address !== null && !isAddress(contact.address)) {
      const expected = 'Hier hoort één e-mailadres, zonder spaties: naam@gemeente.nl.';
      problems.push(error([...path, 'mailbox'], contact.address, expected));
    }
    if (contact.partyId !== null && !parties.includes(contact.partyId)) {
      const expected = 'Deze partij bestaat niet. Gebruik een id uit adresboek.partijen.';
      problems.push(error([...path, 'partij'], contact.partyId, expected));
    }
    return problems;
  });
}

function checkParties(plan: Plan): Problem[] {
  const inActions = plan.actions.flatMap((action, i) => {
    const { owner, involved } = action;
    const path = ['acties', i, 'betrokkenen'];
    return [
      ...unknownContacts(plan, [owner], () => [...path, 'actiehouder']),
      ...unknownContacts(plan, involved, (k) => [...path, 'met', k]),
      ...ownerInvolved(action, [...path, 'met']),
      ...namedTwice(involved, (k) => [...path, 'met', k]),
      ...checkParts(action, [...path, 'onderdelen']),
    ];
  });
  const inRoles = roles.flatMap((role) => [
    ...unknownContacts(plan, plan.roles[role], (k) => [...rolePath(role), k]),
    ...namedTwice(plan.roles[role], (k) => [...rolePath(role), k]),
  ]);
  const inCapacity = plan.capacity.lines.flatMap(({ responsible }, i) =>
    responsible === null
      ? []
      : unknownContacts(plan, [responsible], () => [
          ...['capaciteit', 'regels', i, 'verantwoordelijk'],
        ]),
  );
  return [...inActions, ...inRoles, ...inCapacity];
}

/** No error: who takes part may be made owner while the plan runs, and its file must say so. */
function ownerInvolved({ owner, involved }: Action, path: Path): Problem[] {
  const at = involved.indexOf(owner);
  const expected = 'Deze partij of persoon is al actiehouder: die hoeft hier niet bij.';
  return at === -1 ? [] : [warning([...path, at], owner, expected)];
}

/** Whoever takes part, once each, and only where there is a date to be ready by. */
function checkParts({ parts, involved, timing }: Action, path: Path): Problem[] {
  const ids = parts.map(({ contactId }) => contactId);
  const strangers = ids.flatMap((id, k) =>
    involved.includes(id)
      ? []
      : [error([...path, k, 'wie'], id, 'Noem deze partij of persoon ook bij “met”.')],
  );
  const expected = 'Een structurele actie heeft geen eigen delen: de actiehouder evalueert haar.';
  const dateless = parts.length > 0 && timing.kind === 'ongoing' ? [error(path, '', expected)] : [];
  return [...strangers, ...namedTwice(ids, (k) => [...path, k, 'wie']), ...dateless];
}

/** An empty directory is one problem, not one for everybody missing from it. */
function unknownContacts(plan: Plan, ids: string[], path: (k: number) => Path): Problem[] {
  const known = (id: string): boolean => plan.contacts.some((contact) => contact.id === id);
  const expected = 'Deze partij of persoon bestaat niet. Gebruik een id uit het adresboek.';
  if (plan.contacts.length === 0) return [];
  return ids.flatMap((id, k) => (known(id) ? [] : [error(path(k), id, expected)]));
}

function namedTwice(ids: string[], path: (k: number) => Path): Problem[] {
  return ids.flatMap((id, k) =>
    ids.indexOf(id) < k ? [error(path(k), id, 'Noem iedere partij of persoon één keer.')] : [],
  );
}
