/** Of which action a piece of text speaks: by the link or the heading that names it. */

import type { Block } from './blocks.ts';
import type { ActionRow } from './rows.ts';

/** A piece of text, the action it is about, and what is left of it without that action's name. */
export interface Piece {
  block: Block;
  action: ActionRow | null;
  text: string;
}

/** `whole` is the action that a whole page is about. */
export function piecesOf(blocks: Block[], actions: ActionRow[], whole: ActionRow | null): Piece[] {
  let about: { action: ActionRow; line: number | null } | null = null;
  let label: string | null = null;
  return blocks.map((block) => {
    const named = namedIn(block, actions);
    if (named !== null) about = { action: named.action, line: block.line };
    else if (/^h\d$/.test(block.tag)) about = null;
    else if (about !== null && about.line !== block.line) about = null;
    const text = named?.rest ?? block.text;
    const full = block.tag === 'dd' && label !== null ? `${label}: ${text}` : text;
    if (block.tag === 'dt') label = block.text;
    return { block, action: about?.action ?? whole, text: block.tag === 'dt' ? '' : full };
  });
}

/** An item of an agenda has its number before its name. */
function namedIn({ text: all, tag, links }: Block, actions: ActionRow[]) {
  const text = /^h\d$/.test(tag) ? all.replace(/^\d+\. /, '') : all;
  for (const action of actions) {
    const key = action.id.split('/').at(-1) ?? '';
    const link = links.find(({ href }) => href.split(/[?#]/)[0]?.endsWith(`/acties/${key}`));
    if (link !== undefined && text.startsWith(link.text.trim()) && isName(link.text, action)) {
      return { action, rest: without(text, link.text.trim()) };
    }
  }
  const isOpening = /^h\d$/.test(tag) || tag === 'li';
  const action = isOpening ? actions.find((one) => opensWith(text, one) !== null) : undefined;
  if (action === undefined) return null;
  const name = opensWith(text, action) ?? '';
  return { action, rest: without(text, name) };
}

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
