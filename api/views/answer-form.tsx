/** The form behind the link in a mail. Nothing is chosen beforehand: sent as it came, it changes nothing. */

import { isOverdue, type MilestoneState } from '../../domain/action-state.ts';
import { addDays } from '../../domain/calendar.ts';
import { type AnswerForm, type AnswerProblem, type Choice, choices } from '../answer-form.ts';
import type { AnswerScene } from '../answer-scene.ts';
import { ActionFacts } from './answer-action.tsx';
import { AnswersAs, WrongPerson } from './answer-person.tsx';
import { Layout, Message } from './layout.tsx';

interface Props {
  scene: AnswerScene;
  milestone: MilestoneState;
  form: AnswerForm;
  problems: AnswerProblem[];
}

export function AnswerPage({ scene, milestone, form, problems }: Props) {
  return (
    <Layout title={scene.link.action.what} place={null}>
      <Problems problems={problems} />
      <ActionFacts scene={scene} />
      <form method="post" action={scene.path}>
        <fieldset>
          <legend>Hoe staat het ervoor?</legend>
          <Choices scene={scene} milestone={milestone} form={form} />
          <label for="tot">Vraagt u meer tijd? Tot welke datum?</label>
          <input
            id="tot"
            name="tot"
            type="date"
            value={form.tot}
            min={addDays(latest(scene.today, milestone.dueOn), 1)}
            aria-invalid={problems.includes('no_date') ? 'true' : undefined}
          />
        </fieldset>
        <label for="toelichting">Toelichting</label>
        <p class="hint" id="toelichting-hulp">
          Mag leeg blijven als het klaar is of goed loopt. Schrijf geen namen van inwoners op en
          niets uit een zaak.
        </p>
        <textarea
          id="toelichting"
          name="toelichting"
          maxlength={4000}
          aria-describedby="toelichting-hulp"
          aria-invalid={problems.includes('no_reason') ? 'true' : undefined}
        >
          {form.toelichting}
        </textarea>
        <AnswersAs scene={scene} name={form.naam} />
        <p>
          <button>Verstuur antwoord</button>
        </p>
      </form>
      <WrongPerson scene={scene} />
    </Layout>
  );
}

function Choices({ scene, milestone, form }: Omit<Props, 'problems'>) {
  const late = isOverdue(milestone, scene.today, scene.calendar);
  return (
    <>
      {choices.map((choice) => (
        <label class="choice">
          <input
            type="radio"
            name="antwoord"
            id={choice}
            value={choice}
            checked={form.antwoord === choice}
          />
          {choiceWords(choice, milestone.kind, late)}
        </label>
      ))}
    </>
  );
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

const problemLines: Record<AnswerProblem, { at: string; text: string }> = {
  no_choice: { at: 'confirm', text: 'Kies hoe het ervoor staat.' },
  no_date: { at: 'tot', text: 'Kies tot welke datum u tijd vraagt.' },
  no_reason: { at: 'toelichting', text: 'Schrijf in de toelichting wat er aan de hand is.' },
};

function Problems({ problems }: { problems: AnswerProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Message kind="problem">
      <p>Uw antwoord is nog niet verstuurd.</p>
      <ul>
        {problems.map((problem) => (
          <li>
            <a href={`#${problemLines[problem].at}`}>{problemLines[problem].text}</a>
          </li>
        ))}
      </ul>
    </Message>
  );
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}
