/** Forms about money, as they were sent, and an entry as its form shows it. */

import { z } from 'zod';
import { readCents } from '../../domain/amounts.ts';
import { formatMoney } from '../../domain/dutch/index.ts';
import { boards } from '../../domain/meetings/meeting.ts';
import {
  currentEntries,
  type MoneyEntry,
  moneyKinds,
  originOf,
} from '../../domain/money/entries.ts';
import type { RecordedEntry } from '../../prisma/money-book.ts';
import { textField } from '../site/read-form.ts';
import type { EntryInput, MoveInput } from '../use-cases/enter-money.ts';

const entryForm = z.object({
  soort: z.enum(moneyKinds).nullable().catch(null),
  bedrag: textField,
  datum: textField,
  omschrijving: textField,
  actie: textField,
  verplichting: textField,
  link: textField,
  toelichting: textField,
});

export function readEntryForm(body: unknown, potKey: string): EntryInput {
  const sent = entryForm.parse(body);
  return {
    kind: sent.soort,
    potKey,
    actionKey: sent.actie,
    amountCents: readCents(sent.bedrag) ?? null,
    on: sent.datum,
    description: sent.omschrijving,
    link: sent.link,
    explanation: sent.toelichting,
    commitmentId: sent.verplichting,
  };
}

const moveForm = z.object({
  van: textField,
  naar: textField,
  bedrag: textField,
  wie: textField,
  datum: textField,
  reden: textField,
});

export function readMoveForm(body: unknown): MoveInput {
  const { van, naar, bedrag, wie, datum, reden } = moveForm.parse(body);
  const amountCents = readCents(bedrag) ?? null;
  const decider = readDecider(wie);
  return { fromKey: van, toKey: naar, amountCents, ...decider, on: datum, reason: reden };
}

/** As `deciderOf` writes it, or a board by itself. */
function readDecider(sent: string): Pick<MoveInput, 'board' | 'meetingDay'> {
  const [name, meetingDay = null] = sent.split('/', 2);
  return { board: boards.find((board) => board === name) ?? null, meetingDay };
}

export function readReason(body: unknown): string {
  return z.object({ reden: textField }).parse(body).reden;
}

/** The fields of an entry that is there, to be changed. */
export function typedOf(entry: RecordedEntry, all: MoneyEntry[]): Record<string, string> {
  return {
    soort: entry.kind,
    bedrag: formatMoney(entry.amountCents),
    datum: entry.on,
    omschrijving: entry.description,
    actie: entry.actionKey ?? '',
    verplichting: currentCommitmentId(entry, all),
    link: entry.url ?? '',
    toelichting: entry.explanation,
  };
}

/** A commitment may have been corrected since an expense named it. */
function currentCommitmentId({ commitmentId }: MoneyEntry, all: MoneyEntry[]): string {
  if (commitmentId === null) return '';
  const origin = originOf(all);
  return currentEntries(all).find(({ id }) => origin(id) === origin(commitmentId))?.id ?? '';
}
