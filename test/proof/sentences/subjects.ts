/** Of which action a piece of text speaks: by the link or the heading that names it. */

import type { Block } from './blocks.ts';
import type { ActionRow } from './rows.ts';

/** A piece of text, the action it is about, and what is left of it without that action's name. */
export interface Piece {
  block: Block;
  action: ActionRow | null;
  text: string;
}

/** What is under a heading or a title is about it, until the next: in the same line of a list, or row of a table. */
interface Named {
  action: ActionRow;
  block: Block;
}

/** `whole` is the action that a whole page is about. */
export function piecesOf(blocks: Block[], actions: ActionRow[], whole: ActionRow | null): Piece[] {
  let heading: Named | null = null;
  let about: Named | null = null;
  let label: string | null = null;
  return blocks.map((block) => {
    const named = namedIn(block, actions);
    const opens = named === null ? null : { action: named.action, block };
    if (isHeading(block)) heading = opens;
    if (opens !== null || isHeading(block)) about = opens;
    else if (about !== null && !isBeside(about.block, block)) about = heading;
    const text = named?.rest ?? block.text;
    const full = block.tag === 'dd' && label !== null ? `${label}: ${text}` : text;
    if (block.tag === 'dt') label = block.text;
    return { block, action: about?.action ?? whole, text: block.tag === 'dt' ? '' : full };
  });
}

function isHeading({ tag }: Block): boolean {
  return /^h\d$/.test(tag);
}

function isBeside(title: Block, { line, row }: Block): boolean {
  return title.row === null ? title.line === line : title.row === row;
}

/** An item of an agenda has its number before its name. */
function namedIn(block: Block, actions: ActionRow[]) {
  const text = isHeading(block) ? block.text.replace(/^\d+\. /, '') : block.text;
  for (const action of actions) {
    const name = linked(block, text, action) ?? opened(block, text, action);
    if (name !== null) return { action, rest: without(text, name) };
  }
  return null;
}

/** A report has more in its link than the name: who answers for it, and its theme. */
function linked({ links }: Block, text: string, action: ActionRow): string | null {
  const key = action.id.split('/').at(-1) ?? '';
  const link = links.find(({ href }) => href.split(/[?#]/)[0]?.endsWith(`/acties/${key}`));
  const name = link?.text.trim() ?? '';
  if (link === undefined || !text.startsWith(name)) return null;
  return isName(name, action) ? name : opensReportLine(name, action);
}

function opened({ tag, line }: Block, text: string, action: ActionRow): string | null {
  if (isRowOfReport.test(text)) return text.startsWith(`${action.what} | `) ? action.what : null;
  if (line !== null && (text === action.what || opensReportLine(text, action) !== null)) {
    return action.what;
  }
  return /^(h\d|li)$/.test(tag) ? opensWith(text, action) : null;
}

/** "Wat (actiehouder, thema)". */
function opensReportLine(text: string, { what }: ActionRow): string | null {
  return text.startsWith(`${what} (`) && text.endsWith(')') ? what : null;
}

/** A date, where it stands by its dates, and what there is to say. */
const isRowOfReport = /^.+ \| (?:\d+ [a-z]+(?: \d{4})?|–) \| [a-z ]+(?: \||$)/i;

function isName(text: string, action: ActionRow): boolean {
  const name = text.trim().replace(/…$/, '');
  return action.what.startsWith(name) || action.shortName.startsWith(name);
}

function opensWith(text: string, { what, shortName }: ActionRow): string | null {
  const cut = /^(.{20,}?)…: /.exec(text)?.[1];
  if (cut !== undefined && what.startsWith(cut)) return `${cut}…`;
  const names = [what, shortName];
  return names.find((name) => text === name || text.startsWith(`${name}: `)) ?? null;
}

function without(text: string, name: string): string {
  return text.slice(name.length).replace(/^:? ?/, '');
}
