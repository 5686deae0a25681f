/** What the TVO must decide, oldest first, and what was decided since it last met. */

import type { IsoDate } from '../../domain/calendar.ts';
import {
  capital,
  plural,
  sayDate,
  sayDays,
  sayDistance,
  sayShortDate,
} from '../../domain/dutch/index.ts';
import { sayEvent } from '../../domain/dutch/sentences.ts';
import type { AgendaItem, DecisionTaken } from '../../prisma/action-agenda.ts';
import { pathOf, type Scene } from '../site/context.ts';
import { may } from '../site/viewer.ts';
import { StatusBadge } from '../site/components/status-badge.tsx';
import { Layout } from '../site/layout.tsx';

interface Props {
  scene: Scene;
  nextOn: IsoDate | null;
  /** Of the meeting before today, or the start of the plan. */
  lastOn: IsoDate;
  items: AgendaItem[];
  decisions: DecisionTaken[];
}

export function AgendaPage({ scene, nextOn, lastOn, items, decisions }: Props) {
  return (
    <Layout title="Agenda van het TVO" place={scene.place} current="tvo">
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        {opening(items.length, nextOn, scene.today)}
      </p>
      {items.map((item) => (
        <Item item={item} scene={scene} />
      ))}
      <h2>Besloten sinds {sayDate(lastOn, scene.today)}</h2>
      {decisions.length === 0 ? (
        <p>Er zijn geen besluiten genomen.</p>
      ) : (
        <Decisions decisions={decisions} scene={scene} />
      )}
    </Layout>
  );
}

function opening(count: number, nextOn: IsoDate | null, today: IsoDate): string {
  const asked =
    count === 0
      ? 'Er ligt geen actie bij het TVO.'
      : `Over ${plural(count, 'actie', 'acties')} vragen we het TVO om een besluit.`;
  return nextOn === null
    ? `${asked} In het plan staat geen volgend overleg.`
    : `${asked} Het volgende overleg is op ${sayDate(nextOn, today)} (${sayDistance(nextOn, today)}).`;
}

function Item({ item, scene }: { item: AgendaItem; scene: Scene }) {
  const { today } = scene;
  const href = `${pathOf(scene)}/acties/${item.key}`;
  return (
    <section>
      <h2>
        <a href={href}>{item.what}</a>
      </h2>
      <p>
        <StatusBadge status="escalated">Bij het TVO</StatusBadge> sinds{' '}
        {sayDate(item.escalatedOn, today)} ({sayDistance(item.escalatedOn, today)}).
        {item.dueOn !== null && ` Had ${sayDate(item.dueOn, today)} klaar moeten zijn.`}{' '}
        Actiehouder: {item.ownerName}. Thema: {item.themeName}.
      </p>
      <p>
        {item.mailedOn.length > 0 && `Gemaild op ${sayDays(item.mailedOn, today)}. `}
        {item.said === null ? 'Geen antwoord ontvangen.' : lastWord(item.said, scene)}
      </p>
      <p>
        Wat het TVO kan doen: tijd geven, een andere actiehouder aanwijzen, accepteren als klaar,
        stilzetten of stoppen.{' '}
        {may(scene.visitor, 'decide') && <a href={`${href}#besluit`}>Leg het besluit vast</a>}
      </p>
    </section>
  );
}

function lastWord({ saidBy, reason, on }: NonNullable<AgendaItem['said']>, scene: Scene): string {
  const day = sayShortDate(scene.calendar.dateOf(on), scene.today);
  return reason === ''
    ? `Laatste antwoord: van ${saidBy} op ${day}, zonder toelichting.`
    : `Laatste antwoord: van ${saidBy} op ${day}: “${reason}”.`;
}

function Decisions({ decisions, scene }: { decisions: DecisionTaken[]; scene: Scene }) {
  return (
    <ul class="rows">
      {decisions.map(({ key, what, kind, at, detail, saidBy, reason }) => (
        <li>
          <p>
            <a href={`${pathOf(scene)}/acties/${key}`}>{what}</a>
          </p>
          <p>
            {capital(sayDate(scene.calendar.dateOf(at), scene.today))}.{' '}
            {sayEvent(
              { kind, detail, milestoneId: null, wordId: null, answerId: null },
              saidBy,
              scene.today,
            )}
            {reason !== '' && ` Reden: “${reason}”`}
          </p>
        </li>
      ))}
    </ul>
  );
}
