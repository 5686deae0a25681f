/** What the TVO must decide, oldest first, and what was decided since it last met. */

import type { IsoDate } from '../../domain/calendar.ts';
import { openMilestones } from '../../domain/action/state.ts';
import {
  capital,
  plural,
  formatDate,
  describeOverdue,
  formatDays,
  formatDistance,
  formatShortDate,
} from '../../domain/dutch/index.ts';
import { describeEvent } from '../../domain/dutch/sentences.ts';
import type { AgendaItem, DecisionTaken } from '../../prisma/action-agenda.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { can } from '../site/viewer.ts';
import { StatusBadge } from '../site/components/status-badge.tsx';
import { Layout } from '../site/layout.tsx';
import type { TvoAgenda } from '../use-cases/read-tvo-agenda.ts';

interface Props extends TvoAgenda {
  context: PageContext;
}

export function AgendaPage({ context, nextOn, lastOn, items, decisions }: Props) {
  return (
    <Layout title="Agenda van het TVO" header={context.header} current="tvo">
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        {opening(items.length, nextOn, context.today)}
      </p>
      {items.map((item) => (
        <AgendaEntry item={item} context={context} />
      ))}
      <h2>Besloten sinds {formatDate(lastOn, context.today)}</h2>
      {decisions.length === 0 ? (
        <p>Er zijn geen besluiten genomen.</p>
      ) : (
        <Decisions decisions={decisions} context={context} />
      )}
    </Layout>
  );
}

function opening(count: number, nextOn: IsoDate | null, today: IsoDate): string {
  const request =
    count === 0
      ? 'Er ligt geen actie bij het TVO.'
      : `Over ${plural(count, 'actie', 'acties')} vragen we het TVO om een besluit.`;
  return nextOn === null
    ? `${request} In het plan staat geen volgend overleg.`
    : `${request} Het volgende overleg is op ${formatDate(nextOn, today)} (${formatDistance(nextOn, today)}).`;
}

function AgendaEntry({ item, context }: { item: AgendaItem; context: PageContext }) {
  const { today } = context;
  const href = `${pathOf(context)}/acties/${item.key}`;
  const late = openMilestones(item.state).find(({ escalatedOn }) => escalatedOn !== null);
  return (
    <section>
      <h2>
        <a href={href}>{item.what}</a>
      </h2>
      <p>
        <StatusBadge status="escalated">Bij het TVO</StatusBadge> sinds{' '}
        {formatDate(item.escalatedOn, today)} ({formatDistance(item.escalatedOn, today)}).
        {late !== undefined && ` ${describeOverdue(late, null, today)}`} Actiehouder:{' '}
        {item.ownerName}. Thema: {item.themeName}.
      </p>
      <p>
        {item.mailedOn.length > 0 && `Gemaild op ${formatDays(item.mailedOn, today)}. `}
        {item.lastResponse === null
          ? 'Geen antwoord ontvangen.'
          : lastResponseSentence(item.lastResponse, context)}
      </p>
      <p>
        Wat het TVO kan doen: tijd geven, een andere actiehouder aanwijzen, accepteren als klaar,
        stilzetten of stoppen.{' '}
        {can(context.viewer, 'decide') && <a href={`${href}#besluit`}>Leg het besluit vast</a>}
      </p>
    </section>
  );
}

function lastResponseSentence(
  { author, reason, on }: NonNullable<AgendaItem['lastResponse']>,
  context: PageContext,
): string {
  const day = formatShortDate(context.calendar.dateOf(on), context.today);
  return reason === ''
    ? `Laatste antwoord: van ${author} op ${day}, zonder toelichting.`
    : `Laatste antwoord: van ${author} op ${day}: “${reason}”.`;
}

function Decisions({ decisions, context }: { decisions: DecisionTaken[]; context: PageContext }) {
  return (
    <ul class="rows">
      {decisions.map(({ key, what, event, at, author, reason }) => (
        <li>
          <p>
            <a href={`${pathOf(context)}/acties/${key}`}>{what}</a>
          </p>
          <p>
            {capital(formatDate(context.calendar.dateOf(at), context.today))}.{' '}
            {describeEvent(event, author, context.today)}
            {reason !== '' && ` Reden: “${reason}”`}
          </p>
        </li>
      ))}
    </ul>
  );
}
