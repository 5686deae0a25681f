/** The value of one indicator, and one text for all: for the coordinator, and for who comes from a mail. */

import { unitLabels, formatValuePeriod } from '../../../domain/dutch/indicators.ts';
import { writeFigure } from '../../../domain/amounts.ts';
import { statusNames } from '../../../domain/indicators/file.ts';
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import type { PeriodKey } from '../../../domain/indicators/periods.ts';
import type { IndicatorValue } from '../../../domain/indicators/values.ts';
import { mostCharacters } from '../../../domain/text.ts';
import type { FilledForm } from '../filled-form.ts';
import { problemAt } from './error-summary.tsx';
import { Field } from './field.tsx';

interface Props {
  indicator: Indicator;
  /** Null where it is to be chosen. */
  period: PeriodKey | null;
  /** What was entered before about this period; null for nothing. */
  last: IndicatorValue | null;
  sent: FilledForm;
}

export function ValueFields({ indicator, period, last, sent }: Props) {
  const { id, name, unit } = indicator;
  const figure = last?.figure == null ? '' : writeFigure(last.figure);
  const people = last?.population == null ? '' : String(last.population.people);
  return (
    <fieldset>
      <legend>
        {name}
        {period !== null && `, ${formatValuePeriod(period)}`}
      </legend>
      {period === null && (
        <TextField
          {...{ sent, name: `periode:${id}`, label: 'Periode', value: '' }}
          hint="Schrijf 2024-06, 2024-H1 of 2024."
        />
      )}
      <TextField
        {...{ sent, name: `waarde:${id}`, label: 'Waarde', value: figure }}
        hint={`In: ${unitLabels[unit]}. Bijvoorbeeld 12 of 3,5.`}
      />
      {unit === 'per_1000' && (
        <TextField
          {...{
            sent,
            name: `inwoners:${id}`,
            label: 'Gerekend over hoeveel inwoners',
            value: people,
          }}
          hint="Een heel getal."
        />
      )}
      <StatusField {...{ id, sent }} />
    </fieldset>
  );
}

interface TextFieldProps {
  name: string;
  label: string;
  hint: string;
  value: string;
  sent: FilledForm;
}

function TextField({ name, label, hint, value, sent }: TextFieldProps) {
  const id = name.replace(':', '-');
  return (
    <Field id={id} label={label} hint={hint} problem={problemAt(sent.errors, id)}>
      {(tied) => (
        <input
          {...tied}
          name={name}
          maxlength={mostCharacters.name}
          value={sent.typed[name] ?? value}
        />
      )}
    </Field>
  );
}

function StatusField({ id, sent }: { id: string; sent: FilledForm }) {
  const name = `stand:${id}`;
  return (
    <Field
      id={`stand-${id}`}
      label="Hoe zeker is dit?"
      hint="Niet gegeven: het aantal is te klein om te noemen. Vul dan geen waarde in."
    >
      {(tied) => (
        <select {...tied} name={name}>
          {Object.keys(statusNames).map((status) => (
            <option selected={sent.typed[name] === status}>{status}</option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function ExplanationField({ sent }: { sent: FilledForm }) {
  return (
    <Field
      id="toelichting"
      label="Toelichting (mag leeg blijven)"
      problem={problemAt(sent.errors, 'toelichting')}
    >
      {(tied) => (
        <textarea {...tied} name="toelichting" maxlength={mostCharacters.text}>
          {sent.typed['toelichting']}
        </textarea>
      )}
    </Field>
  );
}
