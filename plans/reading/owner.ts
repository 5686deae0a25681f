/** Who answers for an action: only where the document says so. */

import type { ReadParty } from './parties/read-party.ts';
import { partiesReading } from './parties.ts';
import { certain, proposed, type RuledReading, unread } from './ruled-reading.ts';
import { quoted } from './folded.ts';

/** The words of a column of owners. */
export function ownerReading(literal: string): RuledReading<string> {
  if (literal.trim() === '') return unread(literal, 'Er staat geen actiehouder.');
  const { reading, doubt } = partiesReading(literal);
  const [first, ...others] = reading ?? [];
  if (first === undefined) return unread(literal, doubt ?? 'Er staat geen actiehouder.');
  const lead = (reading ?? []).filter(({ leads }) => leads);
  const name = ((lead.length === 1 ? lead[0] : null) ?? first).name;
  const rule = `Gelezen als ${quoted(name)}.`;
  const isOne = others.length === 0 || lead.length === 1;
  const doubts = doubt === null ? [] : [doubt];
  if (!isOne) doubts.push('Er staat er meer dan één: een actie heeft één actiehouder.');
  return proposed(literal, { reading: name, rule }, doubts);
}

/** The party with the lead among those involved, "OOV (regie)". */
export function leadReading(literal: string, parties: readonly ReadParty[]): RuledReading<string> {
  const [lead, ...others] = parties.filter(({ leads }) => leads);
  if (lead === undefined) return unread(literal, 'Het document noemt geen actiehouder.');
  const rule = `${quoted(lead.name)} heeft de regie.`;
  if (others.length === 0) return certain(literal, lead.name, rule);
  return proposed(literal, { reading: lead.name, rule }, [
    'Er staat er meer dan één met de regie.',
  ]);
}
