/** Money that somebody enters, corrects, withdraws or moves: from a page, a file or a program. */

import { randomUUID } from 'node:crypto';
import { isRealDate, type IsoDate } from '../../domain/calendar.ts';
import type { Board } from '../../domain/meetings/meeting.ts';
import type { MoneyRefusal } from '../../domain/money/changes.ts';
import { currentEntries, type MoneyKind } from '../../domain/money/entries.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { isTooLong, mostCharacters } from '../../domain/text.ts';
import { isActionOf } from '../../prisma/money-actions.ts';
import { readMoneyBook } from '../../prisma/money-book.ts';
import {
  addEntries,
  addMove,
  type MoneyMoment,
  type NewEntry,
} from '../../prisma/money-entering.ts';
import { decidedIn, type MeetingProblem } from './money-meeting.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { authorOf, type SiteChannel } from './authorship.ts';

export type MoneyProblem =
  | MoneyRefusal
  | 'no_kind'
  | 'no_day'
  | 'no_description'
  | 'no_reason'
  | 'money_text_too_long'
  | 'no_https_link'
  | 'link_too_long'
  | 'unknown_action'
  | 'unknown_entry'
  | MeetingProblem;

/** As it was sent: null for what could not be read. */
export interface EntryInput {
  kind: MoneyKind | null;
  potKey: string;
  /** Empty for what is of no action. */
  actionKey: string;
  amountCents: number | null;
  on: IsoDate;
  description: string;
  link: string;
  /** Why it is needed though the pot runs over. */
  explanation: string;
  /** Empty for what uses up no commitment. */
  commitmentId: string;
}

export interface EntryChange {
  input: EntryInput;
  /** The entry it corrects; null for a new one. */
  replacesId: string | null;
  /** Of its row in a file; null for what was typed. */
  importKey: string | null;
}

export async function enterMoney(
  { db }: Deps,
  context: PageContext,
  channel: SiteChannel,
  change: EntryChange,
): Promise<Result<null, MoneyProblem>> {
  const drafted = draftEntry(change);
  if (!drafted.ok) return drafted;
  const { actionKey } = drafted.value;
  const isKnown = actionKey === null || (await isActionOf(db, context.plan.planId, actionKey));
  if (!isKnown) return refused('unknown_action');
  const added = await addEntries(db, moneyMoment(context, channel), [drafted.value]);
  return added.ok ? added : refused(added.refusal.refusal);
}

/** What can be said of an entry before anybody looks at the money. */
export function draftEntry({
  input,
  replacesId,
  importKey,
}: EntryChange): Result<NewEntry, MoneyProblem> {
  const { kind, amountCents, potKey, on, description, explanation } = input;
  if (kind === null) return refused('no_kind');
  if (amountCents === null) return refused('no_amount');
  if (!isRealDate(on)) return refused('no_day');
  const problem = textProblem(input);
  if (problem !== null) return refused(problem);
  return accepted({
    id: randomUUID(),
    kind,
    potKey,
    amountCents,
    on,
    description,
    explanation,
    actionKey: orNull(input.actionKey),
    commitmentId: orNull(input.commitmentId),
    url: orNull(input.link),
    replacesId,
    importKey,
  });
}

function textProblem({ description, explanation, link }: EntryInput): MoneyProblem | null {
  if (description === '') return 'no_description';
  const texts = [description, explanation];
  if (texts.some((text) => isTooLong(text, mostCharacters.text))) return 'money_text_too_long';
  if (link !== '' && !isSafeAddress(link)) return 'no_https_link';
  return isTooLong(link, mostCharacters.link) ? 'link_too_long' : null;
}

function isSafeAddress(link: string): boolean {
  return URL.canParse(link) && new URL(link).protocol === 'https:';
}

/** It stays to be seen, as what was withdrawn and why. */
export async function withdrawMoney(
  { db }: Deps,
  context: PageContext,
  channel: SiteChannel,
  { entryId, reason }: { entryId: string; reason: string },
): Promise<Result<null, MoneyProblem>> {
  if (reason === '') return refused('no_reason');
  if (isTooLong(reason, mostCharacters.text)) return refused('money_text_too_long');
  const { entries } = await readMoneyBook(db, context.plan.planId);
  if (!entries.some(({ id }) => id === entryId)) return refused('unknown_entry');
  const entry = currentEntries(entries).find(({ id }) => id === entryId);
  if (entry === undefined) return refused('entry_replaced');
  const { potKey, actionKey, amountCents } = entry;
  const withdrawal: NewEntry = {
    id: randomUUID(),
    kind: 'withdrawal',
    replacesId: entryId,
    potKey,
    actionKey,
    amountCents,
    on: context.today,
    description: reason,
    url: null,
    explanation: '',
    commitmentId: null,
    importKey: null,
  };
  const added = await addEntries(db, moneyMoment(context, channel), [withdrawal]);
  return added.ok ? added : refused(added.refusal.refusal);
}

export interface MoveInput {
  fromKey: string;
  toKey: string;
  amountCents: number | null;
  reason: string;
  /** Null for the coordinator. */
  board: Board | null;
  /** The first day of the meeting of that board in which it was decided; null where nobody names it. */
  meetingDay: string | null;
  on: IsoDate;
}

export async function moveMoney(
  { db }: Deps,
  context: PageContext,
  channel: SiteChannel,
  { amountCents, meetingDay, ...move }: MoveInput,
): Promise<Result<null, MoneyProblem>> {
  if (amountCents === null) return refused('no_amount');
  if (!isRealDate(move.on)) return refused('no_day');
  if (move.on > context.today) return refused('day_to_come');
  if (move.reason === '') return refused('no_reason');
  if (isTooLong(move.reason, mostCharacters.text)) return refused('money_text_too_long');
  const meeting = await decidedIn(db, context, { ...move, meetingDay });
  if (!meeting.ok) return meeting;
  const meetingId = meeting.value?.id ?? null;
  return addMove(db, moneyMoment(context, channel), { ...move, amountCents, meetingId });
}

export function moneyMoment(context: PageContext, channel: SiteChannel): MoneyMoment {
  const { plan, viewer, now, today } = context;
  const by = { channel, ...authorOf(viewer), at: now };
  return { municipalityId: plan.municipality.id, planId: plan.planId, today, by };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
