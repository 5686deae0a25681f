/** What can be said about one action. */

import { isOverdue, type MilestoneState } from '../../domain/action-state.ts';
import { addDays } from '../../domain/calendar.ts';
import { type Choice, choices } from '../answer-form.ts';
import type { Asked } from '../asked.ts';

export function AnswerFields({ asked }: { asked: Asked }) {
  const { of, scene, form, problems } = asked;
  const { milestone, today } = scene;
  const idOf = (field: string) => fieldId(field, of);
  return (
    <>
      <fieldset>
        <legend>Hoe staat het ervoor?</legend>
        <Choices asked={asked} />
        <label for={idOf('tot')}>Vraagt u meer tijd? Tot welke datum?</label>
        <input
          id={idOf('tot')}
          name={`tot${of}`}
          type="date"
          value={form.tot}
          min={addDays(today > milestone.dueOn ? today : milestone.dueOn, 1)}
          aria-invalid={problems.includes('no_date') ? 'true' : undefined}
        />
      </fieldset>
      <label for={idOf('toelichting')}>Toelichting</label>
      <p class="hint" id={idOf('toelichting-hulp')}>
        Mag leeg blijven als het klaar is of goed loopt. Schrijf geen namen van inwoners op en niets
        uit een zaak.
      </p>
      <textarea
        id={idOf('toelichting')}
        name={`toelichting${of}`}
        maxlength={4000}
        aria-describedby={idOf('toelichting-hulp')}
        aria-invalid={problems.includes('no_reason') ? 'true' : undefined}
      >
        {form.toelichting}
      </textarea>
    </>
  );
}

/** An id without the signs that a link to it would have to escape. */
export function fieldId(field: string, of: string): string {
  return `${field}${of.replaceAll(/[^\w-]/g, '-')}`;
}

function Choices({ asked: { of, scene, form } }: { asked: Asked }) {
  const { milestone, today, calendar } = scene;
  const late = isOverdue(milestone, today, calendar);
  return (
    <>
      {choicesOf(milestone).map((choice) => (
        <label class="choice">
          <input
            type="radio"
            name={`antwoord${of}`}
            id={fieldId(choice, of)}
            value={choice}
            checked={form.antwoord === choice}
          />
          {choiceWords(choice, milestone.kind, late)}
        </label>
      ))}
    </>
  );
}

/** Who said that it is done, and waits for the parts of others, need not say so again. */
export function choicesOf({ ownerDoneOn }: MilestoneState): readonly Choice[] {
  return ownerDoneOn == null ? choices : choices.filter((choice) => choice !== 'confirm');
}

function choiceWords(choice: Choice, kind: MilestoneState['kind'], late: boolean): string {
  switch (choice) {
    case 'confirm':
      return kind === 'evaluation' ? 'De evaluatie is gedaan' : 'Klaar';
    case 'on_track': {
      const notYet = kind === 'evaluation' ? 'De evaluatie is er nog niet' : 'Nog niet klaar';
      return late ? `${notYet}, maar het komt goed` : `${notYet}, het komt op tijd goed`;
    }
    case 'at_risk':
      return 'Er is een risico';
    case 'stuck':
      return 'Het zit vast, ik heb hulp nodig';
    case 'ask_extension':
      return 'Ik vraag meer tijd';
    case 'not_mine':
      return 'Deze actie is niet van mij';
  }
}
