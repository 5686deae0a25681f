import type { FieldError } from './components/error-summary.tsx';

/** A form as it comes back: what is wrong with it, and what was typed, by the name of its field. */
export interface FilledForm {
  errors: FieldError[];
  typed: Record<string, string>;
}

export const nothingSent: FilledForm = { errors: [], typed: {} };
