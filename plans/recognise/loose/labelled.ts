/** Actions as paragraphs: a name, and under it "Wie: …", "Wanneer: …", "Kosten: …". */

import { folded } from '../../reading/folded.ts';
import { type Given, givenMeaning } from '../columns.ts';
import { asOwner, ownersBesideParties } from '../owners.ts';
import { meaningOfHeading } from '../meanings.ts';
import { isThemeName } from '../themes.ts';
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

function groupsIn(lines: readonly Line[], given: Given): Group[] {
  const groups: Group[] = [];
  let before: Line | null = null;
  let open: Group | null = null;
  for (const line of lines) {
    const facts = line.source.heading === null ? factsIn(line, given) : [];
    if (facts.length === 0) [before, open] = [line, null];
    else if (open === null || repeats(open, facts))
      groups.push((open = { above: nameIn(before), facts, lines: [line] }));
    else
      [open.facts, open.lines] = [
        [...open.facts, ...facts],
        [...open.lines, line],
      ];
    if (facts.length > 0) before = null;
  }
  return groups;
}

function repeats({ facts }: Group, more: readonly Fact[]): boolean {
  return more.some(({ heading }) => facts.some((fact) => fact.heading === heading));
}

function nameIn(line: Line | null): Line | null {
  const isName = line !== null && line.text.length <= 140 && !/[:]$/.test(line.text);
  return isName && !isThemeName(line.text) ? line : null;
}

/** "Wie: OOV", and more of them in one line: "Wie: OOV | Wanneer: Q2". */
function factsIn(line: Line, given: Given): Fact[] {
  const pieces = withoutBullet(line.text).split(/[|;\t,.]?\s+(?=\p{Lu}[\p{L} ]{2,25}:\s)/u);
  const facts: Fact[] = [];
  for (const piece of pieces) {
    const fact = factOf(piece, line, given);
    const last = facts.at(-1);
    if (fact !== null) facts.push(fact);
    else if (last === undefined) return [];
    else last.text = `${last.text} ${piece}`;
  }
  return facts;
}

function factOf(piece: string, { source }: Line, given: Given): Fact | null {
  const [, label, text] = /^(\p{L}[^:]{1,40}?)\s*:\s*(.*)$/u.exec(piece) ?? [];
  if (label === undefined || text === undefined || isThemeName(piece)) return null;
  const chosen = givenMeaning(label, given.meanings);
  const found = chosen === null ? meaningOfHeading(label) : { meaning: chosen, doubt: null };
  return found === null ? null : { ...found, heading: label, text, place: source.place };
}

/** Under a name "Wat: …" says how it is done; "Actie: …" is the action, and the name is what it is part of. */
function withName(group: Group): LooseAction {
  const { above, facts, lines } = group;
  if (above === null) return group;
  const isNamed = facts.some(({ meaning, heading }) => meaning === 'what' && !isQuestion(heading));
  const name: Fact = {
    heading: '',
    doubt: null,
    place: above.source.place,
    meaning: isNamed ? 'subtheme' : 'what',
    text: withoutBullet(above.text),
  };
  const rest = facts.map((fact) =>
    fact.meaning === 'what' && !isNamed ? { ...fact, meaning: 'how' } : fact,
  );
  return { facts: [name, ...rest], lines: [above, ...lines] };
}

function isQuestion(heading: string): boolean {
  return /^(?:wat|omschrijving|beschrijving)/.test(folded(heading));
}
