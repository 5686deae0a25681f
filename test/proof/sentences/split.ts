/** Sentences of a piece of text; what people wrote themselves stands between “ and ”, and stays out. */

export function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/“[^”]*”/g, '“”')
    .split(/(?<=[.?!]|[.?!:] “”|“”)\s+(?=[A-ZÀ-Ý0-9€])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
