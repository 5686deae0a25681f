/** What most decisions ask for: who decides, why, and about which moment. */

import type { MilestoneState } from '../../domain/action/state.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import { milestoneName } from '../../domain/dutch/labels.ts';
import { mostCharacters } from '../../domain/text.ts';
import type { Person } from '../../prisma/person-shown.ts';
import { type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { PersonOptions } from '../site/components/person-options.tsx';

interface FieldProps {
  /** Which decision, or `asked`. */
  kind: string;
  errors: FieldError[];
  /** As sent before, by the id of its field. */
  typed: Record<string, string>;
}

export function Decider({ kind, deciders, errors, typed }: FieldProps & { deciders: Person[] }) {
  const [single, ...others] = deciders;
  if (single !== undefined && others.length === 0) {
    return <input type="hidden" name="door" value={single.id} />;
  }
  return (
    <Field
      id={`${kind}-door`}
      label="Wie neemt dit besluit?"
      problem={problemAt(errors, `${kind}-door`)}
    >
      {(tied) => (
        <select {...tied} name="door" required>
          <PersonOptions people={deciders} chosen={typed[`${kind}-door`]} />
        </select>
      )}
    </Field>
  );
}

interface ReasonProps extends FieldProps {
  required?: boolean;
  label?: string;
}

export function Reason({ kind, errors, typed, required = false, label = 'Reden' }: ReasonProps) {
  return (
    <Field
      id={`${kind}-reden`}
      label={required ? label : `${label} (mag leeg blijven)`}
      problem={problemAt(errors, `${kind}-reden`)}
    >
      {(tied) => (
        <textarea {...tied} name="reden" required={required} maxlength={mostCharacters.text}>
          {typed[`${kind}-reden`]}
        </textarea>
      )}
    </Field>
  );
}

interface MilestoneChoiceProps extends FieldProps {
  milestones: MilestoneState[];
  today: IsoDate;
}

/** With one open moment there is nothing to choose. */
export function MilestoneChoice({ kind, milestones, today, errors, typed }: MilestoneChoiceProps) {
  const [single, ...others] = milestones;
  if (single !== undefined && others.length === 0) {
    return <input type="hidden" name="moment" value={single.id} />;
  }
  return (
    <Field id={`${kind}-moment`} label="Welk moment?" problem={problemAt(errors, `${kind}-moment`)}>
      {(tied) => (
        <select {...tied} name="moment" required>
          <option value="">Kies</option>
          {milestones.map((milestone) => (
            <option value={milestone.id} selected={milestone.id === typed[`${kind}-moment`]}>
              {milestoneName(milestone)} {formatDate(milestone.dueOn, today)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
