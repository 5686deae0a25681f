/** One person's part of the plan, on one page. */

import { plural, sayDate } from '../../domain/dutch/index.ts';
import type { InvolvedIn } from '../../prisma/action-involved.ts';
import type { OpenScene } from './context.ts';
import type { Asked } from './forms.ts';
import type { Scene } from '../site/context.ts';
import type { Person } from '../site/viewer.ts';
import { ActionFacts } from './action-facts.tsx';
import { AnswerFields } from './fields.tsx';
import { Problems } from './form-page.tsx';
import { sentenceOf, type Untold } from './not-done-page.tsx';
import { Button } from '../site/components/button.tsx';
import { Layout, Message } from '../site/layout.tsx';
import { MyPartProblems, MyParts, type WrongPart } from './my-parts.tsx';

interface Props {
  scene: Scene;
  person: Person;
  asked: Asked[];
  parts: OpenScene[];
  wrong: WrongPart | null;
  involved: InvolvedIn[];
  outcome: { told: number; untold: Untold[] };
}

export function MinePage({ scene, person, asked, parts, wrong, involved, outcome }: Props) {
  const target = `/${scene.plan.municipality.id}/mijn`;
  return (
    <Layout title="Mijn acties" place={scene.place} current="mine">
      <Outcome {...outcome} />
      <Problems asked={asked} />
      <MyPartProblems wrong={wrong} />
      <p class="utrecht-paragraph utrecht-paragraph--lead">{lead(asked.length, involved.length)}</p>
      {asked.length > 0 && (
        <form method="post" action={target}>
          {asked.map((one) => (
            <section>
              <h2>
                <a href={`/${pathOfAction(one.scene.link.action.id)}`}>
                  {one.scene.link.action.what}
                </a>
              </h2>
              <ActionFacts scene={one.scene} />
              <LastWord asked={one} />
              <details open={one.problems.length > 0 || one.form.antwoord !== null}>
                <summary>Geef antwoord</summary>
                <AnswerFields asked={one} />
              </details>
            </section>
          ))}
          <p>U antwoordt als {person.name}.</p>
          <Button>{asked.length === 1 ? 'Verstuur antwoord' : 'Verstuur antwoorden'}</Button>
        </form>
      )}
      <MyParts {...{ parts, wrong, target }} />
      <Involved involved={involved} scene={scene} />
      <p>
        <a href={`/${scene.plan.municipality.id}/sleutels`}>Zet uw acties in uw eigen agenda</a>
        {' · '}
        <a href={`/${scene.plan.municipality.id}/adresboek/${person.keys[0] ?? ''}`}>
          Meld dat u afwezig bent
        </a>
      </p>
    </Layout>
  );
}

function lead(owned: number, involved: number): string {
  const own =
    owned === 0
      ? 'Er is nu geen lopende actie waar u actiehouder van bent.'
      : `U bent actiehouder van ${plural(owned, 'lopende actie', 'lopende acties')}.` +
        (owned === 1 ? '' : ' U hoeft niet alles tegelijk te beantwoorden.');
  const others =
    involved === 0 ? '' : ` Bij ${plural(involved, 'actie', 'acties')} bent u betrokken.`;
  return own + others;
}

function Outcome({ told, untold }: Props['outcome']) {
  if (told === 0 && untold.length === 0) return null;
  return (
    <Message kind={untold.length === 0 ? 'done' : 'problem'}>
      {told > 0 && (
        <p>
          {told === 1
            ? 'Uw antwoord is vastgelegd.'
            : `Uw ${plural(told, 'antwoord', 'antwoorden')} zijn vastgelegd.`}
        </p>
      )}
      {untold.map(({ scene: { link }, why }) => (
        <p>
          <strong>{link.action.what}: </strong>
          {sentenceOf(why)}
        </p>
      ))}
    </Message>
  );
}

const progressSentences = {
  on_track: 'het komt goed',
  at_risk: 'er is een risico',
  stuck: 'het zit vast',
} as const;

function LastWord({ asked: { scene } }: { asked: Asked }) {
  const { progress } = scene.link.action.state;
  if (progress === null) return null;
  return (
    <p>
      Laatste antwoord, op {sayDate(progress.on, scene.today)}: {progressSentences[progress.word]}.
    </p>
  );
}

function Involved({ involved, scene }: Pick<Props, 'involved' | 'scene'>) {
  if (involved.length === 0) return null;
  return (
    <section>
      <h2>U bent betrokken bij</h2>
      <ul class="rows">
        {involved.map(({ planId, key, what, ownerName, dueOn }) => (
          <li>
            <a href={`/${planId}/acties/${key}`}>{what}</a>
            <p class="quiet">
              Actiehouder: {ownerName}
              {dueOn !== null &&
                `. ${dueOn < scene.today ? 'Had klaar moeten zijn op' : 'Klaar op'} ${sayDate(dueOn, scene.today)}`}
              .
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `municipality/year/key` as the page's path. */
function pathOfAction(actionId: string): string {
  const [municipality = '', year = '', key = ''] = actionId.split('/');
  return `${municipality}/${year}/acties/${key}`;
}
