/** What was changed about a person or party, when, by whom and by which channel (V67). */

import {
  capital,
  channelLabel,
  describePersonEvent,
  formatDate,
} from '../../domain/dutch/index.ts';
import type { PersonDetails } from '../../prisma/person-details.ts';
import type { PageContext } from '../site/context.ts';

interface Props {
  context: PageContext;
  person: PersonDetails;
}

export function PersonHistory({ context, person }: Props) {
  const { calendar, today } = context;
  if (person.history.length === 0) return null;
  return (
    <section>
      <h2>Wat er is gewijzigd</h2>
      <ul class="rows">
        {person.history.map(({ at, event, channel, author }) => (
          <li>
            <p>
              <span class="quiet">{capital(formatDate(calendar.dateOf(at), today))}.</span>{' '}
              {describePersonEvent(event, author, today)}
            </p>
            <p class="utrecht-paragraph utrecht-paragraph--small">
              {capital(channelLabel(channel))}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
