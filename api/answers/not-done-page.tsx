/** An action said no after all, or could not be asked. */

import type { Refusal } from '../../domain/action/commands.ts';
import { refusalSentences } from '../../domain/dutch/index.ts';
import type { AnswerContext } from './context.ts';
import { WrongPerson } from './person.tsx';
import { Layout, Message } from '../site/layout.tsx';

export interface NotSubmitted {
  context: AnswerContext;
  why: Refusal | 'unavailable';
}

interface Props {
  context: AnswerContext;
  notSubmitted: NotSubmitted[];
  /** How many of the other answers were recorded. */
  submitted: number;
}

export function NotDonePage({ context, notSubmitted, submitted }: Props) {
  const several = notSubmitted.length + submitted > 1;
  return (
    <Layout title={context.link.action.what} header={null} municipality={context.link.municipality}>
      <Message kind="problem">
        {notSubmitted.map(({ context: { link }, why }) => (
          <p>
            {several && <strong>{link.action.what}: </strong>}
            {sentenceOf(why)}
          </p>
        ))}
        {submitted > 0 && (
          <p>
            {submitted === 1 ? 'Uw andere antwoord is' : 'Uw andere antwoorden zijn'} wel
            vastgelegd.
          </p>
        )}
      </Message>
      <p>
        <a href={context.path + endings[context.link.purpose]}>Terug naar het antwoord</a>
      </p>
      <WrongPerson context={context} />
    </Layout>
  );
}

const endings = {
  answer: '',
  undo: '/ongedaan',
  obstacle: '/belemmering',
  part: '/onderdeel',
} as const;

export function sentenceOf(why: NotSubmitted['why']): string {
  return why === 'unavailable'
    ? 'Uw antwoord is bewaard, maar nog niet verwerkt: er is nu een storing. Kijk over een paar minuten of het is gelukt. Zo niet, antwoord dan opnieuw.'
    : `Er is niets veranderd. ${refusalSentences[why]}`;
}
