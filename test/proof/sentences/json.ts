/** Answers of the API: each fact is a sentence with its dates, numbers and names beside it. */

import { datesIn } from './dutch-dates.ts';
import { type Place, readSentences, type Sentence } from './reader.ts';
import type { ActionRow } from './rows.ts';

export function readJson(value: unknown, place: Place, about: ActionRow | null = null): Sentence[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => readJson(one, place, about));
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map(Object.entries(value));
  const key = keyIn(fields);
  const action = place.truth.rows.actions.find(({ id }) => id.split('/').at(-1) === key) ?? about;
  const sentence: unknown = fields.get('zin');
  if (typeof sentence === 'string') return readFact(sentence, fields, place, action);
  return [...fields.values()].flatMap((one: unknown) => readJson(one, place, action));
}

/** Of an item on an agenda it stands behind what kind of item it is. */
function keyIn(fields: Map<string, unknown>): unknown {
  const item = fields.get('punt');
  return typeof item === 'string' ? item.replace(/^action\//, '') : fields.get('actie');
}

function readFact(
  text: string,
  fields: Map<string, unknown>,
  place: Place,
  action: ActionRow | null,
): Sentence[] {
  const sentences = readSentences(text, { action, on: null }, place);
  const beside = JSON.stringify(fields.get('datums'));
  const missing = datesIn(text, place.truth.today).filter((day) => !beside.includes(day));
  const faults = missing.map((day) => `${day} stands in the sentence and not beside it`);
  return sentences.map((one, index) =>
    index === 0 ? { ...one, faults: [...one.faults, ...faults] } : one,
  );
}
