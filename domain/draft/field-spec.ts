/** How one field of a draft is called, and filled in. */

export type Control =
  | 'line'
  | 'text'
  /** Several, a line each. */
  | 'lines'
  | 'theme'
  | 'contact'
  | 'contacts'
  | 'party'
  | 'actions'
  /** Kept with the draft, and not filled in by hand. */
  | 'kept'
  | readonly string[];

export interface FieldSpec {
  name: string;
  label: string;
  hint?: string;
  control: Control;
  /** What is seldom needed stands folded. */
  seldom?: true;
}

export const kept = (name: string): FieldSpec => ({ name, label: name, control: 'kept' });
