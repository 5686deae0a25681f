/** Asking more or less of one action: what, by when, and why. */

import type { MilestoneState } from '../../domain/action/state.ts';
import { addDays, type IsoDate } from '../../domain/calendar.ts';
import { mostCharacters } from '../../domain/text.ts';
import { problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { MilestoneChoice, Reason } from './decision-fields.tsx';
import { DecisionFold, type DecisionFormProps } from './decision-fold.tsx';

interface Props extends DecisionFormProps {
  milestones: MilestoneState[];
  today: IsoDate;
}

export function ScalingDecisions(props: Props) {
  if (props.milestones.length === 0) return null;
  return (
    <>
      <DecisionFold {...props} kind="scale_down" title="Afschalen" button="Schaal af">
        <p>Er wordt minder gevraagd. De actiehouder en de betrokkenen horen wat er overblijft.</p>
        <ScalingFields {...props} kind="scale_down" label="Wat blijft er over?" />
      </DecisionFold>
      <DecisionFold {...props} kind="scale_up" title="Opschalen" button="Schaal op">
        <p>
          Er wordt meer gevraagd, of eerder. De actiehouder en de betrokkenen horen wat en waarom.
        </p>
        <ScalingFields {...props} kind="scale_up" label="Wat komt erbij?" />
      </DecisionFold>
    </>
  );
}

function ScalingFields({
  kind,
  label,
  milestones,
  today,
  errors,
  typed,
}: Props & { kind: string; label: string }) {
  const [what, until] = [`${kind}-wat`, `${kind}-tot`];
  return (
    <>
      <MilestoneChoice {...{ kind, milestones, today, errors, typed }} />
      <Field id={what} label={label} problem={problemAt(errors, what)}>
        {(tied) => (
          <textarea {...tied} name="wat" required maxlength={mostCharacters.text}>
            {typed[what]}
          </textarea>
        )}
      </Field>
      <Field
        id={until}
        label="Nieuwe datum (mag leeg blijven)"
        hint="Vult u niets in, dan blijft de datum zoals die is."
        problem={problemAt(errors, until)}
      >
        {(tied) => (
          <input {...tied} type="date" name="tot" min={addDays(today, 1)} value={typed[until]} />
        )}
      </Field>
      <Reason kind={kind} {...{ errors, typed }} required />
    </>
  );
}
