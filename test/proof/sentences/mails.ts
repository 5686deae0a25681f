/** A mail as it was received: its HTML sentence by sentence, and its text, which must hold the same. */

import { type Block, blocksOf, oneLine } from './blocks.ts';
import { listOmissions } from './omissions.ts';
import { differs, type Later } from './pattern.ts';
import { subjectPatterns } from './grammar/mail-subjects.ts';
import { type Place, readBlocks, readSentences, type Sentence, textPatterns } from './reader.ts';
import type { MailRow, Rows } from './rows.ts';
import { beforeMail, type Standing, Truth } from './standing.ts';

export interface MailText {
  messageId: string;
  subject: string;
  text: string;
  html: string;
}

export function readMail(mail: MailText, rows: Rows, later: Later): Sentence[] {
  const row = rows.mails.find(({ messageId }) => messageId === mail.messageId);
  if (row?.deliveredAt == null) return [];
  const truth = new Truth(beforeMail(rows, row, row.deliveredAt), row.deliveredAt);
  const name = `${truth.today} mail “${mail.subject}”`;
  const moments = (standing: Standing) => momentsIn(row, rows, standing);
  const place: Place = { name, truth, later, whole: null, moments, patterns: textPatterns };
  const blocks = readable(mail.html);
  const sentences = readBlocks(blocks, place);
  return [
    ...sentences,
    ...readSubject(mail, row, place),
    ...differences(blocks, mail.text, name),
    ...wrongHeadings(blocks, name),
    ...listOmissions(mail.subject, sentences, truth, name),
  ];
}

/** Without the line that only the list of mails shows: it says again what stands below. */
function readable(html: string): Block[] {
  const blocks = blocksOf(html);
  return blocks.slice(blocks.findIndex(({ tag }) => tag === 'p'));
}

function momentsIn({ id }: MailRow, rows: Rows, { action, moments }: Standing) {
  const about = rows.notices.filter((one) => one.mailId === id && one.actionId === action.id);
  return moments.filter((moment) => about.some(({ milestoneId }) => milestoneId === moment.id));
}

/** The subject speaks of what opens the mail. */
function readSubject({ subject }: MailText, { id }: MailRow, place: Place): Sentence[] {
  const { rows } = place.truth;
  const about = rows.notices.filter(({ mailId }) => mailId === id);
  const actions = rows.actions.filter((action) => about.some((one) => one.actionId === action.id));
  const readings = (actions.length === 0 ? [null] : actions).map((action) =>
    readSentences(subject, { action, on: null }, { ...place, patterns: subjectPatterns }),
  );
  const isTrue = (found: Sentence[]) =>
    found.every(({ kind, faults }) => kind !== null && faults.length === 0);
  const isRead = (found: Sentence[]) => found.every(({ kind }) => kind !== null);
  return readings.find(isTrue) ?? readings.find(isRead) ?? readings[0] ?? [];
}

/** A heading that counts is followed by as many lines; what is cut off is counted in its last. */
function wrongHeadings(blocks: Block[], place: string): Sentence[] {
  return blocks.flatMap(({ tag, text }, at) => {
    const [, count] = /: (\d+) acties?$/.exec(text) ?? [];
    if (tag !== 'h2' || count === undefined) return [];
    const below = blocks.slice(at + 1);
    const end = below.findIndex((block) => block.tag !== 'li');
    const lines = below.slice(0, end < 0 ? below.length : end);
    const cutOff = Number(/en nog (\d+) andere/.exec(lines.at(-1)?.text ?? '')?.[1] ?? '1');
    const faults = differs('lines below it', Number(count), lines.length - 1 + cutOff);
    return [{ place, action: null, text, kind: 'count', faults }];
  });
}

/** What one part has and the other has not; buttons and addresses stand apart in the text. */
function differences(blocks: Block[], text: string, place: string): Sentence[] {
  const inText = oneLine(text);
  const inHtml = blocks.map((block) => block.text).join('\n');
  const missing = blocks.map((block) => block.text).filter((one) => !inText.includes(one));
  const lines = text.split('\n').map((line) =>
    line
      .trim()
      .replace(/^[-*] /, '')
      .replace(/:$/, ''),
  );
  const extra = lines.filter((line) => !/^(--)?$|^https?:/.test(line) && !inHtml.includes(line));
  return [...missing, ...extra].map((one) => ({
    place,
    action: null,
    text: one,
    kind: 'both_parts',
    faults: ['stands in one part of the mail only'],
  }));
}
