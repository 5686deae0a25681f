/** What every change to the plan asks: why, and who decides it; and where a problem stands. */

import { mostCharacters } from '../../domain/text.ts';
import type { RoleHolder } from '../../prisma/person-shown.ts';
import { type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { PersonOptions } from '../site/components/person-options.tsx';
import type { SteeringField, SteeringProblem } from '../use-cases/steering-kinds.ts';

export interface FormProps {
  deciders: RoleHolder[];
  errors: FieldError[];
  /** As sent before, by the name of its field. */
  typed: Record<string, string>;
}

/** By the id of the control, which is also its name. */
const fieldNames: Record<SteeringField, string> = {
  what: 'wat',
  shortName: 'kort',
  how: 'hoe',
  theme: 'thema',
  owner: 'actiehouder',
  timing: 'structureel',
  costs: 'kosten',
  name: 'naam',
  themeKind: 'soort-priority',
  target: 'waarvan-thema',
  scale: 'schaal-up',
  note: 'wat',
  reason: 'reden',
  decider: 'door',
};

export function fieldErrors(problems: SteeringProblem[]): FieldError[] {
  return problems.map(({ field, sentence }) => ({
    at: field === null ? null : fieldNames[field],
    text: sentence,
  }));
}

interface TextProps extends Pick<FormProps, 'errors' | 'typed'> {
  name: string;
  label: string;
  hint?: string;
}

export function TextLine({ name, label, hint, errors, typed }: TextProps) {
  return (
    <Field id={name} label={label} hint={hint} problem={problemAt(errors, name)}>
      {(tied) => (
        <input {...tied} name={name} maxlength={mostCharacters.name} value={typed[name]} />
      )}
    </Field>
  );
}

export function TextArea({ name, label, hint, errors, typed }: TextProps) {
  return (
    <Field id={name} label={label} hint={hint} problem={problemAt(errors, name)}>
      {(tied) => (
        <textarea {...tied} name={name} maxlength={mostCharacters.text}>
          {typed[name]}
        </textarea>
      )}
    </Field>
  );
}

export function Decision({ deciders, errors, typed }: FormProps) {
  return (
    <>
      <TextArea
        name="reden"
        label="Reden"
        hint="Staat bij het besluit: anderen lezen dit."
        {...{ errors, typed }}
      />
      <DeciderField {...{ deciders, errors, typed }} />
    </>
  );
}

function DeciderField({ deciders, errors, typed }: FormProps) {
  const [single, ...others] = deciders;
  if (single !== undefined && others.length === 0) {
    return <input type="hidden" name="door" value={single.id} />;
  }
  return (
    <Field id="door" label="Wie neemt dit besluit?" problem={problemAt(errors, 'door')}>
      {(tied) => (
        <select {...tied} name="door">
          <PersonOptions people={deciders} chosen={typed['door']} />
        </select>
      )}
    </Field>
  );
}
