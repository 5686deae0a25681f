/** What an action costs by the plan, beside what was committed and spent for it. */

import { formatCosts, formatDate, formatMoney } from '../../domain/dutch/index.ts';
import { moneyKindLabels } from '../../domain/dutch/money.ts';
import { themePotKey } from '../../domain/money/pots.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { DataList, Fact } from '../site/components/data-list.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { can } from '../site/viewer.ts';

interface Props {
  context: PageContext;
  action: ActionDetails;
}

export function ActionMoney({ context, action }: Props) {
  const { costCents, money } = action;
  const path = `${pathOf(context)}/geld`;
  const pot = `${path}/${themePotKey(action.themeKey)}`;
  return (
    <details class="fold">
      <summary>
        <h2 id="geld">Geld</h2>
      </summary>
      <DataList>
        <Fact name="Gepland">{costCents === null ? 'niets' : formatCosts(action)}</Fact>
        <Fact name="Verplicht">{formatMoney(money.committedCents)}</Fact>
        <Fact name="Uitgegeven">{formatMoney(money.spentCents)}</Fact>
      </DataList>
      {money.entries.length > 0 && (
        <ul>
          {money.entries.map(({ id, kind, amountCents, on, description }) => (
            <li>
              <a href={`${path}/posten/${id}`}>{description}</a>: {moneyKindLabels[kind]} van{' '}
              {formatMoney(amountCents)}, {formatDate(on, context.today)}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={pot}>Bekijk de pot van dit thema</a>
        {can(context.viewer, 'keep_money') && (
          <>
            {' of '}
            <a href={`${pot}?actie=${action.key}`}>leg iets vast voor deze actie</a>
          </>
        )}
        .
      </p>
    </details>
  );
}
