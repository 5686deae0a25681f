/** "Betrokkenen" as documents write them: names, and who of them has the lead. */

import { plainName } from '../../domain/draft/names.ts';
import { formatList } from '../../domain/dutch/index.ts';
import { folded, quoted } from './folded.ts';
import { entriesOf } from './parties/entries.ts';
import type { ReadParty } from './parties/read-party.ts';
import { splitEntry } from './parties/split-entry.ts';
import { proposed, type RuledReading, unread } from './ruled-reading.ts';

const mostCharacters = 3000;

export function partiesReading(literal: string): RuledReading<ReadParty[]> {
  const text = folded(literal).replace(/\.+$/, '');
  if (text === '') return unread(literal, 'Er staat niet wie er betrokken zijn.');
  if (/^(?:-+|geen|n\.?v\.?t|niet van toepassing)$/.test(text))
    return proposed(literal, { reading: [], rule: 'Er staat dat er niemand betrokken is.' }, []);
  if (text.length > mostCharacters)
    return unread(literal, 'Dit is te lang voor een lijst van partijen.');
  const { entries, doubts } = entriesOf(literal);
  const split = entries.map(splitEntry);
  const parties = uniqueParties(split.flatMap(({ parties }) => parties));
  const all = [...doubts, ...split.flatMap((entry) => entry.doubts)];
  if (parties.length === 0) return unread(literal, all.join(' ') || 'Hier staat geen partij.');
  const names = formatList(parties.map(({ name }) => quoted(name)));
  return proposed(literal, { reading: parties, rule: `Gelezen als ${names}.` }, all);
}

/** Named twice in one cell it is one party, which leads if one of the two does. */
function uniqueParties(parties: ReadParty[]): ReadParty[] {
  const found = new Map<string, ReadParty>();
  for (const party of parties) {
    const known = found.get(plainName(party.name));
    found.set(
      plainName(party.name),
      known === undefined ? party : { ...known, leads: known.leads || party.leads },
    );
  }
  return [...found.values()];
}
