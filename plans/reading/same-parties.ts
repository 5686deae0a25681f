/** Names that probably mean the same party: proposed to a person, never merged in silence. */

import { folded } from './folded.ts';

export interface SameParties {
  /** The fullest of the names. */
  name: string;
  /** All of them, in the order in which they were found; two or more. */
  names: string[];
}

export function proposeSameParties(names: readonly string[]): SameParties[] {
  const groups: string[][] = [];
  for (const name of new Set(names)) {
    const group = groups.find((known) => known.some((one) => probablySame(one, name)));
    if (group === undefined) groups.push([name]);
    else group.push(name);
  }
  return groups
    .filter(({ length }) => length > 1)
    .map((group) => ({ name: fullest(group), names: group }));
}

function fullest(names: string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best));
}

function probablySame(one: string, other: string): boolean {
  const [ones, others] = [coresOf(one), coresOf(other)];
  return ones.some((core) => others.some((candidate) => isSameCore(core, candidate)));
}

/** The name without "team" and the like, and what stands between brackets, as names of their own. */
function coresOf(name: string): string[] {
  const text = folded(name);
  const aside = /\(([^)]*)\)/.exec(text)?.[1];
  const all = [text.replace(/\([^)]*\)/g, ' '), ...(aside === undefined ? [] : [aside])];
  return all.map(core).filter((found) => found !== '');
}

const loose =
  /^(?:team|afdeling|cluster|domein|gemeente|de|het|bureau|stichting|collega's van(?: het| de)?) /;

function core(text: string): string {
  let plain = text.replace(/[.'"]/g, '').replace(/\s+/g, ' ').trim();
  while (loose.test(plain)) plain = plain.replace(loose, '').trim();
  return plain;
}

function isSameCore(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === long || `${short}s` === long) return true;
  if (short.length >= 4 && long.startsWith(`${short} `)) return true;
  return isAbbreviation(short, long);
}

/** "om" of "openbaar ministerie", "oov" of "openbare orde en veiligheid". */
function isAbbreviation(short: string, long: string): boolean {
  if (!/^[a-z]{2,6}$/.test(short)) return false;
  const words = long.split(/[\s-]+/).filter((part) => part !== '');
  const all = words.map((part) => part.charAt(0)).join('');
  const main = words
    .filter((part) => !small.has(part))
    .map((part) => part.charAt(0))
    .join('');
  return words.length > 1 && (short === all || short === main);
}

const small = new Set(['en', 'van', 'de', 'het', 'voor', 'der', 'den', 'in']);
