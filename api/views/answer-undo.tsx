/** Taking back a confirmation. Here too nothing is chosen beforehand. */

import type { IsoDate } from '../../domain/calendar.ts';
import { undoUntil } from '../../domain/action-state.ts';
import { sayDate } from '../../domain/dutch.ts';
import type { AnswerScene } from '../answer-scene.ts';
import { type UndoForm, undoReasons, undoReasonWords } from '../undo-form.ts';
import { AnswersAs, WrongPerson } from './answer-person.tsx';
import { Layout, Message } from './layout.tsx';

interface Props {
  scene: AnswerScene;
  /** When it was confirmed. */
  on: IsoDate;
  confirmedBy: string | null;
  form: UndoForm;
  incomplete: boolean;
}

export function UndoPage({ scene, on, confirmedBy, form, incomplete }: Props) {
  const { today, calendar, link, path } = scene;
  return (
    <Layout title={`Terugdraaien: ${link.action.what}`} place={null}>
      {incomplete && (
        <Message kind="problem">
          <p>
            Er is nog niets teruggedraaid. <a href="#not_done">Kies wat er niet klopt.</a>
          </p>
        </Message>
      )}
      <p class="lead">
        {confirmedBy ?? 'Iemand'} meldde {partName(scene)} klaar op {sayDate(on, today)}.
      </p>
      <p>
        Draait u dit terug, dan staat de actie weer open en komen de herinneringen terug. De
        actiehouder en de coördinator krijgen daarover mail. Het kan tot en met{' '}
        {sayDate(undoUntil(on, calendar), today)}.
      </p>
      <form method="post" action={`${path}/ongedaan`}>
        <fieldset>
          <legend>Wat klopt er niet?</legend>
          {undoReasons.map((reason) => (
            <label class="choice">
              <input
                type="radio"
                name="waarom"
                id={reason}
                value={reason}
                checked={form.waarom === reason}
              />
              {undoReasonWords[reason]}
            </label>
          ))}
        </fieldset>
        <AnswersAs scene={scene} name={form.naam} />
        <p>
          <button>Draai het terug</button>
        </p>
      </form>
      <WrongPerson scene={scene} />
    </Layout>
  );
}

function partName({ link }: AnswerScene): string {
  const part = link.action.parts.find(({ id }) => id === link.partId);
  return part === undefined ? 'dit' : `het deel van ${part.name}`;
}
