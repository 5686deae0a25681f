/** Decisions that were taken outside the meeting. */

import { capital, describeEvent, formatDate } from '../../domain/dutch/index.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import type { DecidedElsewhere as Decided } from '../use-cases/read-decided-elsewhere.ts';

export function DecidedElsewhere({ context, decided }: { context: PageContext; decided: Decided }) {
  const { today, calendar } = context;
  return (
    <>
      <h2>Buiten het overleg besloten sinds {formatDate(decided.since, today)}</h2>
      {decided.decisions.length === 0 && <p>Er zijn geen besluiten genomen.</p>}
      <ul class="rows">
        {decided.decisions.map(({ key, what, event, at, author, reason }) => (
          <li>
            <p>
              <a href={`${pathOf(context)}/acties/${key}`}>{what}</a>
            </p>
            <p>
              {capital(formatDate(calendar.dateOf(at), today))}.{' '}
              {describeEvent(event, author, today)}
              {reason !== '' && ` Reden: “${reason}”`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
