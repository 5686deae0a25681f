/** Pots as rows: budget, committed, spent, available. Red only with words. */

import { formatMoney } from '../../domain/dutch/index.ts';
import { type Balance, isOver } from '../../domain/money/balance.ts';
import { StatusBadge } from '../site/components/status-badge.tsx';

interface Props {
  balances: Balance[];
  path: string;
}

export function PotTable({ balances, path }: Props) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Pot</th>
          <th scope="col" class="number">
            Begroting
          </th>
          <th scope="col" class="number">
            Verplicht
          </th>
          <th scope="col" class="number">
            Uitgegeven
          </th>
          <th scope="col" class="number">
            Vrij
          </th>
        </tr>
      </thead>
      <tbody>
        {balances.map((balance) => (
          <tr>
            <th scope="row">
              <a href={`${path}/geld/${balance.pot.key}`}>{balance.pot.name}</a>
              <PotBar balance={balance} />
            </th>
            <Amounts {...amountsOf([balance])} />
          </tr>
        ))}
        <tr>
          <th scope="row">Samen</th>
          <Amounts {...amountsOf(balances)} />
        </tr>
      </tbody>
    </table>
  );
}

interface AmountsProps {
  budgetCents: number;
  committedCents: number;
  spentCents: number;
  availableCents: number;
  over: boolean;
}

function Amounts({ budgetCents, committedCents, spentCents, availableCents, over }: AmountsProps) {
  return (
    <>
      <td class="number" data-label="Begroting">
        {formatMoney(budgetCents)}
      </td>
      <td class="number" data-label="Verplicht">
        {formatMoney(committedCents)}
      </td>
      <td class="number" data-label="Uitgegeven">
        {formatMoney(spentCents)}
      </td>
      <td class="number" data-label="Vrij">
        {over ? (
          <StatusBadge status="overdue">{formatMoney(-availableCents)} te veel</StatusBadge>
        ) : (
          formatMoney(availableCents)
        )}
      </td>
    </>
  );
}

function amountsOf(balances: Balance[]): AmountsProps {
  const sum = (of: (balance: Balance) => number) =>
    balances.reduce((total, balance) => total + of(balance), 0);
  const availableCents = sum((one) => one.availableCents);
  return {
    budgetCents: sum(budgetOf),
    committedCents: sum((one) => one.committedCents),
    spentCents: sum((one) => one.spentCents),
    availableCents,
    over: availableCents < 0,
  };
}

export function budgetOf({ pot, movedCents }: Balance): number {
  return pot.budgetCents + movedCents;
}

/** How much of a pot is in use. The numbers beside it say the same. */
export function PotBar({ balance }: { balance: Balance }) {
  const budgetCents = budgetOf(balance);
  const usedCents = balance.committedCents + balance.spentCents;
  if (budgetCents <= 0) return null;
  const words = isOver(balance) ? 'meer dan er is' : `van ${formatMoney(budgetCents)}`;
  return (
    <progress
      class="pot"
      max={budgetCents}
      value={Math.min(usedCents, budgetCents)}
      aria-label={`${balance.pot.name}: ${formatMoney(usedCents)} in gebruik, ${words}`}
    />
  );
}
