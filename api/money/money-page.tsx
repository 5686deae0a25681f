/** The money of a plan: every pot with what is left, worst first, and what decisions changed. */

import { formatMoney, plural } from '../../domain/dutch/index.ts';
import { type Balance, balancesOf, worstPotFirst } from '../../domain/money/balance.ts';
import { reconcile } from '../../domain/money/reconcile.ts';
import type { MeetingRow } from '../../prisma/meeting-storage.ts';
import type { RecordedBook } from '../../prisma/money-book.ts';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout, Message } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';
import { Differences } from './differences.tsx';
import { MoneyFile } from './money-upload.tsx';
import { MoveForm } from './move-form.tsx';
import { Moves } from './moves.tsx';
import type { FilledForm } from '../site/filled-form.ts';
import { PotTable } from './pot-table.tsx';

interface Props {
  context: PageContext;
  book: RecordedBook;
  /** In which money can be moved now. */
  meetings: MeetingRow[];
  sent: FilledForm;
  outcome: string | null;
}

export function MoneyPage({ context, book, meetings, sent, outcome }: Props) {
  const balances = balancesOf(book.pots, book.entries, book.moves);
  const { budget } = context.plan.settings;
  const found = reconcile(balances, book.moves, budget.statedTotalCents);
  const pots = balances.map(({ pot }) => pot);
  return (
    <Layout title="Geld van het plan" header={context.header} current="money">
      <ErrorSummary lead="Er is niets veranderd." errors={sent.errors} />
      <Outcome outcome={outcome} />
      <p class="utrecht-paragraph utrecht-paragraph--lead">{describeMoney(balances)}</p>
      <PotTable balances={[...balances].sort(worstPotFirst)} path={pathOf(context)} />
      <Differences found={found} context={context} pots={pots} />
      <Moves moves={book.moves} context={context} pots={pots} />
      {can(context.viewer, 'keep_money') && <MoveForm {...{ context, balances, meetings, sent }} />}
      <MoneyFile context={context} />
      <p>
        <a href={`${pathOf(context)}/capaciteit`}>Capaciteit: gepland en gemeld</a>
      </p>
    </Layout>
  );
}

function describeMoney(balances: Balance[]): string {
  const over = balances.filter(({ availableCents }) => availableCents < 0);
  const [first] = [...over].sort(worstPotFirst);
  const left = balances.reduce((sum, { availableCents }) => sum + availableCents, 0);
  const total =
    left < 0
      ? `Alle potten samen gaan ${formatMoney(-left)} over het budget heen.`
      : `Van alle potten samen is nog ${formatMoney(left)} vrij.`;
  if (first === undefined) return `Geen pot is te ver leeg. ${total}`;
  const others =
    over.length === 1 ? '' : ` Ook ${plural(over.length - 1, 'andere pot', 'andere potten')}.`;
  const cents = formatMoney(-first.availableCents);
  return `De pot ${first.pot.name} gaat ${cents} over het budget heen.${others} ${total}`;
}

const outcomes: Record<string, string> = {
  verschoven: 'Het geld is verschoven. Het staat bij de verschuivingen.',
  ingelezen: 'Het bestand is ingelezen. De posten staan bij hun pot.',
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
