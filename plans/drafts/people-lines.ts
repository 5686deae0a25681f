/** People and parties by name or key, alone, in a list, or with a part of their own. */

import type { Referred } from '../../domain/draft/references.ts';
import { readParties } from './parties.ts';
import {
  byLine,
  type FieldReader,
  linesOf,
  notUnderstood,
  type Surroundings,
  understood,
} from './reading.ts';

export const readTheme = referenceTo('theme');
export const readContact = referenceTo('contact');
export const readParty = referenceTo('party');

const places: Record<Referred, string> = {
  theme: 'bij de thema’s',
  contact: 'bij de mensen en partijen',
  party: 'bij de partijen',
  action: 'bij de acties',
};

function referenceTo(kind: Referred): FieldReader {
  return (words, { references }) => {
    const found = references.find(kind, words);
    return found === null
      ? notUnderstood(words, `“${words.trim()}” staat nog niet ${places[kind]}. Kies, of voeg toe.`)
      : understood(words, found.key);
  };
}

/** A name a line; what is no name as it stands is taken apart as documents write it. */
export const readContacts: FieldReader = (words, around) =>
  byLine(namesIn(words, around).join('\n'), (name) => readContact(name, around));

export function namesIn(words: string, { references }: Surroundings): string[] {
  const names = linesOf(words).flatMap((line) =>
    references.find('contact', line) === null ? readParties(line) : [line],
  );
  return [...new Set(names.map((name) => references.find('contact', name)?.key ?? name))];
}

/** "politie: maakt de kaart", and "politie (niet nodig): denkt mee". */
export const readParts: FieldReader = (words, around) =>
  byLine(words, (line) => {
    const [, who = '', optional, what = ''] =
      /^([^:]+?)(?: (\(niet nodig\)))?: (.+)$/.exec(line) ?? [];
    if (what === '') {
      return notUnderstood(
        line,
        'Schrijf wie, een dubbele punt, en wat: “politie: maakt de kaart”.',
      );
    }
    const { reading: wie, doubt } = readContact(who, around);
    if (wie === null) return notUnderstood(line, doubt ?? '');
    return understood(line, {
      wie,
      wat: what,
      ...(optional === undefined ? {} : { nodig: false }),
    });
  });

export function writePart({
  wie,
  wat,
  nodig,
}: {
  wie: string;
  wat: string;
  nodig?: boolean | undefined;
}) {
  return `${wie}${nodig === false ? ' (niet nodig)' : ''}: ${wat}`;
}
