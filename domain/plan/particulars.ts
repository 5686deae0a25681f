/** What a plan may say of an action besides what its reminders and sums are made of; empty where it says nothing. */
export interface Particulars {
  /** "2.1.1". */
  number: string;
  subtheme: string;
  priority: string;
  /** Gewenst resultaat. */
  desiredResult: string;
  /** Who in the college: a name, so on no public page and in no version for the council. */
  portfolioHolder: string;
  remark: string;
  /** Shown on the page of this theme as well, and counted in none of its sums; null for one theme only. */
  secondThemeId: string | null;
  /** Columns of the document that have no other place. */
  others: { heading: string; text: string }[];
}

export const noParticulars: Particulars = {
  number: '',
  subtheme: '',
  priority: '',
  desiredResult: '',
  portfolioHolder: '',
  remark: '',
  secondThemeId: null,
  others: [],
};
