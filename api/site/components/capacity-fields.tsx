/** Two numbers per subject, and one text: for the coordinator, and for who comes from a mail. */

import type { ComparedLine, ReportedFte } from '../../../domain/capacity/reported.ts';
import { mostCharacters } from '../../../domain/text.ts';
import { problemAt } from './error-summary.tsx';
import { Field } from './field.tsx';
import type { FilledForm } from '../filled-form.ts';

interface Props {
  compared: ComparedLine<ReportedFte>[];
  sent: FilledForm;
}

/** What was reported before stands there; without it, nothing is filled in for anybody. */
export function CapacityFields({ compared, sent }: Props) {
  return (
    <>
      {compared.map(({ line, reported }) => (
        <fieldset>
          <legend>{line.subject}</legend>
          <FteField
            name={`regulier:${line.key}`}
            label="Fte voor het gewone werk"
            planned={line.regularFte}
            value={reported?.regularFte}
            sent={sent}
          />
          <FteField
            name={`prioriteit:${line.key}`}
            label="Fte voor de prioriteiten"
            planned={line.priorityFte}
            value={reported?.priorityFte}
            sent={sent}
          />
        </fieldset>
      ))}
      <Field
        id="toelichting"
        label="Waarom is het anders dan gepland? (mag leeg blijven)"
        problem={problemAt(sent.errors, 'toelichting')}
      >
        {(tied) => (
          <textarea {...tied} name="toelichting" maxlength={mostCharacters.text}>
            {sent.typed['toelichting']}
          </textarea>
        )}
      </Field>
    </>
  );
}

interface FteFieldProps {
  name: string;
  label: string;
  planned: number;
  value: number | undefined;
  sent: FilledForm;
}

function FteField({ name, label, planned, value, sent }: FteFieldProps) {
  const id = name.replace(':', '-');
  return (
    <Field
      id={id}
      label={label}
      hint={`In het plan: ${inDutch(planned)}.`}
      problem={problemAt(sent.errors, id)}
    >
      {(tied) => (
        <input
          {...tied}
          name={name}
          inputmode="decimal"
          maxlength={mostCharacters.name}
          value={sent.typed[name] ?? (value === undefined ? '' : inDutch(value))}
        />
      )}
    </Field>
  );
}

function inDutch(fte: number): string {
  return fte.toFixed(2).replace('.', ',');
}
