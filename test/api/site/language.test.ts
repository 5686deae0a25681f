/** What people read is B1: none of the words that only offices use, and no plural of one. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countedByHand } from '../../counts.ts';

const stiff =
  /\b(middels|conform|betreffende|dient te|dienen te|teneinde|derhalve|alsmede|reeds|indien|geschiedt|omtrent|inzake|aangaande|gelieve|heden)\b/i;
const onePlural = /[^\d.]1 (acties|dagen|werkdagen|mails|regels)\b/;

/** Files that may hold Dutch: every room that writes for people. */
function dutchFiles(): string[] {
  return ['domain', 'plans', 'api', 'activities', 'local'].flatMap((room) => {
    const folder = fileURLToPath(new URL(`../../../${room}`, import.meta.url));
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => /\.tsx?$/.test(name)).map((name) => `${folder}/${name}`);
  });
}

/** Texts of a file: between quotes, or between tags. */
function textsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return code.match(/'[^'\n]{3,}'|`[^`]{3,}`|>[^<>{}]{3,}</g) ?? [];
}

describe('the texts', () => {
  it.each(dutchFiles().map((file) => [file.split('/').slice(-2).join('/'), file]))(
    'are plain Dutch: %s',
    (_, file) => {
      const found = textsOf(readFileSync(file, 'utf8')).filter(
        (text) => stiff.test(text) || onePlural.test(text),
      );
      expect(found).toEqual([]);
      expect(countedByHand(readFileSync(file, 'utf8'))).toEqual([]);
    },
  );

  it('would be caught when they are not', () => {
    expect(textsOf("say('U dient te antwoorden')").some((text) => stiff.test(text))).toBe(true);
    expect(textsOf('<p>Er zijn 1 acties</p>').some((text) => onePlural.test(text))).toBe(true);
  });

  it.each([
    'say(`${String(count)} rapportages`)',
    'say(`${mails.length} gewone mails per dag`)',
    '<p>{plan.actions.length} acties</p>',
    '<p><a href="x">{count}</a> acties</p>',
    "say(String(count) + ' werkdagen')",
  ])('would be caught when a number stands before a plural by hand: %s', (source) => {
    expect(countedByHand(source)).toHaveLength(1);
  });

  it("are right when the number chooses the word: 'geen', one or many", () => {
    expect(countedByHand("say(`${plural(count, 'actie', 'acties')} klaar`)")).toEqual([]);
  });
});
