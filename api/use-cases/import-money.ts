/** A spreadsheet of commitments and expenses: what it would add, and adding it. */

import { entryRefusal } from '../../domain/money/changes.ts';
import {
  entriesByKey,
  type FileEntry,
  type MoneyColumn,
  type MoneyRow,
  readMoneyRows,
} from '../../domain/money/file.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { RowProblem } from '../../domain/row-problem.ts';
import { readActionCosts } from '../../prisma/money-actions.ts';
import { readMoneyBook, type RecordedBook, type RecordedEntry } from '../../prisma/money-book.ts';
import { addEntries } from '../../prisma/money-entering.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import type { SiteChannel } from './authorship.ts';
import { draftEntry, moneyMoment, type MoneyProblem } from './enter-money.ts';
import { moneySentences } from './money-sentences.ts';

export interface MoneyImport {
  /** What is new. */
  added: RecordedEntry[];
  /** Rows that were read before, and say the same. */
  known: number[];
  /** Rows that were read before, and say something else now: they are corrected on the site. */
  different: number[];
  /** With one, nothing is added at all. */
  problems: RowProblem[];
}

/** What the rows are held against: it grows by each row that is accepted. */
interface Known {
  context: PageContext;
  book: RecordedBook;
  present: Map<string, RecordedEntry | null>;
  actions: Set<string>;
  channel: SiteChannel;
}

export async function previewMoney(
  { db }: Deps,
  context: PageContext,
  channel: SiteChannel,
  rows: MoneyRow[],
): Promise<MoneyImport> {
  const { planId } = context.plan;
  const book = await readMoneyBook(db, planId);
  const actions = new Set((await readActionCosts(db, planId)).map(({ key }) => key));
  const known = { context, book, actions, channel, present: entriesByKey(book.entries) };
  const { entries, problems } = readMoneyRows(rows, book.pots);
  const found: MoneyImport = { added: [], known: [], different: [], problems };
  for (const entry of entries) place(entry, known, found);
  return found;
}

function place(row: FileEntry, known: Known, found: MoneyImport): void {
  const before = known.present.get(row.key);
  if (before !== undefined) {
    (saysTheSame(row, before) ? found.known : found.different).push(row.row);
    return;
  }
  const result = judge(row, known);
  if (!result.ok) {
    found.problems.push(rowProblem(row, result.refusal));
    return;
  }
  known.book.entries.push(result.value);
  known.present.set(row.key, result.value);
  found.added.push(result.value);
}

function judge(row: FileEntry, known: Known): Result<RecordedEntry, MoneyProblem> {
  const commitment = known.present.get(row.commitmentKey) ?? null;
  if (row.commitmentKey !== '' && commitment === null) return refused('unknown_commitment');
  if (row.actionKey !== '' && !known.actions.has(row.actionKey)) return refused('unknown_action');
  const input = { ...row, commitmentId: commitment?.id ?? '' };
  const drafted = draftEntry({ input, replacesId: null, importKey: row.key });
  if (!drafted.ok) return drafted;
  const refusal = entryRefusal(known.book, drafted.value, known.context.today);
  const { by } = moneyMoment(known.context, known.channel);
  return refusal === null ? accepted({ ...drafted.value, ...by }) : refused(refusal);
}

/** What was withdrawn since says nothing any more: it is not entered anew. */
function saysTheSame(row: FileEntry, entry: RecordedEntry | null): boolean {
  return (
    entry !== null &&
    entry.kind === row.kind &&
    entry.potKey === row.potKey &&
    entry.amountCents === row.amountCents &&
    entry.on === row.on &&
    entry.description === row.description
  );
}

/** The column that can mend it. */
const columns: Partial<Record<MoneyProblem, MoneyColumn>> = {
  no_amount: 'bedrag',
  amount_too_high: 'bedrag',
  day_to_come: 'datum',
  no_https_link: 'link',
  link_too_long: 'link',
  unknown_action: 'actie',
  unknown_commitment: 'verplichting',
  runs_over: 'toelichting',
};

function rowProblem(row: FileEntry, problem: MoneyProblem): RowProblem {
  const column = columns[problem] ?? 'omschrijving';
  const texts: Partial<Record<MoneyColumn, string>> = {
    actie: row.actionKey,
    datum: row.on,
    link: row.link,
    omschrijving: row.description,
    toelichting: row.explanation,
    verplichting: row.commitmentKey,
  };
  return {
    row: row.row,
    column,
    found: texts[column] ?? String(row.amountCents / 100).replace('.', ','),
    expected: moneySentences[problem],
  };
}

/** All of it, or nothing: read once more, since the money may have changed since it was looked at. */
export async function importMoney(
  deps: Deps,
  context: PageContext,
  channel: SiteChannel,
  rows: MoneyRow[],
): Promise<Result<MoneyImport, MoneyImport>> {
  const found = await previewMoney(deps, context, channel, rows);
  if (found.problems.length > 0) return refused(found);
  const added = await addEntries(deps.db, moneyMoment(context, channel), found.added);
  if (added.ok) return accepted(found);
  const { index, refusal } = added.refusal;
  const text = moneySentences[refusal];
  const problem = { row: index + 2, column: 'bedrag', found: '', expected: text };
  return refused({ ...found, problems: [problem] });
}
