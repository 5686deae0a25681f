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
  return withoutLooseEnd(wholePart(kept)).replace(/[.,;:\s]+$/, '');
}

/** Rather up to a comma than half of what comes behind it. */
function wholePart(text: string): string {
  const part = text.replace(/,[^,]*$/, '');
  return part.length >= 20 ? part : text;
}

/** "Doorontwikkelen van de" ends in words that lead to nothing. */
function withoutLooseEnd(text: string): string {
  const shorter = text.replace(
    /(?:\s+(?:van|de|het|een|en|of|voor|met|in|op|aan|bij|om|te|door|over|tot|na|naar|uit|die|dat|hele|elke|alle|nieuwe|deze|onze|d\.m\.v|o\.b\.v))+$/i,
    '',
  );
  return shorter === '' ? text : shorter;
}
