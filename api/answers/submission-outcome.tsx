/** What came of answers that were sent: recorded, kept, or refused with the reason. */

import { plural } from '../../domain/dutch/index.ts';
import { Message } from '../site/layout.tsx';
import { type SentForm, SentTexts } from '../site/sent-form.tsx';
import type { AnswersOutcome } from '../use-cases/submit-answers.ts';
import { refusalSentence } from '../use-cases/submit-command.ts';

export const nothingSubmitted: AnswersOutcome = { done: 0, kept: 0, refused: [] };

export function SubmissionOutcome({ outcome }: { outcome: AnswersOutcome }) {
  const { done, kept, refused } = outcome;
  if (done + kept + refused.length === 0) return null;
  const several = done + kept + refused.length > 1;
  return (
    <Message kind={refused.length === 0 ? 'done' : 'problem'}>
      {done > 0 && <p>{recordedSentence(done, refused.length > 0)}</p>}
      {kept > 0 && (
        <p>
          {kept === 1
            ? 'Uw antwoord is bewaard.'
            : `Uw ${plural(kept, 'antwoord', 'antwoorden')} zijn bewaard.`}{' '}
          {keptSentence}
        </p>
      )}
      {refused.map(({ context: { link }, refusal }) => (
        <p>
          {several && <strong>{link.action.what}: </strong>}
          {refusalSentence(refusal)}
        </p>
      ))}
    </Message>
  );
}

/** Written about an action that another dealt with meanwhile. */
export function StrayAnswers({ stray }: { stray: SentForm | null }) {
  if (stray === null) return null;
  return (
    <Message kind="problem">
      <p>
        Er is nog niets verstuurd: u gaf ook antwoord op een actie die intussen niets meer vraagt.
        Dat antwoord kunt u hier kopiëren. De rest kunt u opnieuw versturen.
      </p>
      <SentTexts sent={stray} />
    </Message>
  );
}

export const keptSentence =
  'Er is nu een storing. Zodra die voorbij is, wordt dit verwerkt. U hoeft niets te doen.';

function recordedSentence(count: number, beside: boolean): string {
  if (beside) {
    return `Uw ${count === 1 ? 'andere antwoord is' : 'andere antwoorden zijn'} wel vastgelegd.`;
  }
  return count === 1
    ? 'Uw antwoord is vastgelegd.'
    : `Uw ${plural(count, 'antwoord', 'antwoorden')} zijn vastgelegd.`;
}
