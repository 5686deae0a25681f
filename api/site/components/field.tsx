/** One thing to fill in: its name, what helps, what is wrong, and the control that is tied to all three. */

import type { Child } from 'hono/jsx';

/** Goes onto the control itself. */
interface Tied {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

interface Props {
  id: string;
  label: string;
  hint?: string | undefined;
  /** Null when it was filled in well. */
  problem?: string | null;
  children: (tied: Tied) => Child;
}

export function Field({ id, label, hint, problem = null, children }: Props) {
  const about = [
    ...(hint === undefined ? [] : [`${id}-hulp`]),
    ...(problem === null ? [] : [`${id}-fout`]),
  ];
  return (
    <div class={`utrecht-form-field${problem === null ? '' : ' utrecht-form-field--invalid'}`}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="utrecht-form-field-description" id={`${id}-hulp`}>
          {hint}
        </p>
      )}
      {problem !== null && <FieldProblem id={id} problem={problem} />}
      {children({
        id,
        'aria-describedby': about.length === 0 ? undefined : about.join(' '),
        'aria-invalid': problem === null ? undefined : 'true',
      })}
    </div>
  );
}

function FieldProblem({ id, problem }: { id: string; problem: string }) {
  return (
    <p class="utrecht-form-field-error-message" id={`${id}-fout`}>
      {problem}
    </p>
  );
}

interface ChoicesProps {
  /** Of the first choice, where the error summary leads. */
  id: string;
  legend: string;
  problem?: string | null;
  children?: Child;
}

/** Choices that belong together, of which none is made beforehand. */
export function Choices({ id, legend, problem = null, children }: ChoicesProps) {
  return (
    <fieldset
      class={problem === null ? undefined : 'utrecht-form-field--invalid'}
      aria-describedby={problem === null ? undefined : `${id}-fout`}
    >
      <legend>{legend}</legend>
      {problem !== null && <FieldProblem id={id} problem={problem} />}
      {children}
    </fieldset>
  );
}
