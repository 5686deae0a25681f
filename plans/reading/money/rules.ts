/** How each part of a cost is written, in the order in which the spellings are tried. */

import { sign, worded, type LexRule } from '../lex.ts';
import { countOf, numberOf, numberPattern } from './number.ts';
import type { CostToken } from './token.ts';

const euro = String.raw`(?:€|eur(?:o['s]*)?(?![a-z]))`;
/** Not the dash of a range. */
const minus = String.raw`(?<![\d,=-] ?)(?:-\/-|-) ?`;
const times = '(?:k|duizend|dzd|mln|miljoen)';
const budget =
  '(?:middelen|budget(?:ten)?|begroting(?:en)?|formatie|uren|werkzaamheden|bedrijfsvoering|exploitatie)';
const existing =
  '(?:bestaande?|reguliere?|lopende|huidige|beschikbare?|begrote|gemeentelijke|vastgestelde)';
const within = String.raw`(?:(?:uit|binnen|in|valt binnen|past binnen|opgenomen in|gedekt uit|gedekt binnen|dekking uit|ten laste van|t\.l\.v\.?) )?(?:(?:de|het|ons|onze) )?`;

export const costRules: LexRule<CostToken>[] = [
  worded(String.raw`(\d+(?:[.,]\d+)?) ?(?:uren|uur|u)`, ([text, count = '']) =>
    counted('hours', text, count),
  ),
  worded(String.raw`(\d+(?:[.,]\d+)?) ?(?:fte['s]*|formatieplaats(?:en)?)`, ([text, count = '']) =>
    counted('fte', text, count),
  ),
  // "€ -", as sheets write nothing.
  sign(String.raw`${euro} ?-(?![-,.= ]*\d)[-,.= ]*`, () => [{ kind: 'none' }]),
  sign(
    String.raw`(?:(${minus})?${euro} ?(${minus})?|(${minus}))?(?<![a-z\d.,])(${numberPattern})(?:,(?:-|=)+)?(?: ?(${times})(?![a-z\d]))?(?: ?${euro})?(?![a-z\d])`,
    amount,
  ),
  sign(String.raw`\( ?${euro}? ?(${numberPattern})(?:,-)? ?\)`, ([text, digits = ''], unit) =>
    amountTokens({ text, digits, factor: unit, isNegative: true }),
  ),
  worded(`${within}${existing}(?: ${budget})?`, () => [{ kind: 'within_budget', doubt: null }]),
  worded(`(?:uit|binnen|in) (?:(?:de|het) )?${budget}`, () => [
    { kind: 'within_budget', doubt: null },
  ]),
  worded('(?:alleen |eigen )?(?:ambtelijke |personele )?(?:capaciteit|uren|inzet)', () => [
    { kind: 'within_budget', doubt: 'Er staat inzet van mensen, geen bedrag.' },
  ]),
  worded(
    String.raw`per jaar|p\.?\/?j\.?|jaarlijkse?|structurele?|structureel|elk jaar|ieder jaar`,
    () => [{ kind: 'recurrence', recurrence: 'recurring' }],
  ),
  sign(String.raw`\/ ?(?:jaar|jr\.?|j\.?)(?![a-z])`, () => [
    { kind: 'recurrence', recurrence: 'recurring' },
  ]),
  worded('eenmalige?|incidentele?|incidenteel', () => [
    { kind: 'recurrence', recurrence: 'one_off' },
  ]),
  worded(
    String.raw`nihil|geen(?: (?:extra )?(?:kosten|budget))?|n\.?v\.?t\.?|niet van toepassing|kostenneutraal|budgetneutraal|budgettair neutraal|gratis|kosteloos`,
    () => [{ kind: 'none' }],
  ),
  worded(
    String.raw`p\.?m\.?(?: post)?|pro memorie|n\.?t\.?b\.?|n\.?n\.?b\.?|nog (?:te bepalen|onbekend|niet bekend)|nader te bepalen|onbekend|nog niet bekend|volgt`,
    () => [{ kind: 'not_known' }],
  ),
  worded('tot(?: en met)?|t/m|a', () => [{ kind: 'range' }]),
  sign('-', () => [{ kind: 'range' }]),
  worded('en|plus', () => [{ kind: 'plus' }]),
  sign(String.raw`[+;/•]`, () => [{ kind: 'plus' }]),
  sign('=', () => [{ kind: 'equals' }]),
  worded('kosten|extra|extra kosten|budget|bedrag', () => []),
  sign(String.raw`[\s().:,[\]]+`, () => []),
];

function counted(kind: 'hours' | 'fte', text: string, digits: string): CostToken[] {
  const count = countOf(digits);
  return [count === null ? { kind: 'unknown', text } : { kind, count }];
}

const factors: Record<string, number> = {
  k: 1000,
  duizend: 1000,
  dzd: 1000,
  mln: 1_000_000,
  miljoen: 1_000_000,
};

function amount(match: RegExpExecArray, unit: number): CostToken[] {
  const [text, before, behind, bare, digits = '', times] = match;
  const isNegative = [before, behind, bare].some((one) => one !== undefined);
  const factor = times === undefined ? unit : (factors[times] ?? unit);
  const tokens = amountTokens({ text, digits, factor, isNegative });
  const doubt = factor === 1 ? bareDoubt(text) : null;
  return doubt === null ? tokens : tokens.map((token) => ({ ...token, doubt }));
}

/** In a column of costs "2024" may be a year, and a small number may be thousands: nothing says euro. */
function bareDoubt(text: string): string | null {
  if (/^20[1-4]\d$/.test(text)) return `Is “${text}” een jaar?`;
  return /^[1-9]\d{0,2}$/.test(text) ? `Is “${text}” in hele euro’s, of in duizenden?` : null;
}

interface WrittenAmount {
  text: string;
  digits: string;
  factor: number;
  isNegative: boolean;
}

function amountTokens({ text, digits, factor, isNegative }: WrittenAmount): CostToken[] {
  const number = factor === 1 ? numberOf(digits) : multiple(digits);
  if (number === null) return [{ kind: 'unknown', text }];
  const cents = Math.round(number.value * factor * 100) * (isNegative ? -1 : 1);
  const doubts = [number.doubt, isNegative ? 'Het bedrag is negatief.' : null].filter(
    (doubt) => doubt !== null,
  );
  return [{ kind: 'amount', cents, doubt: doubts.length === 0 ? null : doubts.join(' ') }];
}

/** "2,5" of thousands is no doubt; "5.000" of thousands is. */
function multiple(digits: string): { value: number; doubt: string | null } | null {
  if (/^\d{1,3}(?:,\d{1,3})?$/.test(digits))
    return { value: Number(digits.replace(',', '.')), doubt: null };
  const number = numberOf(digits);
  if (number === null) return null;
  return { value: number.value, doubt: 'Dit is veel: is het al in hele euro’s?' };
}
