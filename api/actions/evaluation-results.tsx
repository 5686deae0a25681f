/** What the evaluations of an action found, and what changes by them. */

import { evaluationResults } from '../../domain/action/evaluations.ts';
import { capital, evaluationName, formatDate } from '../../domain/dutch/index.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { answeredEvent } from '../../prisma/action-answers.ts';
import type { PageContext } from '../site/context.ts';

export function EvaluationResults({
  context,
  action,
}: {
  context: PageContext;
  action: ActionDetails;
}) {
  const results = evaluationResults(action.state, action.events.map(answeredEvent));
  if (results.length === 0) return null;
  return (
    <section>
      <h2>Wat de evaluaties opleverden</h2>
      <ul class="rows">
        {results.map(({ milestoneId, doneOn, author, text }) => (
          <li>
            <p>
              {capital(evaluationName(milestoneId))}, gedaan op {formatDate(doneOn, context.today)}{' '}
              door {author}
              {text === '' ? '.' : `: “${text}”`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
