/** One pot: where it stands, what was committed and spent of it, and room to enter more. */

import { formatMoney } from '../../domain/dutch/index.ts';
import { type Balance, usedOfAction } from '../../domain/money/balance.ts';
import { currentCommitments, currentEntries } from '../../domain/money/entries.ts';
import type { ActionCost } from '../../prisma/money-actions.ts';
import type { RecordedBook } from '../../prisma/money-book.ts';
import { AmountLeft, AmountTable } from '../site/components/amount-table.tsx';
import { Button } from '../site/components/button.tsx';
import { DataList, Fact } from '../site/components/data-list.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout, Message } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';
import { EntryFields } from './entry-fields.tsx';
import { EntryRows } from './entry-rows.tsx';
import type { FilledForm } from '../site/filled-form.ts';
import { Moves } from './moves.tsx';
import { budgetOf } from './pot-table.tsx';

export interface PotView {
  context: PageContext;
  balance: Balance;
  book: RecordedBook;
  actions: ActionCost[];
}

interface Props extends PotView {
  sent: FilledForm;
  outcome: string | null;
}

export function PotPage({ sent, outcome, ...view }: Props) {
  const { context, balance, book } = view;
  const { pot } = balance;
  const own = book.entries.filter(({ potKey }) => potKey === pot.key);
  const moves = book.moves.filter(({ fromKey, toKey }) => [fromKey, toKey].includes(pot.key));
  return (
    <Layout title={`Geld: ${pot.name}`} header={context.header} current="money">
      <ErrorSummary lead="Er is niets vastgelegd." errors={sent.errors} />
      <Outcome outcome={outcome} />
      <p>
        <a href={`${pathOf(context)}/geld`}>Terug naar al het geld</a>
        {pot.themeKey !== null && (
          <>
            {' of '}
            <a href={`${pathOf(context)}/themas/${pot.themeKey}`}>naar dit thema</a>
          </>
        )}
        .
      </p>
      <PotFacts balance={balance} />
      {can(context.viewer, 'keep_money') && <AddForm {...view} sent={sent} />}
      <h2>Posten ({currentEntries(own).length})</h2>
      <EntryRows entries={currentEntries(own).toReversed()} all={book.entries} context={context} />
      <ActionCosts {...view} />
      <Moves {...{ moves, pots: book.pots, context }} />
    </Layout>
  );
}

function PotFacts({ balance }: { balance: Balance }) {
  const { pot, movedCents, committedCents, spentCents, availableCents } = balance;
  return (
    <DataList>
      <Fact name="Begroting in het plan">{formatMoney(pot.budgetCents)}</Fact>
      {movedCents !== 0 && <Fact name="Nu, na verschuiven">{formatMoney(budgetOf(balance))}</Fact>}
      <Fact name="Verplicht">{formatMoney(committedCents)}</Fact>
      <Fact name="Uitgegeven">{formatMoney(spentCents)}</Fact>
      <Fact name="Vrij">
        <AmountLeft cents={availableCents} />
      </Fact>
    </DataList>
  );
}

function AddForm({ context, balance, book, actions, sent }: PotView & { sent: FilledForm }) {
  const { key } = balance.pot;
  const commitments = currentCommitments(book.entries);
  return (
    <details open={sent.errors.length > 0 || sent.typed['actie'] !== undefined}>
      <summary>Voeg een verplichting of uitgave toe</summary>
      <form method="post" action={`${pathOf(context)}/geld/${key}`}>
        <EntryFields
          {...{ context, sent, actions }}
          commitments={commitments.filter(({ entry }) => entry.potKey === key)}
        />
        <Button>Leg vast</Button>
      </form>
    </details>
  );
}

/** By the plan, beside what came of it. */
function ActionCosts({ context, balance, book, actions }: PotView) {
  const own = actions.filter(({ themeKey }) => themeKey === balance.pot.themeKey);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="acties">
      <h2 id="acties">Per actie</h2>
      <AmountTable
        first="Actie"
        columns={['Gepland', 'Verplicht', 'Uitgegeven']}
        rows={own.map(({ key, shortName, costCents }) => {
          const { committedCents, spentCents } = usedOfAction(book.entries, key);
          const planned = costCents === null ? '–' : formatMoney(costCents);
          return {
            name: <a href={`${pathOf(context)}/acties/${key}`}>{shortName}</a>,
            amounts: [planned, formatMoney(committedCents), formatMoney(spentCents)],
          };
        })}
      />
    </section>
  );
}

const outcomes: Record<string, string> = {
  vastgelegd: 'Het is vastgelegd.',
  gewijzigd: 'De post is gewijzigd. De oude blijft te zien.',
  ingetrokken: 'De post is ingetrokken. Hij telt niet meer mee.',
};

function Outcome({ outcome }: { outcome: string | null }) {
  const text = outcomes[outcome ?? ''];
  if (text === undefined) return null;
  return (
    <Message kind="done">
      <p>{text}</p>
    </Message>
  );
}
