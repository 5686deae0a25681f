/**
 * The form of the page on the table. A number chooses a decision (Alt and the number), Tab goes to what that
 * decision asks for, Enter sends it.
 */

import { addDays, type IsoDate } from '../../domain/calendar.ts';
import { openMilestones } from '../../domain/action/state.ts';
import {
  boardLabels,
  capital,
  formatDate,
  meetingDecisionLabels,
  milestoneName,
  referLabel,
} from '../../domain/dutch/index.ts';
import { type MeetingDecisionKind, meetingDecisionKinds } from '../../domain/meetings/decisions.ts';
import type { Board } from '../../domain/meetings/meeting.ts';
import { mostCharacters } from '../../domain/text.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { MeetingItem } from '../../prisma/meeting-items.ts';
import { Button } from '../site/components/button.tsx';
import { type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Choices, Field } from '../site/components/field.tsx';
import { PersonOptions } from '../site/components/person-options.tsx';
import { decisionKinds } from '../use-cases/decision-kinds.ts';
import { isCarriedOut } from '../use-cases/record-meeting-decision.ts';

interface Props {
  target: string;
  board: Board;
  today: IsoDate;
  item: MeetingItem;
  /** Null for what is about no action. */
  action: ActionDetails | null;
  errors: FieldError[];
  /** As sent before, by the name of its field. */
  typed: Record<string, string>;
}

export function TableForm(props: Props) {
  const { target, board, item, action, errors, typed } = props;
  return (
    <form method="post" action={target} class="deciding">
      <input type="hidden" name="punt" value={item.key} />
      <input type="hidden" name="nummer" value={String(item.decisions.length + 1)} />
      <Kinds {...props} />
      {action !== null && <ActionFields {...props} action={action} />}
      <Field id="reden" label="Waarom? (één zin)" problem={problemAt(errors, 'reden')}>
        {(tied) => (
          <input {...tied} name="reden" maxlength={mostCharacters.text} value={typed['reden']} />
        )}
      </Field>
      <Field id="namens" label="Wie besluit dit?" problem={problemAt(errors, 'namens')}>
        {(tied) => (
          <input
            {...tied}
            name="namens"
            maxlength={mostCharacters.name}
            value={typed['namens'] ?? boardLabels[board]}
          />
        )}
      </Field>
      <p>
        <Button>Leg vast</Button>
      </p>
    </form>
  );
}

/** What can be decided about this item, in the order of its numbers. */
export function offeredKinds(action: ActionDetails | null): MeetingDecisionKind[] {
  const isOpen = action !== null && ['running', 'paused'].includes(action.state.phase);
  return meetingDecisionKinds.filter((kind) =>
    isCarriedOut(kind) ? isOpen && decisionKinds.some((one) => one === kind) : true,
  );
}

function Kinds({ board, item, action, errors, typed }: Props) {
  const kinds = offeredKinds(action);
  const isFresh = item.decisions.length === 0 && errors.length === 0;
  return (
    <Choices
      id={`besluit-${kinds[0] ?? ''}`}
      legend="Besluit"
      problem={problemAt(errors, 'besluit')}
    >
      {kinds.map((kind, index) => (
        <label class="choice">
          <input
            type="radio"
            name="besluit"
            id={`besluit-${kind}`}
            value={kind}
            checked={typed['besluit'] === kind}
            accesskey={String(index + 1)}
            autofocus={isFresh && index === 0}
          />
          <span>
            {index + 1}.{' '}
            {capital(kind === 'refer' ? referLabel(board) : meetingDecisionLabels[kind])}
          </span>
        </label>
      ))}
    </Choices>
  );
}

function ActionFields({ today, action, errors, typed }: Props & { action: ActionDetails }) {
  return (
    <>
      <div class="for-date">
        <Field id="tot" label="Tot welke datum?" problem={problemAt(errors, 'tot')}>
          {(tied) => (
            <input {...tied} type="date" name="tot" min={addDays(today, 1)} value={typed['tot']} />
          )}
        </Field>
      </div>
      <div class="for-scope">
        <Field
          id="wat"
          label="Wat blijft er over, of wat komt erbij?"
          problem={problemAt(errors, 'wat')}
        >
          {(tied) => (
            <input {...tied} name="wat" maxlength={mostCharacters.text} value={typed['wat']} />
          )}
        </Field>
      </div>
      <div class="for-owner">
        <Field
          id="actiehouder"
          label="Nieuwe actiehouder"
          problem={problemAt(errors, 'actiehouder')}
        >
          {(tied) => (
            <select {...tied} name="actiehouder">
              <PersonOptions people={action.candidates} chosen={typed['actiehouder']} />
            </select>
          )}
        </Field>
      </div>
      <Moment today={today} action={action} typed={typed} />
    </>
  );
}

/** The one that lies with the board comes first, and is meant unless somebody chooses another. */
function Moment({
  today,
  action,
  typed,
}: Pick<Props, 'today' | 'typed'> & { action: ActionDetails }) {
  const open = openMilestones(action.state).sort(
    (a, b) => Number(b.escalatedOn !== null) - Number(a.escalatedOn !== null),
  );
  const [single, ...others] = open;
  if (single === undefined) return null;
  if (others.length === 0) return <input type="hidden" name="moment" value={single.id} />;
  return (
    <div class="for-moment">
      <Field id="moment" label="Over welk moment?">
        {(tied) => (
          <select {...tied} name="moment">
            {open.map((milestone) => (
              <option value={milestone.id} selected={milestone.id === typed['moment']}>
                {capital(milestoneName(milestone))}, {formatDate(milestone.dueOn, today)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
