/** A page or a mail as the pieces of text a reader sees: headings, paragraphs, cells, lines of a list. */

export interface Block {
  tag: string;
  /** Links stand in it by their own text. */
  text: string;
  links: Link[];
  /** In the words of somebody else. */
  quoted: boolean;
  /** Which line of a list it is part of; null outside lists. */
  line: number | null;
  /** Which row of a table; null outside tables. */
  row: number | null;
}

export interface Link {
  href: string;
  text: string;
}

/** What a reader does not read as a sentence: menus, fields to fill in, pictures with their own text. */
const skipped = ['script', 'style', 'head', 'nav', 'form', 'svg', 'select', 'header', 'footer'];
const breaking = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'li', 'ul', 'ol', 'tr', 'table', 'caption', 'br'],
  ...['div', 'section', 'main', 'article', 'dt', 'dd', 'dl', 'summary', 'details', 'figure'],
  ...['figcaption', 'blockquote', 'fieldset', 'body', 'html'],
];
const empty = ['br', 'hr', 'img', 'input', 'meta', 'link', 'wbr'];

const tokens =
  /<!--[\s\S]*?-->|<!\[[^\]]*\]>|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w-]*)([^>]*)>|[^<]+/gi;

export function blocksOf(html: string): Block[] {
  const blocks: Block[] = [];
  const open: string[] = [];
  let lines = 0;
  let rows = 0;
  const inLines: number[] = [];
  let block = fresh(null);
  let link: Link | null = null;
  const flush = () => {
    const text = oneLine(block.text).replace(/( \|)+$|^(\| ?)+/g, '');
    if (text !== '') blocks.push({ ...block, text });
    block = fresh(inLines[0] ?? null);
  };
  for (const [token, slash, name, attributes = ''] of html.matchAll(tokens)) {
    if (name === undefined) {
      if (token.startsWith('<') || open.some((tag) => skipped.includes(tag))) continue;
      const text = decoded(token);
      block.text += text;
      if (link !== null) link.text += text;
      continue;
    }
    const tag = name.toLowerCase();
    if (breaking.includes(tag)) flush();
    if (tag === 'td' || tag === 'th') block.text += slash === '/' ? ' | ' : '';
    if (slash === '/') {
      const at = open.lastIndexOf(tag);
      if (at >= 0) open.splice(at);
      if (tag === 'li') inLines.pop();
      if (tag === 'a') link = null;
    } else if (!empty.includes(tag) && !attributes.endsWith('/')) {
      open.push(tag);
      if (tag === 'li') inLines.push((lines += 1));
      if (tag === 'tr') rows += 1;
      if (tag === 'a') block.links.push((link = { href: hrefOf(attributes), text: '' }));
    }
    block.tag = open.findLast((one) => breaking.includes(one)) ?? '';
    block.quoted = open.includes('blockquote');
    block.line = inLines[0] ?? null;
    block.row = open.includes('tr') ? rows : null;
  }
  flush();
  return blocks;
}

function fresh(line: number | null): Block {
  return { tag: '', text: '', links: [], quoted: false, line, row: null };
}

function hrefOf(attributes: string): string {
  return decoded(/\shref="([^"]*)"/.exec(attributes)?.[1] ?? '');
}

const entities: Partial<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decoded(text: string): string {
  return text.replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return String.fromCodePoint(code);
  });
}

export function oneLine(text: string): string {
  return text.replaceAll(/[^\S\u00a0]+/g, ' ').trim();
}
