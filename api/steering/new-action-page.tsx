/** A new action in a plan that runs. */

import type { Quarter } from '../../domain/calendar.ts';
import type { BulkChoices } from '../../prisma/action-choices.ts';
import { Button } from '../site/components/button.tsx';
import { Choice } from '../site/components/choice.tsx';
import { ErrorSummary, problemAt } from '../site/components/error-summary.tsx';
import { Choices, Field } from '../site/components/field.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { Decision, type FormProps, TextArea, TextLine } from './fields.tsx';
import { partyField, quarterField } from './steering-form.ts';

interface Props extends FormProps {
  context: PageContext;
  choices: BulkChoices;
  /** Of which something is left. */
  quarters: Quarter[];
}

export function NewActionPage(props: Props) {
  const { context, errors, typed } = props;
  const path = `${pathOf(context)}/bijsturen`;
  const year = String(context.plan.year);
  return (
    <Layout title="Een nieuwe actie" header={context.header} current="overview">
      <ErrorSummary lead="Er is nog niets veranderd." errors={errors} />
      <p>
        U ziet eerst wat er verandert en wie er mail krijgt. <a href={path}>Terug</a>.
      </p>
      <form method="post" action={`${path}/actie`}>
        <TextLine name="wat" label="Wat gaan we doen?" {...{ errors, typed }} />
        <TextLine
          name="kort"
          label="Korte naam"
          hint="Een paar woorden, voor lijsten en mails."
          {...{ errors, typed }}
        />
        <TextArea name="hoe" label="Hoe gaan we dat doen?" {...{ errors, typed }} />
        <ThemeChoice {...props} />
        <OwnerChoice {...props} />
        <InvolvedChoice {...props} />
        <TimingChoice {...props} />
        <TextLine
          name="moment"
          label="Of op een ander moment (mag leeg blijven)"
          hint={`Bijvoorbeeld mei ${year}, 1 november ${year} of jaarlijks, mei ${year}.`}
          {...{ errors, typed }}
        />
        <TextLine
          name="kosten"
          label="Extra kosten (mag leeg blijven)"
          hint="Bijvoorbeeld 5000 of € 7.500."
          {...{ errors, typed }}
        />
        <Decision {...props} />
        <Button>Bekijk wat er verandert</Button>
      </form>
    </Layout>
  );
}

function ThemeChoice({ choices: { themes }, errors, typed }: Props) {
  return (
    <Field id="thema" label="Thema" problem={problemAt(errors, 'thema')}>
      {(tied) => (
        <select {...tied} name="thema">
          <option value="">Kies</option>
          {themes.map(({ key, name }) => (
            <option value={key} selected={key === typed['thema']}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function OwnerChoice({ choices: { candidates }, errors, typed }: Props) {
  return (
    <Field id="actiehouder" label="Actiehouder" problem={problemAt(errors, 'actiehouder')}>
      {(tied) => (
        <select {...tied} name="actiehouder">
          <option value="">Kies</option>
          {candidates.map(({ key, name, jobTitle }) => (
            <option value={key} selected={key === typed['actiehouder']}>
              {jobTitle === '' ? name : `${name}, ${jobTitle}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function InvolvedChoice({ choices: { candidates }, typed }: Props) {
  const isOpen = Object.keys(typed).some((name) => name.startsWith(partyField));
  return (
    <details open={isOpen}>
      <summary>Wie doen er mee?</summary>
      <Choices id="met" legend="Betrokkenen">
        {candidates.map(({ key, name }) => (
          <Choice
            type="checkbox"
            name={`${partyField}${key}`}
            id={`${partyField}${key}`}
            value="ja"
            checked={typed[`${partyField}${key}`] !== undefined}
          >
            {name}
          </Choice>
        ))}
      </Choices>
    </details>
  );
}

function TimingChoice({ context, quarters, errors, typed }: Props) {
  return (
    <Choices
      id="structureel"
      legend="Wanneer is de actie klaar?"
      problem={problemAt(errors, 'structureel')}
    >
      {quarters.map((quarter) => (
        <Choice
          type="checkbox"
          name={quarterField(quarter)}
          id={quarterField(quarter)}
          value="ja"
          checked={typed[quarterField(quarter)] !== undefined}
        >
          Aan het einde van Q{quarter} {context.plan.year}
        </Choice>
      ))}
      <Choice
        type="checkbox"
        name="structureel"
        id="structureel"
        value="ja"
        checked={(typed['structureel'] ?? '') !== ''}
      >
        Structureel: elk kwartaal een evaluatie
      </Choice>
    </Choices>
  );
}
