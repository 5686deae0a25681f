/** Where somebody who takes part in an action says that something is in the way. */

import type { AnswerScene } from '../answer-scene.ts';
import { ActionFacts } from './answer-action.tsx';
import { AnswersAs, WrongPerson } from './answer-person.tsx';
import { Layout, Message } from './layout.tsx';

interface Props {
  scene: AnswerScene;
  name: string;
  incomplete: boolean;
}

export function ObstaclePage({ scene, name, incomplete }: Props) {
  return (
    <Layout title={`Loopt het vast? ${scene.link.action.what}`} place={null}>
      {incomplete && (
        <Message kind="problem">
          <p>
            Er is nog niets verstuurd. <a href="#toelichting">Schrijf wat er in de weg zit.</a>
          </p>
        </Message>
      )}
      <ActionFacts scene={scene} />
      <form method="post" action={`${scene.path}/belemmering`}>
        <label for="toelichting">Wat zit er in de weg?</label>
        <p class="hint" id="toelichting-hulp">
          De actiehouder en de coördinator lezen dit. Schrijf geen namen van inwoners op en niets
          uit een zaak.
        </p>
        <textarea
          id="toelichting"
          name="toelichting"
          maxlength={4000}
          aria-describedby="toelichting-hulp"
          aria-invalid={incomplete ? 'true' : undefined}
        ></textarea>
        <AnswersAs scene={scene} name={name} />
        <p>
          <button>Meld dit</button>
        </p>
      </form>
      <WrongPerson scene={scene} />
    </Layout>
  );
}
