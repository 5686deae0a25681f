/** The form behind the link in a mail. Nothing is chosen beforehand: sent as it came, it changes nothing. */

import type { Asked } from '../asked.ts';
import type { AnswerProblem } from '../answer-form.ts';
import type { AnswerScene } from '../answer-scene.ts';
import { ActionFacts } from './answer-action.tsx';
import { AnswerFields, choicesOf, fieldId } from './answer-fields.tsx';
import { WhyDead } from './answer-dead.tsx';
import { AnswersAs, WrongPerson } from './answer-person.tsx';
import { Layout, Message } from './layout.tsx';

interface Props {
  scene: AnswerScene;
  /** Never empty. */
  asked: Asked[];
  name: string;
  /** Who said that the action of the link is done; null when it is not, or nobody knows. */
  confirmedBy: string | null;
}

export function AnswerPage({ scene, asked, name, confirmedBy }: Props) {
  const { dead } = scene;
  const own = asked.filter(({ of }) => of === '');
  const others = asked.filter(({ of }) => of !== '');
  return (
    <Layout title={scene.link.action.what} place={null}>
      <Problems asked={asked} />
      {dead === null ? (
        <ActionFacts scene={scene} />
      ) : (
        <WhyDead {...{ scene, dead, confirmedBy }} />
      )}
      <form method="post" action={scene.path}>
        {own.map((one) => (
          <AnswerFields asked={one} />
        ))}
        {others.length > 0 && <Others others={others} unfold={own.length === 0} />}
        <AnswersAs scene={scene} name={name} />
        <p>
          <button>{asked.length === 1 ? 'Verstuur antwoord' : 'Verstuur antwoorden'}</button>
        </p>
      </form>
      <WrongPerson scene={scene} />
    </Layout>
  );
}

function Others({ others, unfold }: { others: Asked[]; unfold: boolean }) {
  const count = others.length;
  return (
    <section>
      <h2>{count === 1 ? 'Nog 1 actie' : `Nog ${String(count)} acties`} uit dezelfde mail</h2>
      <p class="hint">U kunt hier meteen antwoorden. Overslaan mag ook.</p>
      {others.map((other) => (
        <details open={unfold || other.problems.length > 0 || other.form.antwoord !== null}>
          <summary>{other.scene.link.action.what}</summary>
          <ActionFacts scene={other.scene} />
          <AnswerFields asked={other} />
        </details>
      ))}
    </section>
  );
}

function placeOf(problem: AnswerProblem, { milestone }: Asked['scene']): string {
  return problem === 'no_choice' ? (choicesOf(milestone)[0] ?? '') : problemLines[problem].at;
}

const problemLines: Record<AnswerProblem, { at: string; text: string }> = {
  no_choice: { at: 'confirm', text: 'Kies hoe het ervoor staat.' },
  no_date: { at: 'tot', text: 'Kies tot welke datum u tijd vraagt.' },
  no_reason: { at: 'toelichting', text: 'Schrijf in de toelichting wat er aan de hand is.' },
};

export function Problems({ asked }: { asked: Asked[] }) {
  const found = asked.flatMap(({ of, scene, problems }) =>
    problems.map((problem) => ({ of, problem, scene, what: scene.link.action.what })),
  );
  if (found.length === 0) return null;
  return (
    <Message kind="problem">
      <p>Er is nog niets verstuurd.</p>
      <ul>
        {found.map(({ of, problem, scene, what }) => (
          <li>
            <a href={`#${fieldId(placeOf(problem, scene), of)}`}>{problemLines[problem].text}</a>
            {asked.length > 1 && ` (${what})`}
          </li>
        ))}
      </ul>
    </Message>
  );
}
