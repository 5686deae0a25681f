/** From the facts of a mail to what is handed to the mail server. */

import { randomBytes } from 'node:crypto';
import type { IsoDate } from '../domain/calendar.ts';
import { composeLetter, type LetterContext } from '../domain/letters/compose.ts';
import { letterContext, splitKnown } from '../domain/letters/context.ts';
import type { LetterInput, LetterLink, PlannedLetter } from '../domain/letters/input.ts';
import { type Letter, worstFirst } from '../domain/notices/mail-round.ts';
import { hashToken } from '../prisma/answer-links.ts';
import { messageIdOf } from '../prisma/mail-entering.ts';
import type { NewLink } from '../prisma/mail-sending.ts';
import type { KnownContacts } from '../prisma/person-contacts.ts';
import { calendarFile } from './calendar-file.ts';
import { type CalendarPart, invitation } from './invitation.ts';
import { renderLetter } from './render-letter.ts';

export interface WrittenLetter {
  /** Of the mail's row. */
  id: string;
  sender: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  replyTo: string | null;
  messageId: string;
  references: string | null;
  /** A meeting, or evaluation moments, for a calendar; null where the letter announces none. */
  calendar: CalendarPart | null;
  links: NewLink[];
}

/** What the letters of a batch are written from. */
export interface WritingInput {
  input: LetterInput;
  contacts: KnownContacts;
  baseUrl: string;
  today: IsoDate;
}

export interface WritingResult {
  id: string;
  /** Null where nothing is known of any of its notices. */
  written: WrittenLetter | null;
  /** Keys of the notices that were left out. */
  unknownKeys: string[];
}

export function writeLetter(unsorted: PlannedLetter, batch: WritingInput): WritingResult {
  const { input, baseUrl, today } = batch;
  const planned = withWorstFirst(unsorted);
  const { id } = planned;
  const { links, tokenFor } = linkKeeper(id, batch.contacts);
  const context = letterContext({ planned, input, baseUrl, today, tokenFor });
  const { letter, unknownKeys } = splitKnown(planned.letter, context);
  const isEmpty = letter.items.length === 0;
  const written = isEmpty ? null : asMail({ ...planned, letter }, context, links);
  return { id, written, unknownKeys };
}

function asMail(
  { id, messageId, letter }: PlannedLetter,
  context: LetterContext,
  links: NewLink[],
): WrittenLetter {
  return {
    id,
    to: letter.address,
    ...renderLetter(composeLetter(letter, context)),
    replyTo: context.coordinator?.address ?? null,
    messageId,
    references: threadOf(letter, messageId),
    calendar: calendarOf(letter, context),
    links,
  };
}

/** Noon of the letter's day: a letter written again is the same letter. */
function calendarOf(letter: Letter, context: LetterContext): CalendarPart | null {
  const at = `${letter.on}T12:00:00.000Z`;
  return invitation(letter, context, at) ?? calendarFile(letter.items, context, at);
}

/** The ledger keeps no order. */
function withWorstFirst(planned: PlannedLetter): PlannedLetter {
  const { letter } = planned;
  return { ...planned, letter: { ...letter, items: [...letter.items].sort(worstFirst) } };
}

function linkKeeper(mailId: string, contacts: KnownContacts) {
  const links: NewLink[] = [];
  const tokenFor = (link: LetterLink): string => {
    const token = randomBytes(32).toString('base64url');
    const contactId = contacts.idOf(link.contactId);
    links.push({ ...link, contactId, mailId, tokenHash: hashToken(token) });
    return token;
  };
  return { links, tokenFor };
}

/** Mails about one action form a thread in the reader's mailbox. */
function threadOf({ items }: Letter, messageId: string): string | null {
  const [first, ...others] = new Set(items.map((item) => item.actionId));
  if (first == null || others.length > 0) return null;
  return messageIdOf(first, messageId.slice(messageId.indexOf('@') + 1, -1));
}
