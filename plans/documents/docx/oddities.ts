/** What a document holds beside its text, and the sentence that a person reads about it. */

export type Oddity = keyof typeof sentences;

const sentences = {
  hidden_text: 'In het document staat verborgen tekst. Die is overgeslagen.',
  footnotes: 'In het document staan voetnoten. Die zijn overgeslagen.',
  pictures: 'In het document staan afbeeldingen. Wat daarin staat, is niet gelezen.',
  contents: 'De inhoudsopgave is overgeslagen.',
  changes:
    'In het document staan wijzigingen die nog niet zijn geaccepteerd. Nieuwe tekst telt mee, verwijderde tekst niet.',
  inserted_file: 'In het document is een ander bestand ingevoegd. Dat is niet gelezen.',
  header_and_footer: 'Wat boven en onder elke pagina staat, is overgeslagen.',
} as const;

export function oddityRemarks(oddities: ReadonlySet<Oddity>): string[] {
  return [...oddities].map((oddity) => sentences[oddity]);
}
