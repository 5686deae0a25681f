/** The words of a field as its control shows them: a person by their key, whatever the document calls them. */

import type { DraftKind, DraftValue } from './draft.ts';
import { specOf } from './fields.ts';
import type { References } from './references.ts';
import { wordsOf } from './stored.ts';

export function shownWords(
  kind: DraftKind,
  field: string,
  value: Pick<DraftValue, 'typed' | 'source'>,
  references: References,
): string {
  const words = wordsOf(value).trim();
  const control = specOf(kind, field)?.control ?? 'line';
  if (control === 'contacts') return references.namesIn(words).join('\n');
  if (control === 'actions') {
    const lines = words.split('\n').map((line) => line.trim());
    return lines.map((line) => references.find('action', line)?.key ?? line).join('\n');
  }
  if (control === 'contact') return references.oneIn(words);
  if (control === 'theme' || control === 'party') {
    return references.find(control, words)?.key ?? words;
  }
  return words;
}
