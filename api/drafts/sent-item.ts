/** The form of one part as it was sent. */

import type { SentItem } from '../use-cases/save-draft-item.ts';

export type SentFields = [name: string, value: string | File][];

/** What is sent more than once is a list: a line each. */
export function sentItem(itemId: string, sent: SentFields): SentItem {
  const texts = sent.flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const all = (wanted: string) =>
    texts.flatMap(([name, value]) => (name === wanted ? [value] : []));
  const one = (wanted: string) => all(wanted)[0] ?? '';
  const names = new Set(texts.flatMap(([name]) => /^tekst:(.+)$/.exec(name)?.[1] ?? []));
  const fields = [...names].map((field) => ({
    field,
    words: all(`tekst:${field}`)
      .filter((words) => words !== '')
      .join('\n'),
    revision: Number(one(`keer:${field}`)) || 0,
  }));
  const question = one('vraag-bij');
  const remark = question === '' ? null : { field: question, text: one('vraag').trim() };
  return { itemId, fields, settled: all('klopt'), remark };
}
