/** Where a party says that its own part is done, or what is in the way. Nothing is chosen beforehand. */

import type { AnswerScene } from '../answer-scene.ts';
import { type PartChoice, partChoices, type PartForm, type PartProblem } from '../part-form.ts';
import { ActionFacts } from './answer-action.tsx';
import { AnswersAs, WrongPerson } from './answer-person.tsx';
import { Layout, Message } from './layout.tsx';

interface Props {
  scene: AnswerScene;
  form: PartForm;
  name: string;
  problem: PartProblem | null;
}

export function PartPage({ scene, form, name, problem }: Props) {
  return (
    <Layout title={scene.link.action.what} place={null}>
      {problem !== null && <PartProblemMessage problem={problem} />}
      <ActionFacts scene={scene} />
      <form method="post" action={`${scene.path}/onderdeel`}>
        <PartFields {...{ scene, form, problem }} of="" />
        <AnswersAs scene={scene} name={name} />
        <p>
          <button>Verstuur antwoord</button>
        </p>
      </form>
      <WrongPerson scene={scene} />
    </Layout>
  );
}

const problemLines: Record<PartProblem, { at: string; text: string }> = {
  no_choice: { at: 'confirm_part', text: 'Kies hoe het ervoor staat.' },
  no_reason: { at: 'toelichting', text: 'Schrijf wat er in de weg zit.' },
};

export function PartProblemMessage({ problem, of = '' }: { problem: PartProblem; of?: string }) {
  const { at, text } = problemLines[problem];
  return (
    <Message kind="problem">
      <p>
        Er is nog niets verstuurd. <a href={`#${at}${of}`}>{text}</a>
      </p>
    </Message>
  );
}

const choiceWords: Record<PartChoice, string> = {
  confirm_part: 'Ons deel is klaar',
  report_obstacle: 'Er zit iets in de weg',
};

interface FieldProps {
  scene: AnswerScene;
  form: PartForm;
  problem: PartProblem | null;
  /** Ending of the ids, where a page has several of these forms. */
  of: string;
}

export function PartFields({ scene, form, problem, of }: FieldProps) {
  const part = scene.link.action.parts.find(({ id }) => id === scene.link.partId);
  const hint = `toelichting-hulp${of}`;
  return (
    <>
      {part !== undefined && (
        <p>
          Het deel van {part.name}: <strong>{part.what}</strong>
        </p>
      )}
      <fieldset>
        <legend>Hoe staat het met dit deel?</legend>
        {partChoices.map((choice) => (
          <label class="choice">
            <input
              type="radio"
              name="antwoord"
              id={`${choice}${of}`}
              value={choice}
              checked={form.antwoord === choice}
            />
            {choiceWords[choice]}
          </label>
        ))}
      </fieldset>
      <label for={`toelichting${of}`}>Toelichting</label>
      <p class="hint" id={hint}>
        Mag leeg blijven als het klaar is. Schrijf geen namen van inwoners op en niets uit een zaak.
      </p>
      <textarea
        id={`toelichting${of}`}
        name="toelichting"
        maxlength={4000}
        aria-describedby={hint}
        aria-invalid={problem === 'no_reason' ? 'true' : undefined}
      >
        {form.toelichting}
      </textarea>
    </>
  );
}
