/** One entry of a list of parties: its roles, and whether it is one party or more. */

import { folded, quoted } from '../folded.ts';
import type { ReadParty } from './read-party.ts';
import { isPartyWord, isWholeName } from './known-names.ts';
import { splitOutsideBrackets } from './outside-brackets.ts';

export interface SplitEntry {
  parties: ReadParty[];
  doubts: string[];
}

const role =
  '(?:regie|regisseur|trekker|kartrekker|penvoerder|eigenaar|actiehouder|coordinatie|coördinatie|lead)';
const leadBehind = new RegExp(String.raw`\s*\((?:${role})\)|\s+[-–]\s*${role}$`, 'gi');
const leadBefore = new RegExp(String.raw`^${role}\s*[:=]\s*`, 'i');
const together =
  / ?(?<![\p{L}.])(?:i\.?s\.?m\.?|i\.o\.m\.|in samenwerking met|samen met|in afstemming met|in overleg met)(?!\p{L}) ?:? ?/iu;
const amongOthers =
  /(?<![\p{L}.])(?:o\.?a\.?|onder andere|onder meer|zoals|waaronder|etc\.?|e\.?d\.?|enz(?:ovoort|\.)?|en anderen|e\.?a\.?)(?![\p{L}])\.?:?/giu;
const vague =
  /\b(?:diverse|overige|andere|alle|verschillende|nader te bepalen|n\.?t\.?b|eventueel|mogelijk|afhankelijk)\b/i;

export function splitEntry(entry: string): SplitEntry {
  const leads = leadBefore.test(entry) || leadBehind.test(entry);
  leadBehind.lastIndex = 0;
  const plain = entry.replace(leadBefore, '').replace(leadBehind, '').trim();
  const [lead = '', ...partners] = plain.split(together);
  const found = [lead, ...partners].filter((part) => part !== '').map(namesOf);
  const parties = found.flatMap(({ names }, index) =>
    names.map((name) => ({ name, leads: leads && index === 0 })),
  );
  const isUnclear = leads && (found[0]?.names.length ?? 0) > 1;
  const doubts = found.flatMap((part) => part.doubts);
  return { parties, doubts: isUnclear ? [...doubts, 'Wie van hen heeft de regie?'] : doubts };
}

function namesOf(part: string): { names: string[]; doubts: string[] } {
  const plain = part.replace(amongOthers, ' ').replace(/\s+/g, ' ').trim();
  const doubts = plain === part.replace(/\s+/g, ' ').trim() ? [] : ['Er staat dat er meer zijn.'];
  if (vague.test(plain)) doubts.push(`Wie zijn ${quoted(plain)}?`);
  const { text, doubt } = withoutIntroduction(plain);
  const split = conjoined(text);
  return { names: split.names, doubts: [...doubts, ...doubt, ...split.doubts] };
}

/** "Gemeente: OOV en TCH". */
function withoutIntroduction(text: string): { text: string; doubt: string[] } {
  const [, before = '', behind] = /^([^:(]{1,60}):\s*(.*)$/s.exec(text) ?? [];
  if (behind === undefined) return { text, doubt: [] };
  return { text: behind === '' ? '' : behind, doubt: [`Ervoor staat ${quoted(before)}.`] };
}

/** "politie en OM", "OM/politie": proposed as two, unless it is known as the name of one. */
function conjoined(text: string): { names: string[]; doubts: string[] } {
  if (text === '') return { names: [], doubts: [] };
  const parts = splitOutsideBrackets(text, / en | ?\/ ?| of | ?\+ ?| & ?|& /gi)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return { names: [text], doubts: [] };
  if (isWholeName(folded(text)))
    return { names: [text], doubts: [`Is ${quoted(text)} één partij?`] };
  // "Zorg- en Veiligheidshuis" is cut nowhere: the first part is no word.
  if (parts.some((part) => /-$/.test(part))) return { names: [text], doubts: [] };
  const isClear =
    / en /i.test(text) && !/[/&+]/.test(text) && parts.every((part) => isPartyWord(folded(part)));
  return {
    names: parts,
    doubts: isClear ? [] : [`Is ${quoted(text)} één partij of zijn het er meer?`],
  };
}
