/** A party as a cell names it. */

export interface ReadParty {
  name: string;
  /** "(regie)", "trekker: …": the document says that it answers for the action. */
  leads: boolean;
}
