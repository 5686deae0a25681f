/** What somebody said that its action has not heard yet: there was a failure when it was sent (V51). */

import { describeCommand } from '../../domain/dutch/index.ts';
import { Message } from '../site/layout.tsx';
import type { AnswerContext } from '../use-cases/answer-context.ts';
import { keptSentence } from './submission-outcome.tsx';

/** Before somebody answers anew. */
export function KeptAnswer({ context: { link, today } }: { context: AnswerContext }) {
  if (link.kept === null) return null;
  const { command, author, reason } = link.kept;
  return (
    <Message kind="done">
      <p>
        {author} antwoordde al: {describeCommand(command, today)}
        {reason === '' ? '.' : `: “${reason}”.`} Dat antwoord is bewaard. {keptSentence}
      </p>
      <p>Geeft u nu een ander antwoord, dan komt dat ervoor in de plaats.</p>
    </Message>
  );
}

/** After an answer. */
export function KeptAbout({ context: { link, today } }: { context: AnswerContext }) {
  if (link.kept === null) return null;
  const { command, author, reason } = link.kept;
  return (
    <section>
      <Message kind="done">
        <p>
          Bewaard bij <strong>{link.action.what}</strong>: {describeCommand(command, today)}.
        </p>
        {reason !== '' && <p>“{reason}”</p>}
        <p>Dit is gezegd door {author}.</p>
      </Message>
      <h2>Wat gebeurt er nu?</h2>
      <ul>
        <li>{keptSentence}</li>
        <li>Op deze pagina ziet u straks of het is gelukt.</li>
        <li>Wilt u iets anders antwoorden? Gebruik dan dezelfde link nog een keer.</li>
      </ul>
    </section>
  );
}
