/** What a decision does to the money of a theme, and the fte beside it: by the plan. */

import { formatFte, formatMoney, plural } from '../../../../domain/dutch/index.ts';
import { nameOf, type StatementProps } from './names.ts';

export function Money({ statement: { money }, names }: Omit<StatementProps, 'today'>) {
  if (money.themes.length === 0) return null;
  return (
    <>
      <h2>Het geld volgens het plan</h2>
      <ul>
        {money.themes.map(({ themeId, budgetCents, plannedCents: { before, after } }) => (
          <li>
            {nameOf(names.themes, themeId)}: de acties kosten samen {formatMoney(after)} in plaats
            van {formatMoney(before)}. Het budget is {formatMoney(budgetCents)}.
            {after > budgetCents &&
              ` Dat is ${formatMoney(after - budgetCents)} te weinig. Onvoorzien is ${formatMoney(money.contingencyCents)}.`}
          </li>
        ))}
      </ul>
    </>
  );
}

export function CapacityOf({ statement: { capacity }, names }: Omit<StatementProps, 'today'>) {
  if (capacity.length === 0) return null;
  return (
    <>
      <h2>De fte volgens het plan</h2>
      <ul>
        {capacity.map(({ themeId, regularFte, priorityFte, openActions: { before, after } }) => (
          <li>
            {nameOf(names.themes, themeId)}: {formatFte(regularFte)} voor regulier werk en{' '}
            {formatFte(priorityFte)} voor de prioriteiten. Open in dit thema:{' '}
            {plural(after, 'actie', 'acties')}
            {before !== after && ` in plaats van ${String(before)}`}.
          </li>
        ))}
      </ul>
    </>
  );
}
