/** A few words for lists and subjects: no document has them, so they are proposed from what the action is. */

const mostCharacters = 45;

export function shortNameOf(what: string): string {
  const line = what
    .replace(/^[\s•*–—-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const sentence = /^(.+?)[.:;](?:\s|$)/.exec(line)?.[1] ?? line;
  const plain = sentence.length < 8 ? line : sentence;
  if (plain.length <= mostCharacters) return plain.replace(/[.,;:\s]+$/, '');
  const cut = plain.slice(0, mostCharacters + 1).replace(/\s+\S*$/, '');
  const kept = cut.length > mostCharacters ? cut.slice(0, mostCharacters) : cut;
  return withoutLooseEnd(kept.replace(/[.,;:\s]+$/, ''));
}

/** "Doorontwikkelen van de" ends in words that lead to nothing. */
function withoutLooseEnd(text: string): string {
  const shorter = text.replace(
    /(?:\s+(?:van|de|het|een|en|of|voor|met|in|op|aan|bij|om|te|door|over|tot|die|dat|d\.m\.v|o\.b\.v))+$/i,
    '',
  );
  return shorter === '' ? text : shorter;
}
