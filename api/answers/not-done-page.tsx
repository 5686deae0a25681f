/** An action said no after all, or could not be asked. */

import type { Refusal } from '../../domain/action/commands.ts';
import { refusalSentences } from '../../domain/dutch/index.ts';
import type { AnswerScene } from './context.ts';
import { WrongPerson } from './person.tsx';
import { Layout, Message } from '../site/layout.tsx';

export interface Untold {
  scene: AnswerScene;
  why: Refusal | 'unavailable';
}

interface Props {
  scene: AnswerScene;
  untold: Untold[];
  /** How many of the other answers were recorded. */
  told: number;
}

export function NotDonePage({ scene, untold, told }: Props) {
  const several = untold.length + told > 1;
  return (
    <Layout title={scene.link.action.what} place={null} municipality={scene.link.municipality}>
      <Message kind="problem">
        {untold.map(({ scene: { link }, why }) => (
          <p>
            {several && <strong>{link.action.what}: </strong>}
            {sentenceOf(why)}
          </p>
        ))}
        {told > 0 && (
          <p>
            {told === 1 ? 'Uw andere antwoord is' : 'Uw andere antwoorden zijn'} wel vastgelegd.
          </p>
        )}
      </Message>
      <p>
        <a href={scene.path + endings[scene.link.purpose]}>Terug naar het antwoord</a>
      </p>
      <WrongPerson scene={scene} />
    </Layout>
  );
}

const endings = {
  answer: '',
  undo: '/ongedaan',
  obstacle: '/belemmering',
  part: '/onderdeel',
} as const;

export function sentenceOf(why: Untold['why']): string {
  return why === 'unavailable'
    ? 'Uw antwoord is bewaard, maar nog niet verwerkt: er is nu een storing. Kijk over een paar minuten of het is gelukt. Zo niet, antwoord dan opnieuw.'
    : `Er is niets veranderd. ${refusalSentences[why]}`;
}
