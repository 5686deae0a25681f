/** The form behind the link in a mail. Nothing is chosen beforehand: sent as it came, it changes nothing. */

import { plural } from '../../domain/dutch/index.ts';
import type { Asked } from './forms.ts';
import type { AnswerScene } from './context.ts';
import { ActionFacts } from './action-facts.tsx';
import { answerErrors, AnswerFields } from './fields.tsx';
import { WhyDead } from './dead-link-page.tsx';
import { AnswersAs, WrongPerson } from './person.tsx';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { Layout } from '../site/layout.tsx';

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
    <Layout title={scene.link.action.what} place={null} municipality={scene.link.municipality}>
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
          <Button>{asked.length === 1 ? 'Verstuur antwoord' : 'Verstuur antwoorden'}</Button>
        </p>
      </form>
      <WrongPerson scene={scene} />
    </Layout>
  );
}

function Others({ others, unfold }: { others: Asked[]; unfold: boolean }) {
  return (
    <section>
      <h2>Nog {plural(others.length, 'actie', 'acties')} uit dezelfde mail</h2>
      <p class="utrecht-paragraph utrecht-paragraph--small">
        U kunt hier meteen antwoorden. Overslaan mag ook.
      </p>
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

export function Problems({ asked }: { asked: Asked[] }) {
  const errors = asked.flatMap((one) =>
    answerErrors(one).map((error) => ({
      ...error,
      about: asked.length > 1 ? one.scene.link.action.what : undefined,
    })),
  );
  return <ErrorSummary lead="Er is nog niets verstuurd." errors={errors} />;
}
