/** The form behind the link in a mail. Nothing is chosen beforehand: sent as it came, it changes nothing. */

import type { Asked } from '../asked.ts';
import type { AnswerProblem } from '../answer-form.ts';
import type { AnswerScene } from '../answer-scene.ts';
import { ActionFacts } from './answer-action.tsx';
import { AnswerFields, fieldId } from './answer-fields.tsx';
import { AnswersAs, WrongPerson } from './answer-person.tsx';
import { Layout, Message } from './layout.tsx';

interface Props {
  scene: AnswerScene;
  /** The action of the link, then the others of the same mail. */
  asked: [Asked, ...Asked[]];
  name: string;
}

export function AnswerPage({ scene, asked, name }: Props) {
  const [first, ...others] = asked;
  return (
    <Layout title={scene.link.action.what} place={null}>
      <Problems asked={asked} />
      <ActionFacts scene={scene} />
      <form method="post" action={scene.path}>
        <AnswerFields asked={first} />
        {others.length > 0 && (
          <section>
            <h2>
              {others.length === 1
                ? 'Nog 1 actie uit dezelfde mail'
                : `Nog ${String(others.length)} acties uit dezelfde mail`}
            </h2>
            <p class="hint">U kunt ze hier meteen beantwoorden. Overslaan mag ook.</p>
            {others.map((other) => (
              <details open={other.problems.length > 0 || other.form.antwoord !== null}>
                <summary>{other.scene.link.action.what}</summary>
                <ActionFacts scene={other.scene} />
                <AnswerFields asked={other} />
              </details>
            ))}
          </section>
        )}
        <AnswersAs scene={scene} name={name} />
        <p>
          <button>{others.length === 0 ? 'Verstuur antwoord' : 'Verstuur antwoorden'}</button>
        </p>
      </form>
      <WrongPerson scene={scene} />
    </Layout>
  );
}

const problemLines: Record<AnswerProblem, { at: string; text: string }> = {
  no_choice: { at: 'confirm', text: 'Kies hoe het ervoor staat.' },
  no_date: { at: 'tot', text: 'Kies tot welke datum u tijd vraagt.' },
  no_reason: { at: 'toelichting', text: 'Schrijf in de toelichting wat er aan de hand is.' },
};

function Problems({ asked }: { asked: Asked[] }) {
  const found = asked.flatMap(({ of, scene, problems }) =>
    problems.map((problem) => ({ of, problem, what: scene.link.action.what })),
  );
  if (found.length === 0) return null;
  return (
    <Message kind="problem">
      <p>Er is nog niets verstuurd.</p>
      <ul>
        {found.map(({ of, problem, what }) => (
          <li>
            <a href={`#${fieldId(problemLines[problem].at, of)}`}>{problemLines[problem].text}</a>
            {asked.length > 1 && ` (${what})`}
          </li>
        ))}
      </ul>
    </Message>
  );
}
