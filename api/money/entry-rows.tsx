/** Commitments and expenses as sentences. */

import { capital, formatDate, formatMoney } from '../../domain/dutch/index.ts';
import { moneyKindLabels } from '../../domain/dutch/money.ts';
import { currentCommitments } from '../../domain/money/entries.ts';
import type { RecordedEntry } from '../../prisma/money-book.ts';
import { pathOf, type PageContext } from '../site/context.ts';

interface Props {
  entries: RecordedEntry[];
  /** Of the whole plan. */
  all: RecordedEntry[];
  context: PageContext;
}

export function EntryRows({ entries, all, context }: Props) {
  if (entries.length === 0) return <p class="quiet">Nog geen.</p>;
  const open = new Map(
    currentCommitments(all).map(({ entry, openCents }) => [entry.id, openCents]),
  );
  return (
    <ul class="rows">
      {entries.map((entry) => (
        <li>
          <EntryLines entry={entry} openCents={open.get(entry.id) ?? null} context={context} />
          <p>
            <a href={`${pathOf(context)}/geld/posten/${entry.id}`}>
              Bekijk of wijzig: {entry.description}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

interface LinesProps {
  entry: RecordedEntry;
  /** Of a commitment that holds. */
  openCents: number | null;
  context: PageContext;
}

export function EntryLines({ entry, openCents, context }: LinesProps) {
  const { kind, amountCents, on, description, url, explanation, author } = entry;
  const open = openCents === null ? '' : ` Nog ${formatMoney(openCents)} open.`;
  const by = author === '' ? '' : ` Vastgelegd door ${author}.`;
  return (
    <>
      <p>
        {capital(formatDate(on, context.today))}: {moneyKindLabels[kind]} van{' '}
        {formatMoney(amountCents)}. {description}.{open}
        <span class="quiet">{by}</span>
      </p>
      {explanation !== '' && <p>Waarom dit mag, ook al is de pot leeg: “{explanation}”</p>}
      {url !== null && (
        <p>
          <a href={url} rel="noreferrer">
            {url}
          </a>
        </p>
      )}
    </>
  );
}
