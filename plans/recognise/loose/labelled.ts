/** Actions as paragraphs: a name, and under it "Wie: …", "Wanneer: …", "Kosten: …". */

import { folded } from '../../reading/folded.ts';
import type { Given } from '../columns.ts';
import { asOwner, ownersBesideParties } from '../owners.ts';
import { isThemeName } from '../themes.ts';
import { factsIn } from './label-facts.ts';
import { type Fact, type Line, type LooseAction, withoutBullet } from './line.ts';

interface Group extends LooseAction {
  /** The line above it, that may be its name. */
  above: Line | null;
}

export function labelledActions(lines: readonly Line[], given: Given): LooseAction[] {
  const groups = groupsIn(lines, given).filter(({ facts }) => isAction(facts));
  const named = groups.filter(({ above }) => above !== null);
  const haveNames = named.length * 2 > groups.length;
  const actions = groups.map((group) => (haveNames ? withName(group) : group));
  const whole = actions.filter(({ facts }) => facts.some(({ meaning }) => meaning === 'what'));
  // One of them may be a colophon.
  return whole.length > 1 || groups.some(says('what')) ? withOwners(whole) : [];
}

/** Where one action has "Wie" beside "Partners", who does it is "Wie" in all. */
function withOwners(actions: LooseAction[]): LooseAction[] {
  const isSplit = actions.some(({ facts }) => ownersBesideParties(facts) !== facts);
  return isSplit ? actions.map((one) => ({ ...one, facts: one.facts.map(asOwner) })) : actions;
}

function says(meaning: string): (group: Group) => boolean {
  return ({ facts }) => facts.some((fact) => fact.meaning === meaning);
}

function isAction(facts: readonly Fact[]): boolean {
  const has = (...meanings: string[]): boolean =>
    facts.some(({ meaning }) => meanings.includes(meaning));
  return has('timing') && has('owner', 'parties', 'cost', 'how');
}

/** A name may stand right above the first thing that is known, or with a few sentences between: how it is done. */
function groupsIn(lines: readonly Line[], given: Given): Group[] {
  const groups: Group[] = [];
  let above: Line[] = [];
  let open: Group | null = null;
  for (const line of lines) {
    const isHeading = line.source.heading !== null;
    const facts = isHeading ? [] : factsIn(line, given);
    if (facts.length === 0 && open !== null && isNameOnly(open) && !isHeading) describe(open, line);
    else if (facts.length === 0)
      [above, open] = [isHeading || open !== null ? [line] : [...above, line], null];
    else if (open === null || repeats(open, facts))
      groups.push((open = opened(line, facts, above)));
    else
      [open.facts, open.lines] = [
        [...open.facts, ...facts],
        [...open.lines, line],
      ];
    if (facts.length > 0) above = [];
  }
  return groups;
}

function opened(line: Line, facts: Fact[], above: readonly Line[]): Group {
  const [heading, ...between] = above;
  const isNamed =
    heading !== undefined && heading.source.heading !== null && nameIn(heading) !== null;
  const group = isNamed
    ? { above: heading, facts, lines: [line] }
    : { above: nameIn(above.at(-1) ?? null), facts, lines: [line] };
  if (isNamed) for (const each of between) describe(group, each);
  return group;
}

function describe(group: Group, line: Line): void {
  const how = {
    heading: '',
    meaning: 'how',
    doubt: null,
    text: line.text,
    place: line.source.place,
  };
  [group.facts, group.lines] = [
    [...group.facts, how],
    [...group.lines, line],
  ];
}

function isNameOnly({ facts }: Group): boolean {
  return facts.every(({ meaning }) => ['what', 'number', 'how'].includes(meaning));
}

function repeats({ facts }: Group, more: readonly Fact[]): boolean {
  const known = new Set(facts.map(({ heading }) => plainLabel(heading)));
  return more.some(({ heading }) => known.has(plainLabel(heading)));
}

/** "Actie 3.1" and "Actie 3.2" are two actions. */
function plainLabel(heading: string): string {
  return folded(heading).replace(/ [a-z]?[\d.]*\d$/, '');
}

function nameIn(line: Line | null): Line | null {
  const isName = line !== null && line.text.length <= 140 && !line.text.endsWith(':');
  return isName && !isThemeName(line.text) ? line : null;
}

/** Under a name "Wat: …" says how it is done; "Actie: …" is the action, and the name is what it is part of. */
function withName(group: Group): LooseAction {
  const { above, facts, lines } = group;
  if (above === null) return group;
  const isNamed = facts.some(({ meaning, heading }) => meaning === 'what' && !isQuestion(heading));
  const { number, name: text } = numbered(withoutBullet(above.text));
  const name: Fact = {
    heading: '',
    doubt: null,
    place: above.source.place,
    meaning: isNamed ? 'subtheme' : 'what',
    text,
  };
  const rest = facts.map((fact) =>
    fact.meaning === 'what' && !isNamed ? { ...fact, meaning: 'how' } : fact,
  );
  const ofName = number === null ? [name] : [{ ...name, meaning: 'number', text: number }, name];
  return { facts: [...ofName, ...rest], lines: [above, ...lines] };
}

/** "Actie 3.1: Aanpak autobedrijven". */
function numbered(text: string): { number: string | null; name: string } {
  const [, number = null, name = text] =
    /^(?:actie|maatregel|activiteit)\s+([a-z]?[\d.]*\d)\s*[:.–-]?\s+(\S.*)$/i.exec(text) ?? [];
  return { number, name };
}

function isQuestion(heading: string): boolean {
  return /^(?:wat|omschrijving|beschrijving)/.test(folded(heading));
}
