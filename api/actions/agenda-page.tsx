/** What the TVO must decide, oldest first, and what was decided since it last met. */

import type { IsoDate } from '../../domain/calendar.ts';
import {
  capital,
  describeClaims,
  plural,
  formatDate,
  formatDistance,
} from '../../domain/dutch/index.ts';
import { describeEvent } from '../../domain/dutch/sentences.ts';
import type { DecisionTaken } from '../../prisma/action-agenda.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { can } from '../site/viewer.ts';
import { StatusBadge } from '../site/components/status-badge.tsx';
import { Layout } from '../site/layout.tsx';
import type { AgendaEntry, TvoAgenda } from '../use-cases/read-tvo-agenda.ts';
import { Reason } from '../site/components/reason.tsx';

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
        <Entry item={item} context={context} />
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

function Entry({ item, context }: { item: AgendaEntry; context: PageContext }) {
  const { today, viewer } = context;
  const href = `${pathOf(context)}/acties/${item.key}`;
  return (
    <section>
      <h2>
        <a href={href}>{item.what}</a>
      </h2>
      <p>
        <StatusBadge status="escalated">Bij het TVO</StatusBadge> Thema: {item.themeName}.{' '}
        {describeClaims(item.claims, today)}
      </p>
      <Reason claims={item.claims} />
      <p>
        Wat het TVO kan doen: tijd geven, een andere actiehouder aanwijzen, accepteren als klaar,
        stilzetten of stoppen.{' '}
        {can(viewer, 'decide') && <a href={`${href}#besluit`}>Leg het besluit vast</a>}
      </p>
    </section>
  );
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
