/** What the coordinator or the TVO can decide about an action: plain forms, nothing chosen beforehand. */

import { openMilestones } from '../../domain/action/state.ts';
import { addDays, type IsoDate } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { Person } from '../../prisma/person-shown.ts';
import { Button } from '../site/components/button.tsx';
import { type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { PersonOptions } from '../site/components/person-options.tsx';
import { resultLabel } from '../use-cases/draft-answer.ts';
import { DecisionFold, type DecisionFormProps } from './decision-fold.tsx';
import { Decider, MilestoneChoice, Reason } from './decision-fields.tsx';
import { PartDecisions } from './part-decisions.tsx';
import { ScalingDecisions } from './scaling-decisions.tsx';

interface Props {
  action: ActionDetails;
  today: IsoDate;
  path: string;
  errors: FieldError[];
  typed: Record<string, string>;
  deciders: Person[];
}

export function DecisionForms({ action, today, path, errors, typed, deciders }: Props) {
  const { state } = action;
  if (state.phase === 'completed' || state.phase === 'cancelled') return null;
  const target = `${path}/acties/${action.key}/besluit/vooraf`;
  const open = openMilestones(state);
  const form = { target, deciders, errors, typed };
  const isEvaluated = open.length > 0 && open.every(({ kind }) => kind === 'evaluation');
  return (
    <section id="besluit" aria-labelledby="besluit-kop">
      <h2 id="besluit-kop">Besluiten</h2>
      {state.phase === 'running' && open.length > 0 && (
        <DecisionFold {...form} kind="nudge" title="Nu om antwoord vragen" button="Stuur de vraag">
          <p>{action.owner.name} krijgt meteen een mail. De gewone herinneringen gaan door.</p>
          <MilestoneChoice kind="nudge" milestones={open} {...{ today, errors, typed }} />
          <Reason kind="nudge" {...{ errors, typed }} />
        </DecisionFold>
      )}
      {state.extensionRequest !== null && (
        <RequestedExtension {...form} until={state.extensionRequest.until} today={today} />
      )}
      <DecisionFold {...form} kind="extend" title="Tijd geven" button="Geef tijd">
        <MilestoneChoice kind="extend" milestones={open} {...{ today, errors, typed }} />
        <Field id="extend-tot" label="Nieuwe datum" problem={problemAt(errors, 'extend-tot')}>
          {(tied) => (
            <input
              {...tied}
              type="date"
              name="tot"
              required
              min={addDays(today, 1)}
              value={typed['extend-tot']}
            />
          )}
        </Field>
        <Reason kind="extend" {...{ errors, typed }} required />
      </DecisionFold>
      <ScalingDecisions {...form} milestones={open} today={today} />
      <DecisionFold
        {...form}
        kind="reassign"
        title="Een andere actiehouder aanwijzen"
        button="Wijs aan"
      >
        <Field
          id="reassign-actiehouder"
          label="Nieuwe actiehouder"
          problem={problemAt(errors, 'reassign-actiehouder')}
        >
          {(tied) => (
            <select {...tied} name="actiehouder" required>
              <PersonOptions people={action.candidates} chosen={typed['reassign-actiehouder']} />
            </select>
          )}
        </Field>
        <Reason kind="reassign" {...{ errors, typed }} required />
      </DecisionFold>
      {open.length > 0 && (
        <DecisionFold
          {...form}
          kind="confirm"
          title={isEvaluated ? 'Een evaluatie vastleggen' : 'Accepteren als klaar'}
          button={isEvaluated ? 'Leg vast' : 'Accepteer als klaar'}
        >
          <MilestoneChoice kind="confirm" milestones={open} {...{ today, errors, typed }} />
          <Reason
            kind="confirm"
            {...{ errors, typed }}
            required
            label={isEvaluated ? resultLabel : 'Reden'}
          />
        </DecisionFold>
      )}
      <PartDecisions {...form} action={action} today={today} />
      {state.phase === 'running' ? (
        <DecisionFold {...form} kind="pause" title="Stilzetten" button="Zet stil">
          <p>Er gaan geen mails uit tot u de actie hervat. De einddatum schuift dan op.</p>
          <Reason kind="pause" {...{ errors, typed }} />
        </DecisionFold>
      ) : (
        <DecisionFold {...form} kind="resume" title="Hervatten" button="Hervat">
          <Reason kind="resume" {...{ errors, typed }} />
        </DecisionFold>
      )}
      <DecisionFold {...form} kind="cancel" title="Stoppen" button="Stop deze actie">
        <p>De actie gaat niet door. De actiehouder en de betrokkenen horen waarom.</p>
        <Reason kind="cancel" {...{ errors, typed }} required />
      </DecisionFold>
    </section>
  );
}

function RequestedExtension({
  target,
  deciders,
  errors,
  typed,
  until,
  today,
}: DecisionFormProps & { until: IsoDate; today: IsoDate }) {
  return (
    <form method="post" action={target}>
      <fieldset>
        <legend>De actiehouder vraagt tijd tot {formatDate(until, today)}</legend>
        <Decider kind="asked" {...{ deciders, errors, typed }} />
        <Reason kind="asked" {...{ errors, typed }} />
        <p class="utrecht-action-group">
          {' '}
          <Button name="besluit" value="grant_extension">
            Geef deze tijd
          </Button>
          <Button name="besluit" value="refuse_extension" kind="secondary-action">
            Geef geen extra tijd
          </Button>
        </p>{' '}
      </fieldset>
    </form>
  );
}
