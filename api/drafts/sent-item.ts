/** The form of one part as it was sent. */

import { isFilledIn, otherColumnName } from '../../domain/draft/fields.ts';
import type { StoredItem } from '../../domain/draft/stored.ts';
import type { SentItem } from '../use-cases/save-draft-item.ts';

export type SentFields = [name: string, value: string | File][];

/** What is sent more than once is a list: a line each. */
export function sentItem(
  item: Pick<StoredItem, 'id' | 'kind' | 'fields'>,
  sent: SentFields,
): SentItem {
  const texts = sent.flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const all = (wanted: string) =>
    texts.flatMap(([name, value]) => (name === wanted ? [value] : []));
  const one = (wanted: string) => all(wanted)[0] ?? '';
  const names = new Set(texts.flatMap(([name]) => /^tekst:(.+)$/.exec(name)?.[1] ?? []));
  const known = [...names].filter((field) => isFilledIn(item.kind, field));
  const fields = known.map((field) => ({
    field,
    words: all(`tekst:${field}`)
      .filter((words) => words !== '')
      .join('\n'),
    revision: Number(one(`keer:${field}`)) || 0,
  }));
  const heading = one('kolom').trim();
  if (heading !== '') {
    const field = otherColumnName(heading, Object.keys(item.fields));
    fields.push({ field, words: one('kolom-tekst'), revision: 0 });
  }
  const question = one('vraag-bij');
  const remark = question === '' ? null : { field: question, text: one('vraag').trim() };
  return { itemId: item.id, fields, settled: all('klopt'), remark };
}
