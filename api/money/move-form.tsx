/** Money of one pot to another: a decision, with a reason. */

import type { IsoDate } from '../../domain/calendar.ts';
import { boardNames, capital, formatDate, formatMoney } from '../../domain/dutch/index.ts';
import { boards } from '../../domain/meetings/meeting.ts';
import type { Balance } from '../../domain/money/balance.ts';
import { mostCharacters } from '../../domain/text.ts';
import type { MeetingRow } from '../../prisma/meeting-storage.ts';
import { Button } from '../site/components/button.tsx';
import { problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { AmountField, DayField } from './entry-fields.tsx';
import type { FilledForm } from '../site/filled-form.ts';
import { deciderOf } from '../use-cases/money-meeting.ts';

interface Props {
  context: PageContext;
  balances: Balance[];
  /** In which it can have been decided. */
  meetings: MeetingRow[];
  sent: FilledForm;
}

export function MoveForm({ context, balances, meetings, sent }: Props) {
  const { typed, errors } = sent;
  return (
    <details open={errors.length > 0 || typed['naar'] !== undefined}>
      <summary>Verschuif geld tussen potten</summary>
      <form method="post" action={`${pathOf(context)}/geld/verschuiven`}>
        <PotField name="van" label="Uit de pot" {...{ balances, sent }} />
        <PotField name="naar" label="Naar de pot" {...{ balances, sent }} />
        <AmountField form="verschuif" sent={sent} />
        <Field
          id="verschuif-wie"
          label="Wie besloot dit?"
          problem={problemAt(errors, 'verschuif-wie')}
        >
          {(tied) => (
            <select {...tied} name="wie">
              {decidersOf(meetings, context.today).map(([value, label]) => (
                <option value={value} selected={value === typed['wie']}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DayField form="verschuif" label="Datum van het besluit" {...{ context, sent }} />
        <Field id="verschuif-reden" label="Waarom?" problem={problemAt(errors, 'verschuif-reden')}>
          {(tied) => (
            <textarea {...tied} name="reden" required maxlength={mostCharacters.text}>
              {typed['reden']}
            </textarea>
          )}
        </Field>
        <Button>Verschuif</Button>
      </form>
    </details>
  );
}

function decidersOf(meetings: MeetingRow[], today: IsoDate): [value: string, label: string][] {
  const held = meetings.map((meeting): [string, string] => {
    const day = formatDate(meeting.state.on, today);
    return [deciderOf(meeting), `${capital(boardNames[meeting.board])}, in het overleg van ${day}`];
  });
  const named = boards.map((board): [string, string] => [board, capital(boardNames[board])]);
  return [['', 'De coördinator'], ...held, ...named];
}

interface PotFieldProps extends Pick<Props, 'balances' | 'sent'> {
  name: 'van' | 'naar';
  label: string;
}

function PotField({ name, label, balances, sent }: PotFieldProps) {
  const id = `verschuif-${name}`;
  return (
    <Field id={id} label={label} problem={problemAt(sent.errors, id)}>
      {(tied) => (
        <select {...tied} name={name} required>
          <option value="">Kies</option>
          {balances.map(({ pot, availableCents }) => (
            <option value={pot.key} selected={pot.key === sent.typed[name]}>
              {pot.name} ({formatMoney(availableCents)} vrij)
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
