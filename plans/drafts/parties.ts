/** The names in a list of parties. */

export function readParties(words: string): string[] {
  return words
    .split(/[,;]|•/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
