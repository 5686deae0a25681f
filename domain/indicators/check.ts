/** What is wrong with the indicators of a plan. The paths are keys of the plan file. */

import type { Plan, Problem } from '../plan/plan.ts';
import { error, type Path } from '../plan/problems.ts';
import { type Indicator, isByHand } from './indicator.ts';

/** They stop at 2018, with the regions of that year. */
const endedTables = ['47004NED', '47005NED'];

export function checkIndicators(plan: Plan): Problem[] {
  const seen = new Set<string>();
  return plan.indicators.flatMap((one) => {
    const path = pathOf(plan, one);
    const twice = seen.has(one.id);
    seen.add(one.id);
    return [
      ...checkId(one, twice, path),
      ...checkSource(one, path),
      ...checkPeople(plan, one, path),
    ];
  });
}

function pathOf({ themes, indicators }: Plan, one: Indicator): Path {
  const ofTheme = indicators.filter(({ themeId }) => themeId === one.themeId);
  const theme = themes.findIndex(({ id }) => id === one.themeId);
  return ['themas', theme, 'indicatoren', ofTheme.indexOf(one)];
}

function checkId({ id }: Indicator, twice: boolean, path: Path): Problem[] {
  const at = [...path, 'id'];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    return [error(at, id, 'Gebruik alleen kleine letters, cijfers en streepjes.')];
  }
  return twice ? [error(at, id, 'Deze id bestaat al. Geef iedere indicator een eigen id.')] : [];
}

function checkSource(one: Indicator, path: Path): Problem[] {
  const { source, period } = one;
  if (isByHand(one) && period === 'month') {
    const expected = 'Wie een waarde invult, doet dat per halfjaar, jaar of twee jaar.';
    return [error([...path, 'periode'], 'maand', expected)];
  }
  if (source === null) return [];
  if (endedTables.includes(source.table)) {
    const expected = 'Deze tabel stopt in 2018. Gebruik 47013NED of 47021NED.';
    return [error([...path, 'bron', 'tabel'], source.table, expected)];
  }
  if (!/^\w{1,20}$/.test(source.table)) {
    return [error([...path, 'bron', 'tabel'], source.table, 'Schrijf het nummer als 47013NED.')];
  }
  if (period === 'half_year') {
    const expected = 'Open data geeft een waarde per maand of per jaar.';
    return [error([...path, 'periode'], 'halfjaar', expected)];
  }
  return [];
}

function checkPeople(plan: Plan, { responsible, movedBy }: Indicator, path: Path): Problem[] {
  const isContact = plan.contacts.some(({ id }) => id === responsible);
  const contact = 'Deze partij of persoon staat niet in het adresboek.';
  const action = 'Deze actie bestaat niet. Gebruik een id uit acties.';
  return [
    ...(responsible === null || isContact
      ? []
      : [error([...path, 'leverancier'], responsible, contact)]),
    ...movedBy.flatMap((id, k) =>
      plan.actions.some((one) => one.id === id) ? [] : [error([...path, 'acties', k], id, action)],
    ),
  ];
}
