/** Deciding about many actions: which, and what. */

import { addDays } from '../../domain/calendar.ts';
import { capital, plural } from '../../domain/dutch/index.ts';
import { mostCharacters } from '../../domain/text.ts';
import type { BulkChoices } from '../../prisma/action-choices.ts';
import type { RoleHolder } from '../../prisma/person-shown.ts';
import { type ListedAction, perList, type Selection } from '../../prisma/action-list.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Button } from '../site/components/button.tsx';
import { Choice } from '../site/components/choice.tsx';
import { ErrorSummary, type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Choices, Field } from '../site/components/field.tsx';
import { PersonOptions } from '../site/components/person-options.tsx';
import { Layout } from '../site/layout.tsx';
import {
  type DecisionKind,
  type DecisionProblem,
  decisionProblemSentences,
} from '../use-cases/decision-kinds.ts';
import { FilterFields } from './action-filter.tsx';
import { decisionLabels } from './consequences-page.tsx';
import { filterPrefix } from './selection.ts';
import { ActionSentence } from './status.tsx';

/** What can be decided about many actions at once. */
export const bulkKinds = [
  'reassign',
  'extend',
  'confirm',
  'cancel',
  'pause',
  'resume',
] as const satisfies DecisionKind[];

/** A day's work; more is done in turns. */
export const mostActions = 200;

export type BulkProblem = DecisionProblem | 'no_action' | 'too_many_actions';

interface Props {
  context: PageContext;
  selection: Selection;
  found: { rows: ListedAction[]; total: number };
  choices: BulkChoices;
  deciders: RoleHolder[];
  problem: BulkProblem | null;
  /** As sent before, by the name of its field. */
  typed: Record<string, string>;
  /** The actions that were chosen before, also those that are not among the ones found now. */
  chosen: { key: string; what: string }[];
  number: number;
}

export function BulkPage(props: Props) {
  const { context, selection, choices, deciders, problem, typed } = props;
  const path = `${pathOf(context)}/acties-samen`;
  const errors = errorsOf(problem);
  return (
    <Layout title="Acties samen bewerken" header={context.header} current="overview">
      <ErrorSummary lead="Er is niets veranderd." errors={errors} />
      <form method="post" action={`${path}/vooraf`}>
        <FilterFields prefix={filterPrefix} selection={selection} choices={choices}>
          <Button kind="secondary-action" formaction={`${path}/zoek`} formnovalidate>
            Zoek
          </Button>
        </FilterFields>
        <ActionChoices {...props} path={path} errors={errors} />
        <BulkDecision {...{ choices, deciders, context, errors, typed }} />
        <Button>Bekijk vooraf wat er verandert</Button>
      </form>
    </Layout>
  );
}

interface ActionChoicesProps extends Pick<Props, 'context' | 'found' | 'chosen' | 'number'> {
  path: string;
  errors: FieldError[];
}

function ActionChoices(props: ActionChoicesProps) {
  const { context, found, chosen, number, path, errors } = props;
  const isChosen = (key: string) => chosen.some((one) => one.key === key);
  const elsewhere = chosen.filter(({ key }) => !found.rows.some((row) => row.key === key));
  return (
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
          checked={isChosen(row.key)}
        >
          <ActionSentence row={row} context={context} />
        </Choice>
      ))}
      <OtherPages target={`${path}/zoek`} number={number} total={found.total} />
      {elsewhere.length > 0 && <p>Ook gekozen, en niet onder wat u nu zocht:</p>}
      {elsewhere.map(({ key, what }) => (
        <Choice type="checkbox" name="actie" value={key} id={`actie-${key}`} checked>
          {what}
        </Choice>
      ))}
    </Choices>
  );
}

/** Buttons of the same form, so that what is ticked here comes along. */
function OtherPages({ target, number, total }: { target: string; number: number; total: number }) {
  const button = (to: number, text: string) => (
    <Button kind="secondary-action" formaction={`${target}?pagina=${String(to)}`} formnovalidate>
      {text}
    </Button>
  );
  if (total <= perList) return null;
  return (
    <p class="utrecht-action-group">
      {number > 1 && button(number - 1, 'Vorige bladzijde')}
      {number * perList < total && button(number + 1, 'Volgende bladzijde')}
    </p>
  );
}

const bulkProblemFields: Record<BulkProblem, string | null> = {
  too_many_actions: 'actie-eerste',
  no_action: 'actie-eerste',
  no_decision: 'besluit-reassign',
  no_owner: 'samen-wie',
  no_date: 'samen-tot',
  no_reason: 'samen-reden',
  reason_too_long: 'samen-reden',
  no_decider: 'samen-door',
  no_scope: null,
  scope_too_long: null,
  no_result: null,
  own_result: null,
  no_milestone: null,
  no_part: null,
};

function errorsOf(problem: BulkProblem | null): FieldError[] {
  if (problem === null) return [];
  const text = bulkProblemSentence(problem);
  return [{ at: bulkProblemFields[problem], text }];
}

function bulkProblemSentence(problem: BulkProblem): string {
  switch (problem) {
    case 'no_action':
      return 'Kies een of meer acties.';
    case 'too_many_actions':
      return `Kies hooguit ${plural(mostActions, 'actie', 'acties')} tegelijk.`;
    default:
      return decisionProblemSentences[problem];
  }
}

interface BulkDecisionProps {
  choices: BulkChoices;
  deciders: RoleHolder[];
  context: PageContext;
  errors: FieldError[];
  typed: Record<string, string>;
}

function BulkDecision({ choices, deciders, context, errors, typed }: BulkDecisionProps) {
  return (
    <>
      <Choices
        id="besluit"
        legend="Wat wilt u doen?"
        problem={problemAt(errors, 'besluit-reassign')}
      >
        {bulkKinds.map((kind) => (
          <Choice
            type="radio"
            name="besluit"
            value={kind}
            id={`besluit-${kind}`}
            checked={typed['besluit'] === kind}
          >
            {capital(decisionLabels[kind])}
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
            <PersonOptions people={choices.candidates} chosen={typed['actiehouder']} />
          </select>
        )}
      </Field>
      <Field
        id="samen-tot"
        label="Nieuwe datum (alleen bij meer tijd)"
        problem={problemAt(errors, 'samen-tot')}
      >
        {(tied) => (
          <input
            {...tied}
            name="tot"
            type="date"
            value={typed['tot']}
            min={addDays(context.today, 1)}
          />
        )}
      </Field>
      <Field
        id="samen-reden"
        label="Reden"
        hint="Verplicht bij meer tijd, een andere actiehouder, klaar en stoppen: anderen lezen dit."
        problem={problemAt(errors, 'samen-reden')}
      >
        {(tied) => (
          <textarea {...tied} name="reden" maxlength={mostCharacters.text}>
            {typed['reden']}
          </textarea>
        )}
      </Field>
      <BulkDecider {...{ deciders, errors, typed }} />
    </>
  );
}

function BulkDecider({
  deciders,
  errors,
  typed,
}: Pick<BulkDecisionProps, 'deciders' | 'errors' | 'typed'>) {
  const [single, ...others] = deciders;
  if (single !== undefined && others.length === 0) {
    return <input type="hidden" name="door" value={single.id} />;
  }
  return (
    <Field id="samen-door" label="Wie neemt dit besluit?" problem={problemAt(errors, 'samen-door')}>
      {(tied) => (
        <select {...tied} name="door">
          <PersonOptions people={deciders} chosen={typed['door']} />
        </select>
      )}
    </Field>
  );
}
