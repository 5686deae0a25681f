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
  if (control === 'contacts') return namesIn(words, references).join('\n');
  if (control === 'theme' || control === 'contact' || control === 'party') {
    return references.find(control, words)?.key ?? words;
  }
  return words;
}

/** A name a line; what is no name as it stands is taken apart as documents write it. */
export function namesIn(words: string, references: References): string[] {
  const lines = words.split('\n').map((line) => line.trim());
  const names = lines.flatMap((line) =>
    references.find('contact', line) === null ? apart(line) : [line],
  );
  const keys = names.map((name) => references.find('contact', name)?.key ?? name);
  return [...new Set(keys)].filter((name) => name !== '');
}

function apart(line: string): string[] {
  return line.split(/[,;]|•/).map((name) => name.trim());
}
