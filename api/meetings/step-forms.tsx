/** To move, cancel, close or add a meeting. */

import { addDays } from '../../domain/calendar.ts';
import { boardLabels, plural } from '../../domain/dutch/index.ts';
import { boards } from '../../domain/meetings/meeting.ts';
import { isUndecided } from '../../prisma/meeting-items.ts';
import { Button } from '../site/components/button.tsx';
import { problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import type { FoundMeeting } from '../use-cases/find-meeting.ts';
import { Fold, LongText, type PageErrors } from './agenda-forms.tsx';
import { hrefOf } from './meeting-of-path.ts';

interface Props {
  found: FoundMeeting;
  wrong: PageErrors;
}

export function StepForms({ found, wrong }: Props) {
  const { context, meeting } = found;
  const href = hrefOf(context, meeting);
  return (
    <>
      <h2>Het overleg</h2>
      {meeting.state.on <= context.today && <CloseForm found={found} />}
      <Fold title="Verzet het overleg" form="verzetten" wrong={wrong}>
        <form method="post" action={`${href}/verzetten`}>
          <p>Alles wat aan de dag hangt, schuift mee. De leden krijgen een nieuwe uitnodiging.</p>
          <DayField id="verzetten-naar" name="naar" context={context} wrong={wrong} />
          <LongText id="verzetten-reden" label="Reden" now="" wrong={wrong} />
          <Button>Verzet</Button>
        </form>
      </Fold>
      <Fold title="Zeg het overleg af" form="afzeggen" wrong={wrong}>
        <form method="post" action={`${href}/afzeggen`}>
          <LongText id="afzeggen-reden" label="Reden" now="" wrong={wrong} />
          <Button>Zeg af</Button>
        </form>
      </Fold>
    </>
  );
}

function CloseForm({ found }: Pick<Props, 'found'>) {
  const { context, meeting, items } = found;
  const left = items.filter(isUndecided).length;
  return (
    <form method="post" action={`${hrefOf(context, meeting)}/sluiten`} id="sluiten">
      <p>
        Sluit u het overleg af, dan staan de besluiten vast. De leden en de actiehouders krijgen de
        besluitenlijst.
        {left > 0 &&
          ` Over ${plural(left, 'punt', 'punten')} is nog niet besloten: dat komt op de volgende agenda.`}
      </p>
      <Button>Sluit het overleg af</Button>
    </form>
  );
}

export function AddMeetingForm({ context, wrong }: { context: PageContext; wrong: PageErrors }) {
  return (
    <Fold title="Plan een overleg" form="plannen" wrong={wrong}>
      <form method="post" action={`${pathOf(context)}/overleggen`}>
        <Field id="plannen-overleg" label="Welk overleg?">
          {(tied) => (
            <select {...tied} name="overleg">
              {boards.map((board) => (
                <option value={board} selected={wrong.typed['plannen-overleg'] === board}>
                  {boardLabels[board]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DayField id="plannen-naar" name="naar" context={context} wrong={wrong} />
        <LongText id="plannen-reden" label="Reden (mag leeg blijven)" now="" wrong={wrong} />
        <Button>Plan dit overleg</Button>
      </form>
    </Fold>
  );
}

interface DayProps {
  id: string;
  name: string;
  context: PageContext;
  wrong: PageErrors;
}

function DayField({ id, name, context, wrong }: DayProps) {
  return (
    <Field id={id} label="Op welke dag?" problem={problemAt(wrong.errors, id)}>
      {(tied) => (
        <input
          {...tied}
          type="date"
          name={name}
          required
          min={addDays(context.today, 1)}
          value={wrong.typed[id]}
        />
      )}
    </Field>
  );
}
