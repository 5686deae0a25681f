/** An action said no after all, or could not be asked. */

import { refusalSentences } from '../../domain/dutch/index.ts';
import type { AnswerContext } from '../use-cases/answer-context.ts';
import { nothingChanged } from '../use-cases/decision-kinds.ts';
import type { RefusedAnswer } from '../use-cases/submit-answers.ts';
import type { CommandRefusal } from '../use-cases/submit-command.ts';
import { WrongPerson } from './person.tsx';
import { Layout, Message } from '../site/layout.tsx';

interface Props {
  context: AnswerContext;
  refused: RefusedAnswer[];
  /** How many of the other answers were recorded. */
  submitted: number;
}

export function NotDonePage({ context, refused, submitted }: Props) {
  const several = refused.length + submitted > 1;
  return (
    <Layout title={context.link.action.what} header={null} municipality={context.link.municipality}>
      <Message kind="problem">
        {refused.map(({ context: { link }, refusal }) => (
          <p>
            {several && <strong>{link.action.what}: </strong>}
            {refusalSentence(refusal)}
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

export function refusalSentence(refusal: CommandRefusal): string {
  return refusal === 'unavailable'
    ? 'Uw antwoord is bewaard, maar nog niet verwerkt: er is nu een storing. Kijk over een paar minuten of het is gelukt. Zo niet, antwoord dan opnieuw.'
    : nothingChanged(refusalSentences[refusal]);
}
