/** Where the money stands apart from the plan, and the decisions that made it so. */

import { capital, formatDate, formatMoney } from '../../domain/dutch/index.ts';
import { boardNames } from '../../domain/dutch/meetings.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { Pot } from '../../domain/money/pots.ts';
import type { Reconciliation } from '../../domain/money/reconcile.ts';
import type { RecordedMove } from '../../prisma/money-book.ts';

interface Props {
  found: Reconciliation<RecordedMove>;
  pots: Pot[];
  today: IsoDate;
}

export function Differences({ found, pots, today }: Props) {
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
                  <li>{describeMove(move, pots, today)}</li>
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

export function Moves({ moves, pots, today }: Omit<Props, 'found'> & { moves: RecordedMove[] }) {
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="verschuivingen">
      <h2 id="verschuivingen">Verschuivingen ({moves.length})</h2>
      <ul class="rows">
        {moves.toReversed().map((move) => (
          <li>
            <p>{describeMove(move, pots, today)}</p>
            <p class="quiet">“{move.reason}”</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function describeMove(move: RecordedMove, pots: Pot[], today: IsoDate): string {
  const nameOf = (key: string) => pots.find((pot) => pot.key === key)?.name ?? key;
  const amount = formatMoney(move.amountCents);
  const by = move.author === '' ? '' : `, vastgelegd door ${move.author}`;
  const who = move.board === null ? 'de coördinator' : boardNames[move.board];
  return `${capital(formatDate(move.on, today))}: ${amount} van ${nameOf(move.fromKey)} naar ${nameOf(move.toKey)}. Besluit van ${who}${by}.`;
}
