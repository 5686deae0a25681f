/** People and parties by name or key, alone, in a list, or with a part of their own. */

import type { Referred } from '../../domain/draft/references.ts';
import { partiesReading } from '../reading/parties.ts';
import { byLine, type FieldReader, notUnderstood, understood } from './reading.ts';

export const readTheme = referenceTo('theme');

/** "Team OOV (trekker)" is the team. */
export const readContact: FieldReader = (words, around) => {
  const name = around.references.oneIn(words);
  return { ...referenceTo('contact')(name, around), literal: words };
};
export const readParty = referenceTo('party');

const readAction = referenceTo('action');
export const readActions: FieldReader = (words, around) =>
  byLine(words, (line) => readAction(line, around));

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

/** What was not sure about taking the names apart stays to be seen. */
export const readContacts: FieldReader = (words, around) => {
  const names = around.references.namesIn(words);
  const read = byLine(names.join('\n'), (name) => readContact(name, around));
  const isList = words.split('\n').every((line) => names.includes(line.trim()));
  const doubt = isList ? null : partiesReading(words).doubt;
  return { ...read, literal: words, doubt: read.doubt ?? doubt };
};

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
