/** Pots as rows: budget, committed, spent, available. Red only with words. */

import type { Child } from 'hono/jsx';
import { formatMoney } from '../../domain/dutch/index.ts';
import { type Balance, isOver } from '../../domain/money/balance.ts';
import { AmountLeft, AmountTable } from '../site/components/amount-table.tsx';

interface Props {
  balances: Balance[];
  path: string;
}

const columns = ['Begroting', 'Verplicht', 'Uitgegeven', 'Vrij'];

export function PotTable({ balances, path }: Props) {
  const pots = balances.map((balance) => ({
    name: (
      <>
        <a href={`${path}/geld/${balance.pot.key}`}>{balance.pot.name}</a>
        <PotBar balance={balance} />
      </>
    ),
    amounts: amountsOf([balance]),
  }));
  const all = { name: 'Samen', amounts: amountsOf(balances) };
  return <AmountTable first="Pot" columns={columns} rows={[...pots, all]} />;
}

function amountsOf(balances: Balance[]): Child[] {
  const sum = (of: (balance: Balance) => number) =>
    balances.reduce((total, balance) => total + of(balance), 0);
  return [
    formatMoney(sum(budgetOf)),
    formatMoney(sum((one) => one.committedCents)),
    formatMoney(sum((one) => one.spentCents)),
    <AmountLeft cents={sum((one) => one.availableCents)} />,
  ];
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
