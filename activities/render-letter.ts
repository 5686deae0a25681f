/**
 * The words of a mail as plain text and as HTML. The HTML comes from letter.mjml; see
 * docs/decisions/0019-mail-template.md.
 */

import { readFileSync } from 'node:fs';
import mustache from 'mustache';
import type { Block, LetterContent, ListLine } from '../domain/letters/content.ts';

export interface RenderedLetter {
  sender: string;
  subject: string;
  text: string;
  html: string;
}

/** What mustache's own types call `any`. */
interface Writer {
  parse(template: string): unknown;
  renderTokens(
    tokens: unknown,
    context: mustache.Context,
    partials: undefined,
    source: undefined,
    options: { escape: (text: unknown) => string },
  ): string;
}

/** Taken apart once: `mustache.render` would look the whole template up for each mail. */
const writer: Writer = new mustache.Writer();
const template = writer.parse(readFileSync(new URL('letter.html', import.meta.url), 'utf8'));

export function renderLetter(content: LetterContent): RenderedLetter {
  const { sender, subject } = content;
  return { sender, subject, text: textOf(content), html: htmlOf(content) };
}

function htmlOf(content: LetterContent): string {
  const view = {
    ...content,
    blocks: content.blocks.map((block) => ({ [block.kind]: block })),
    hasClosing: content.closing.length > 0,
  };
  const context = new mustache.Context(view);
  return writer.renderTokens(template, context, undefined, undefined, { escape });
}

const escapes = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Mustache's own also writes every slash as a number: links then no longer read as links. */
function escape(text: unknown): string {
  return String(text).replace(/[&<>"']/g, (sign) => escapes.get(sign) ?? sign);
}

function textOf({ greeting, blocks, closing, footer }: LetterContent): string {
  const contact =
    footer.contact === null ? [] : [`${footer.contact.name}: ${footer.contact.address}`];
  const parts = [
    greeting,
    ...blocks.map(blockText),
    closing.join('\n'),
    ['--', ...footer.sentences, ...contact].join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'link':
      return `${block.label}:\n${block.url}`;
    case 'item': {
      const buttons = block.buttons.flatMap(({ label, url }) => [`${label}:`, url]);
      return [`* ${block.title}`, ...block.sentences, ...buttons].join('\n');
    }
    case 'list':
      return [block.title, ...block.lines.flatMap(lineText)].join('\n');
  }
}

function lineText({ name, text, url }: ListLine): string[] {
  const line = text === '' ? `- ${name}` : `- ${name}: ${text}`;
  return url === null ? [line] : [line, `  ${url}`];
}
