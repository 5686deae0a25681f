/** Deciding about many actions: which, and what. */

import { addDays } from '../../domain/calendar.ts';
import { capital, plural, statusLabels } from '../../domain/dutch/index.ts';
import type { BulkChoices } from '../../prisma/action-choices.ts';
import { statuses } from '../../domain/action/status.ts';
import { type ActionRow, perList, type Selection } from '../../prisma/action-overview.ts';
import { bulkKinds, type FormProblem } from './decision-form.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { decisionWords } from './consequences-page.tsx';
import { Button } from '../site/components/button.tsx';
import { Choice } from '../site/components/choice.tsx';
import { ErrorSummary, type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Choices, Field } from '../site/components/field.tsx';
import { PersonOptions } from '../site/components/person-options.tsx';
import { Layout } from '../site/layout.tsx';
import { formProblemWords } from './outcome.tsx';
import { ActionSentence } from './status.tsx';

interface Props {
  context: PageContext;
  selection: Selection;
  found: { rows: ActionRow[]; total: number };
  choices: BulkChoices;
  problem: FormProblem | 'no_action' | null;
  number: number;
}

export function BulkPage({ context, selection, found, choices, problem, number }: Props) {
  const path = `${pathOf(context)}/acties-samen`;
  const errors = errorsOf(problem);
  return (
    <Layout title="Acties samen bewerken" header={context.header} current="overview">
      <ErrorSummary lead="Er is niets veranderd." errors={errors} />
      <Filter path={path} selection={selection} choices={choices} />
      <form method="post" action={`${path}/vooraf`}>
        <Choices id="welke" legend="Welke acties?" problem={problemAt(errors, 'actie-eerste')}>
          <p>
            {plural(found.total, 'actie', 'acties')} gevonden
            {found.total > perList &&
              `; hier staan er ${String(found.rows.length)} (pagina ${String(number)})`}
            .
          </p>
          {found.rows.map((row, i) => (
            <Choice
              type="checkbox"
              name="actie"
              value={row.key}
              id={i === 0 ? 'actie-eerste' : `actie-${row.key}`}
            >
              <ActionSentence row={row} today={context.today} path={pathOf(context)} />
            </Choice>
          ))}
        </Choices>
        <Decision choices={choices} context={context} errors={errors} />
        <Button>Bekijk vooraf wat er verandert</Button>
      </form>
    </Layout>
  );
}

const fieldOf: Record<FormProblem | 'no_action', string | null> = {
  no_action: 'actie-eerste',
  no_decision: 'besluit-reassign',
  no_owner: 'samen-wie',
  no_date: 'samen-tot',
  no_reason: 'samen-reden',
  no_decider: 'samen-door',
  no_milestone: null,
  no_part: null,
};

function errorsOf(problem: FormProblem | 'no_action' | null): FieldError[] {
  if (problem === null) return [];
  const text = problem === 'no_action' ? 'Kies een of meer acties.' : formProblemWords[problem];
  return [{ at: fieldOf[problem], text }];
}

interface FilterProps {
  path: string;
  selection: Selection;
  choices: BulkChoices;
}

function Filter({ path, selection, choices }: FilterProps) {
  const [status] = selection.statuses;
  return (
    <form method="get" action={path}>
      <fieldset>
        <legend>Zoek acties</legend>
        <div class="filter">
          <Narrowing
            id="thema"
            label="Thema"
            options={choices.themes}
            chosen={selection.themeKey}
            none="alle thema’s"
          />
          <Narrowing
            id="partij"
            label="Partij"
            options={choices.parties}
            chosen={selection.partyKey}
            none="alle partijen"
          />
          <Narrowing
            id="actiehouder"
            label="Actiehouder"
            options={choices.owners}
            chosen={selection.ownerKey}
            none="alle actiehouders"
          />
          <Narrowing
            id="stand"
            label="Stand"
            options={statuses.map((key) => ({ key, name: statusLabels[key] }))}
            chosen={status ?? null}
            none="elke stand"
          />
        </div>
        <p>
          <Button kind="secondary-action">Zoek</Button>
        </p>
      </fieldset>
    </form>
  );
}

interface NarrowingProps {
  id: string;
  label: string;
  options: { key: string; name: string }[];
  chosen: string | null;
  none: string;
}

function Narrowing({ id, label, options, chosen, none }: NarrowingProps) {
  return (
    <Field id={`zoek-${id}`} label={label}>
      {(tied) => (
        <select {...tied} name={id}>
          <option value="">{none}</option>
          {options.map(({ key, name }) => (
            <option value={key} selected={key === chosen}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface DecisionProps {
  choices: BulkChoices;
  context: PageContext;
  errors: FieldError[];
}

function Decision({ choices, context, errors }: DecisionProps) {
  const [only] = choices.deciders;
  return (
    <>
      <Choices
        id="besluit"
        legend="Wat wilt u doen?"
        problem={problemAt(errors, 'besluit-reassign')}
      >
        {bulkKinds.map((kind) => (
          <Choice type="radio" name="besluit" value={kind} id={`besluit-${kind}`}>
            {capital(decisionWords[kind])}
          </Choice>
        ))}
      </Choices>
      <Field
        id="samen-wie"
        label="Nieuwe actiehouder (alleen bij een andere actiehouder)"
        problem={problemAt(errors, 'samen-wie')}
      >
        {(tied) => (
          <select {...tied} name="actiehouder">
            <PersonOptions people={choices.candidates} />
          </select>
        )}
      </Field>
      <Field
        id="samen-tot"
        label="Nieuwe datum (alleen bij meer tijd)"
        problem={problemAt(errors, 'samen-tot')}
      >
        {(tied) => <input {...tied} name="tot" type="date" min={addDays(context.today, 1)} />}
      </Field>
      <Field
        id="samen-reden"
        label="Reden"
        hint="Verplicht bij meer tijd, een andere actiehouder, klaar en stoppen: anderen lezen dit."
        problem={problemAt(errors, 'samen-reden')}
      >
        {(tied) => <textarea {...tied} name="reden" maxlength={4000}></textarea>}
      </Field>
      {only !== undefined && choices.deciders.length === 1 ? (
        <input type="hidden" name="door" value={only.id} />
      ) : (
        <Field
          id="samen-door"
          label="Wie neemt dit besluit?"
          problem={problemAt(errors, 'samen-door')}
        >
          {(tied) => (
            <select {...tied} name="door">
              <PersonOptions people={choices.deciders} />
            </select>
          )}
        </Field>
      )}
    </>
  );
}
