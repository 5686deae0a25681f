/** What was answered or decided during a failure: kept until the action hears it, or refused since (V51). */

import {
  capital,
  describeCommand,
  formatDate,
  refusalSentences,
} from '../../domain/dutch/index.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { PageContext } from '../site/context.ts';
import { Message } from '../site/layout.tsx';

interface Props {
  context: PageContext;
  action: ActionDetails;
}

export function KeptAnswers({ context, action }: Props) {
  return (
    <>
      {action.kept.map(({ command, author, reason, scope, newOwnerId }) => (
        <Message kind="done">
          <p>
            Bewaard, nog niet verwerkt: {describeCommand(command, context.today)}
            {nameOf(action, newOwnerId)}. Dit is van {author}.
          </p>
          {scope !== '' && <p>“{scope}”</p>}
          {reason !== '' && <p>“{reason}”</p>}
          <p>Er is een storing. Zodra die voorbij is, wordt dit verwerkt.</p>
        </Message>
      ))}
    </>
  );
}

/** They changed nothing, and their authors were told that they were kept. */
export function RefusedLater({ context, action }: Props) {
  if (action.refusedLater.length === 0) return null;
  return (
    <section id="niet-verwerkt">
      <h2>Niet verwerkt</h2>
      <ul class="rows">
        {action.refusedLater.map(({ author, reason, at, refusal }) => (
          <li>
            <p>
              <span class="quiet">
                {capital(formatDate(context.calendar.dateOf(at), context.today))}, {author}.
              </span>{' '}
              Dit kwam toen er een storing was. Daarna kon het niet meer.{' '}
              {refusalSentences[refusal]}
            </p>
            {reason !== '' && <p>“{reason}”</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf({ candidates }: ActionDetails, newOwnerId: string | null): string {
  const person = candidates.find(({ id }) => id === newOwnerId);
  return person === undefined ? '' : `: ${person.name}`;
}
