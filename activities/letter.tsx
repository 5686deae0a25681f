/**
 * The words of a mail as plain text and as HTML. One column, inline styles, no pictures and nothing
 * that tells us a mail was opened; colours hold on white and on black.
 */

import { raw } from 'hono/html';
import type { Block, LetterContent } from '../domain/letter.ts';

export interface RenderedLetter {
  subject: string;
  text: string;
  html: string;
}

export function renderLetter(content: LetterContent): RenderedLetter {
  const page: unknown = <LetterPage content={content} />;
  return {
    subject: content.subject,
    text: textOf(content),
    html: `<!doctype html>${String(page)}`,
  };
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
      const button = block.button === null ? [] : [`${block.button.label}:`, block.button.url];
      return [`* ${block.title}`, ...block.sentences, ...button].join('\n');
    }
    case 'list':
      return [block.title, ...block.lines.flatMap(lineText)].join('\n');
  }
}

function lineText({
  name,
  text,
  url,
}: {
  name: string;
  text: string;
  url: string | null;
}): string[] {
  const line = text === '' ? `- ${name}` : `- ${name}: ${text}`;
  return url === null ? [line] : [line, `  ${url}`];
}

const dark = `@media (prefers-color-scheme: dark) {
.soft { color: #b8c0c8 !important } .link { color: #8ec1ff !important } .rule { border-color: #4a525a !important }
}`;
/** Outlook for Windows knows no largest width: without this a line runs over the whole screen. */
const outlookColumn =
  '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->';
const styles = {
  page: 'margin:0;padding:0;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5',
  hidden: 'display:none;max-height:0;overflow:hidden;font-size:1px;mso-hide:all',
  column: 'max-width:600px;margin:0 auto;padding:20px 16px',
  block: 'margin:0 0 28px',
  title: 'margin:0 0 4px;font-size:17px;line-height:1.35;font-weight:bold',
  line: 'margin:0 0 4px',
  list: 'margin:0;padding:0 0 0 20px',
  listLine: 'margin:0 0 8px',
  buttonTable: 'margin:8px 0 0;border-collapse:separate',
  buttonCell: 'border-radius:4px;mso-padding-alt:11px 18px',
  button:
    'display:inline-block;padding:11px 18px;background:#154273;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px',
  link: 'color:#0b5cad',
  soft: 'margin:0 0 4px;font-size:14px;color:#565e66',
  rule: 'border-top:1px solid #c9d0d6;padding-top:12px',
};

function LetterPage({ content }: { content: LetterContent }) {
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{content.subject}</title>
        <style dangerouslySetInnerHTML={{ __html: dark }} />
      </head>
      <body style={styles.page}>
        <div style={styles.hidden}>{content.preheader}</div>
        {raw(outlookColumn)}
        <div style={styles.column}>
          <p style={styles.block}>{content.greeting}</p>
          {content.blocks.map((block) => (
            <BlockPart block={block} />
          ))}
          {content.closing.map((sentence) => (
            <p style={styles.line}>{sentence}</p>
          ))}
          <Footer footer={content.footer} />
        </div>
        {raw('<!--[if mso]></td></tr></table><![endif]-->')}
      </body>
    </html>
  );
}

function BlockPart({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p style={styles.block}>{block.text}</p>;
    case 'link':
      return (
        <p style={styles.block}>
          <a class="link" style={styles.link} href={block.url}>
            {block.label}
          </a>
        </p>
      );
    case 'item':
      return <Item item={block} />;
    case 'list':
      return <List list={block} />;
  }
}

function Item({ item }: { item: Extract<Block, { kind: 'item' }> }) {
  return (
    <div style={styles.block}>
      <h2 style={styles.title}>{item.title}</h2>
      {item.sentences.map((sentence) => (
        <p style={styles.line}>{sentence}</p>
      ))}
      {item.button === null ? null : <Button {...item.button} />}
    </div>
  );
}

/** In a cell: Outlook for Windows knows no padding around a link, but does in a table. */
function Button({ label, url }: { label: string; url: string }) {
  return (
    <table
      role="presentation"
      cellpadding="0"
      cellspacing="0"
      border={0}
      style={styles.buttonTable}
    >
      <tr>
        <td bgcolor="#154273" style={styles.buttonCell}>
          <a style={styles.button} href={url}>
            {label}
          </a>
        </td>
      </tr>
    </table>
  );
}

function List({ list }: { list: Extract<Block, { kind: 'list' }> }) {
  return (
    <div style={styles.block}>
      <h2 style={styles.title}>{list.title}</h2>
      <ul style={styles.list}>
        {list.lines.map(({ name, text, url }) => (
          <li style={styles.listLine}>
            {url === null ? (
              <b>{name}</b>
            ) : (
              <a class="link" style={styles.link} href={url}>
                <b>{name}</b>
              </a>
            )}
            {text === '' ? '' : `: ${text}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Footer({ footer }: { footer: LetterContent['footer'] }) {
  const { contact } = footer;
  return (
    <div class="rule" style={`${styles.rule};margin-top:28px`}>
      {footer.sentences.map((sentence) => (
        <p class="soft" style={styles.soft}>
          {sentence}
        </p>
      ))}
      {contact === null ? null : (
        <p class="soft" style={styles.soft}>
          {contact.name}:{' '}
          <a class="link" style={styles.link} href={`mailto:${contact.address}`}>
            {contact.address}
          </a>
        </p>
      )}
    </div>
  );
}
