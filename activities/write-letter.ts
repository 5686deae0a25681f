/** From the facts of a mail to what is handed to the mail server. */

import type { IsoDate } from '../domain/calendar.ts';
import { composeLetter } from '../domain/letters/compose.ts';
import { worstFirst } from '../domain/notices/mail-round.ts';
import type { PlannedLetter, LetterInput, NewLink } from '../prisma/mail-letters.ts';
import { messageIdOf } from '../prisma/mail-planning.ts';
import { calendarFile } from './calendar-file.ts';
import { renderLetter } from './render-letter.ts';
import { LetterContextMaker } from './letter-context.ts';

export interface WrittenLetter {
  /** Of the mail's row. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  replyTo: string | null;
  messageId: string;
  references: string | null;
  /** Evaluation moments for a calendar; null where the letter announces none. */
  calendar: string | null;
  links: NewLink[];
}

export function writeLetter(
  facts: PlannedLetter,
  input: LetterInput,
  baseUrl: string,
  today: IsoDate,
): WrittenLetter {
  const letter = { ...facts.letter, items: [...facts.letter.items].sort(worstFirst) };
  const maker = new LetterContextMaker({ ...facts, letter }, input, baseUrl, today);
  const context = maker.make();
  const content = composeLetter(letter, context);
  return {
    id: facts.id,
    to: letter.address,
    ...renderLetter(content),
    replyTo: input.coordinator?.address ?? null,
    messageId: facts.messageId,
    references: threadOf(
      letter.items.map((item) => item.actionId),
      facts.messageId,
    ),
    // Noon of the letter's day: a letter written again is the same letter.
    calendar: calendarFile(letter.items, context, `${letter.on}T12:00:00.000Z`),
    links: maker.links,
  };
}

/** Mails about one action form a thread in the reader's mailbox. */
function threadOf(actionIds: (string | null)[], messageId: string): string | null {
  const [first, ...others] = new Set(actionIds);
  if (first == null || others.length > 0) return null;
  return messageIdOf(first, messageId.slice(messageId.indexOf('@') + 1, -1));
}
