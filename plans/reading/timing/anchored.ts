/** What stands before a moment changes it: "eind 2024" is Q4, "vóór 1 mei" is 30 april. */

import { dayBefore } from './days.ts';
import { momentBefore, quarterNumbered } from './moments.ts';
import { type Edge, type MomentToken, momentToken, type Token } from './token.ts';

/** Tokens in which no edge, "voor", "na", "tot" or "per" is left that says something about a moment. */
export function anchored(tokens: readonly Token[], year: number): Token[] {
  const found: Token[] = [];
  // From the back: "voor eind mei" is before what "eind mei" is.
  for (const [index, token] of [...tokens.entries()].reverse()) {
    const anchor = anchorOf(token, tokens[index - 1]);
    if (anchor === null) found.unshift(token);
    else {
      const moment = momentAt(anchor, found[0], year);
      if (moment === null) found.unshift({ kind: 'unknown', text: anchor.text });
      else found.splice(0, 1, moment);
    }
  }
  return found;
}

interface Anchor {
  kind: Edge | 'before' | 'until' | 'after' | 'per';
  text: string;
}

const edgeNames: Record<Edge, string> = { begin: 'begin', middle: 'medio', end: 'eind' };

function anchorOf(token: Token, before: Token | undefined): Anchor | null {
  switch (token.kind) {
    case 'edge':
      return { kind: token.edge, text: edgeNames[token.edge] };
    case 'before':
      return { kind: 'before', text: 'voor' };
    case 'after':
      return { kind: 'after', text: 'na' };
    case 'per':
      return { kind: 'per', text: 'per' };
    case 'range':
      // Between two moments it joins them.
      return before?.kind === 'moment' || before?.kind === 'year'
        ? null
        : { kind: 'until', text: 'tot' };
    default:
      return null;
  }
}

/** Null where the word says nothing about what follows it. */
function momentAt({ kind }: Anchor, next: Token | undefined, year: number): Token | null {
  switch (kind) {
    case 'begin':
    case 'middle':
    case 'end':
      return edgeOf(kind, next);
    case 'before':
      return beforeThat(next, year);
    case 'until':
      return until(beforeThat(next, year));
    case 'after':
      return next?.kind === 'moment' ? afterThat(next) : null;
    case 'per':
      return next?.kind === 'moment' ? per(next) : null;
  }
}

function edgeOf(edge: Edge, next: Token | undefined): MomentToken | null {
  if (next?.kind === 'moment') return edgeOfMoment(edge, next);
  if (next?.kind !== 'year' && next?.kind !== 'this_year') return null;
  const quarter = { begin: 1, middle: 2, end: 4 }[edge];
  const moment = quarterNumbered(quarter);
  if (moment === null) return null;
  const year = next.kind === 'year' ? next.year : null;
  if (edge === 'end') return { ...momentToken(moment, year), end: true };
  return momentToken(moment, year, `“${edgeNames[edge]}” van een jaar is gelezen als Q${quarter}.`);
}

function edgeOfMoment(edge: Edge, next: MomentToken): MomentToken | null {
  const { moment } = next;
  if (moment.kind === 'day') return null;
  if (edge === 'end') return { ...next, end: true };
  if (edge === 'middle' && moment.kind === 'month')
    return {
      ...next,
      moment: { kind: 'day', month: moment.month, day: 15 },
      doubt: '“medio” is gelezen als de vijftiende.',
    };
  const doubt = `“${edgeNames[edge]}” is ruim genomen: het eind van wat erachter staat.`;
  return { ...next, doubt };
}

function beforeThat(next: Token | undefined, year: number): MomentToken | null {
  if (next?.kind === 'year') {
    const moment = quarterNumbered(4);
    const doubt = `“voor ${next.year}” is gelezen als het eind van het jaar ervoor.`;
    return moment === null ? null : momentToken(moment, next.year - 1, doubt);
  }
  if (next?.kind !== 'moment' || next.end) return next?.kind === 'moment' ? next : null;
  const { moment } = next;
  if (moment.kind === 'day') return dayBeforeThat(next, moment, year);
  const earlier = momentBefore(moment);
  if (earlier === null) return null;
  const doubt = next.doubt ?? '“voor” is gelezen als: klaar als dat begint.';
  return { ...next, moment: earlier, doubt };
}

function dayBeforeThat(
  next: MomentToken,
  day: { month: number; day: number },
  year: number,
): MomentToken | null {
  const earlier = dayBefore(next.year ?? year, day);
  if (earlier !== null) return { ...next, moment: earlier };
  // "vóór 1 januari 2025" is the last day of 2024; without a year nobody knows which.
  if (next.year === null) return null;
  return { ...next, moment: { kind: 'day', month: 12, day: 31 }, year: next.year - 1 };
}

/** "tot 1 juli": some mean with that day, some without. */
function until(moment: MomentToken | null): MomentToken | null {
  if (moment === null || moment.end) return moment;
  return { ...moment, doubt: moment.doubt ?? '“tot” is gelezen als: de dag zelf niet.' };
}

/** "na de zomer" is in the autumn at the latest; after a day or a month nobody knows when. */
function afterThat(next: MomentToken): Token {
  return next.season ? next : { kind: 'unknown', text: 'na' };
}

/** "per 1 juli" is that day; "per Q3" may be its first. */
function per(next: MomentToken): MomentToken {
  if (next.moment.kind === 'day') return next;
  return { ...next, doubt: next.doubt ?? '“per” kan ook het begin zijn.' };
}
