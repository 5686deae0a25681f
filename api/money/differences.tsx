/** Where the money stands apart from the plan, and the decisions that made it so. */

import { formatMoney } from '../../domain/dutch/index.ts';
import type { Pot } from '../../domain/money/pots.ts';
import type { Reconciliation } from '../../domain/money/reconcile.ts';
import type { RecordedMove } from '../../prisma/money-book.ts';
import type { PageContext } from '../site/context.ts';
import { MoveLine } from './moves.tsx';

interface Props {
  found: Reconciliation<RecordedMove>;
  pots: Pot[];
  context: PageContext;
}

export function Differences({ found, pots, context }: Props) {
  return (
    <section aria-labelledby="verschillen">
      <h2 id="verschillen">Klopt het met het plan?</h2>
      <p>{describeTotal(found)}</p>
      {found.pots.length > 0 && (
        <ul class="rows">
          {found.pots.map(({ name, plannedCents, currentCents, moves }) => (
            <li>
              <p>
                {name}: {formatMoney(plannedCents)} in het plan, nu {formatMoney(currentCents)}.
              </p>
              <ul>
                {moves.map((move) => (
                  <li>
                    <MoveLine move={move} pots={pots} context={context} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function describeTotal({ potsCents, statedCents, pots }: Reconciliation<RecordedMove>): string {
  const [together, stated] = [formatMoney(potsCents), formatMoney(statedCents)];
  const total =
    potsCents === statedCents
      ? `Alle potten samen zijn ${together}, net als het totaal in het plan.`
      : `Alle potten samen zijn ${together}. Het plan noemt ${stated}. Dat verschil staat in het planbestand zelf.`;
  const moved =
    pots.length === 0 ? 'Er is niets verschoven.' : 'Deze potten zijn anders dan in het plan:';
  return `${total} ${moved}`;
}
