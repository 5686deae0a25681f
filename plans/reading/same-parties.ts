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
  const byCore = new Map<string, string[]>();
  const byAlias = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const cores = coresOf(name);
    const aliases = cores.flatMap(aliasesOf);
    const known = firstIn(byCore, [...cores, ...aliases]) ?? firstIn(byAlias, cores);
    const group = known ?? [];
    if (known === null) groups.push(group);
    group.push(name);
    for (const core of cores) if (!byCore.has(core)) byCore.set(core, group);
    for (const alias of aliases) if (!byAlias.has(alias)) byAlias.set(alias, group);
  }
  return groups
    .filter(({ length }) => length > 1)
    .map((group) => ({ name: fullest(group), names: group }));
}

function firstIn(groups: ReadonlyMap<string, string[]>, keys: string[]): string[] | null {
  for (const key of keys) {
    const group = groups.get(key);
    if (group !== undefined) return group;
  }
  return null;
}

function fullest(names: string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best));
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

/** What it may be called in short: "politie" for "politie noord-nederland", "oov", and one for many. */
function aliasesOf(name: string): string[] {
  const parts = name.split(' ');
  const beginnings = parts.slice(1).map((_, i) => parts.slice(0, i + 1).join(' '));
  const single = name.endsWith('s') ? [name.slice(0, -1)] : [];
  return [...beginnings.filter(({ length }) => length >= 4), ...single, ...abbreviationsOf(name)];
}

/** "om" of "openbaar ministerie", "oov" of "openbare orde en veiligheid". */
function abbreviationsOf(name: string): string[] {
  const parts = name.split(/[\s-]+/).filter((part) => part !== '');
  if (parts.length < 2) return [];
  const initials = [parts, parts.filter((part) => !small.has(part))].map((some) =>
    some.map((part) => part.charAt(0)).join(''),
  );
  return initials.filter((one) => /^[a-z]{2,6}$/.test(one));
}

const small = new Set(['en', 'van', 'de', 'het', 'voor', 'der', 'den', 'in']);
