/** For a party that telephones: one form for each moment with parts that are not in. */

import { openMilestones } from '../../domain/action/state.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import { openParts } from '../../domain/action/parts.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { DecisionFold, type DecisionFormProps } from './decision-fold.tsx';
import { Reason } from './decision-fields.tsx';

interface Props extends DecisionFormProps {
  action: ActionDetails;
  today: IsoDate;
}

export function PartDecisions({ action, today, ...form }: Props) {
  const waiting = openMilestones(action.state).filter((one) => openParts(one).length > 0);
  return (
    <>
      {waiting.map((milestone) => {
        const id = `confirm_part-${milestone.id}`;
        const field = `${id}-onderdeel`;
        return (
          <DecisionFold
            {...form}
            kind="confirm_part"
            id={id}
            title={`Een deel klaar melden (${formatDate(milestone.dueOn, today)})`}
            button="Meld dit deel klaar"
          >
            <input type="hidden" name="moment" value={milestone.id} />
            <Field id={field} label="Welk deel?" problem={problemAt(form.errors, field)}>
              {(tied) => (
                <select {...tied} name="onderdeel" required>
                  <option value="">Kies</option>
                  {openParts(milestone).map((part) => (
                    <option value={part.id} selected={part.id === form.typed[field]}>
                      {partLabel(action, part.id)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Reason kind={id} errors={form.errors} typed={form.typed} required />
          </DecisionFold>
        );
      })}
    </>
  );
}

function partLabel({ parts }: ActionDetails, partId: string): string {
  const part = parts.find(({ id }) => id === partId);
  return part === undefined ? partId : `${part.name}: ${part.what}`;
}
