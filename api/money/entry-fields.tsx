/** What is filled in about a commitment or an expense. */

import { formatMoney } from '../../domain/dutch/index.ts';
import { moneyKindLabels } from '../../domain/dutch/money.ts';
import { type CurrentCommitment, moneyKinds } from '../../domain/money/entries.ts';
import { mostCharacters } from '../../domain/text.ts';
import type { ActionCost } from '../../prisma/money-actions.ts';
import type { RecordedEntry } from '../../prisma/money-book.ts';
import { Choice } from '../site/components/choice.tsx';
import { problemAt } from '../site/components/error-summary.tsx';
import { Choices, Field } from '../site/components/field.tsx';
import type { PageContext } from '../site/context.ts';
import type { FilledForm } from '../site/filled-form.ts';

interface Props {
  context: PageContext;
  sent: FilledForm;
  actions: ActionCost[];
  /** Those of the pot. */
  commitments: CurrentCommitment<RecordedEntry>[];
}

export function EntryFields({ context, sent, actions, commitments }: Props) {
  return (
    <>
      <KindField sent={sent} />
      <AmountField form="post" sent={sent} />
      <DayField form="post" label="Datum" {...{ context, sent }} />
      <TextField name="omschrijving" label="Waarvoor?" sent={sent} />
      <SelectField
        name="actie"
        label="Actie (mag leeg blijven)"
        sent={sent}
        options={actions.map(({ key, shortName }) => ({ value: key, text: shortName }))}
      />
      {commitments.length > 0 && (
        <SelectField
          name="verplichting"
          label="Hoort bij verplichting (bij een uitgave)"
          sent={sent}
          options={commitments.map(({ entry, openCents }) => ({
            value: entry.id,
            text: `${entry.description}, nog ${formatMoney(openCents)} open`,
          }))}
        />
      )}
      <Field
        id="post-link"
        label="Link naar het document (mag leeg blijven)"
        problem={problemAt(sent.errors, 'post-link')}
      >
        {(tied) => (
          <input
            {...tied}
            name="link"
            type="url"
            maxlength={mostCharacters.link}
            value={sent.typed['link']}
          />
        )}
      </Field>
      <TextField
        name="toelichting"
        label="Waarom mag het meer worden dan de pot heeft? (alleen als dat zo is)"
        sent={sent}
      />
    </>
  );
}

function KindField({ sent }: Pick<Props, 'sent'>) {
  return (
    <Choices id="post-soort" legend="Wat is het?" problem={problemAt(sent.errors, 'post-soort')}>
      {moneyKinds.map((kind, index) => (
        <Choice
          type="radio"
          name="soort"
          id={index === 0 ? 'post-soort' : `post-soort-${kind}`}
          value={kind}
          checked={sent.typed['soort'] === kind}
        >
          {kindTexts[kind]}
        </Choice>
      ))}
    </Choices>
  );
}

const kindTexts = {
  commitment: `Een ${moneyKindLabels.commitment}: het is toegezegd, maar nog niet betaald`,
  expense: `Een ${moneyKindLabels.expense}: het is betaald`,
};

type FormName = 'post' | 'verschuif';

export function AmountField({ form, sent }: { form: FormName; sent: FilledForm }) {
  const id = `${form}-bedrag`;
  const hint = 'Zoals 5.000 of € 1.234,50.';
  return (
    <Field id={id} label="Bedrag in euro’s" hint={hint} problem={problemAt(sent.errors, id)}>
      {(tied) => (
        <input
          {...tied}
          name="bedrag"
          required
          maxlength={mostCharacters.name}
          value={sent.typed['bedrag']}
        />
      )}
    </Field>
  );
}

interface DayProps extends Pick<Props, 'context' | 'sent'> {
  form: FormName;
  label: string;
}

export function DayField({ form, label, context, sent }: DayProps) {
  const id = `${form}-datum`;
  return (
    <Field id={id} label={label} problem={problemAt(sent.errors, id)}>
      {(tied) => (
        <input
          {...tied}
          name="datum"
          type="date"
          required
          max={context.today}
          value={sent.typed['datum'] ?? context.today}
        />
      )}
    </Field>
  );
}

function TextField({ name, label, sent }: { name: string; label: string; sent: FilledForm }) {
  const id = `post-${name}`;
  return (
    <Field id={id} label={label} problem={problemAt(sent.errors, id)}>
      {(tied) => (
        <textarea {...tied} name={name} maxlength={mostCharacters.text}>
          {sent.typed[name]}
        </textarea>
      )}
    </Field>
  );
}

interface SelectProps {
  name: string;
  label: string;
  sent: FilledForm;
  /** No children: of one child JSX makes no list. */
  options: { value: string; text: string }[];
}

function SelectField({ name, label, sent, options }: SelectProps) {
  const id = `post-${name}`;
  return (
    <Field id={id} label={label} problem={problemAt(sent.errors, id)}>
      {(tied) => (
        <select {...tied} name={name}>
          <option value="">Geen</option>
          {options.map(({ value, text }) => (
            <option value={value} selected={value === sent.typed[name]}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
