/** Who loaded, started, changed and stopped a plan, and when. */

import { calendarOf, type IsoDate } from '../../domain/calendar.ts';
import { describeStated, formatDate } from '../../domain/dutch/index.ts';
import type { PlanEvent } from '../../domain/plan/plan-events.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';

export function PlanHistory({ version, today }: { version: PlanVersion; today: IsoDate }) {
  const { id, events, plan } = version;
  const calendar = calendarOf(plan.calendar);
  const own = events.filter(({ versionId, acceptedAt }) => versionId === id && acceptedAt !== null);
  if (own.length === 0) return null;
  return (
    <section>
      <h2>Wie dit deed</h2>
      <ul>
        {own.map((event) => (
          <li>
            {describePlanEvent(event, (at) => formatDate(calendar.dateOf(at), today))}
            {event.stated !== null && ` ${describeStated(event.stated, today)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function describePlanEvent(event: PlanEvent, day: (at: string) => string): string {
  const { kind, at, startAt, author, reason } = event;
  const by = author === '' ? '' : ` door ${author}`;
  switch (kind) {
    case 'plan_loaded':
      return `Geladen op ${day(at)}${by}.`;
    case 'plan_steered':
      return `Gemaakt op deze site op ${day(at)}${by}: “${reason}”`;
    case 'start_planned':
      return `Start gepland${startAt === null ? '' : ` voor ${day(startAt)}`}, op ${day(at)}${by}.`;
    case 'start_withdrawn':
      return `Geplande start ingetrokken op ${day(at)}${by}.`;
    case 'version_applied':
      return `Aangezet op ${day(at)}${by}.`;
    case 'plan_stopped':
      return `Gestopt op ${day(at)}${by}: “${reason}”`;
  }
}
