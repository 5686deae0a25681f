/** What is said after a step with a plan, by a code of a closed list. */

import { calendarOf, type Instant } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import { nextRoundAt } from '../../domain/notices/round-times.ts';
import { plannedStart } from '../../domain/plan/plan-events.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import { readersSentence } from './numbers.tsx';

export type StepCode = 'aangezet' | 'gepland' | 'ingetrokken' | 'gestopt';

interface StepMessage {
  kind: 'done' | 'problem';
  text: string;
}

/** `readers`: how many people get a mail, as it was confirmed. */
export function stepMessage(
  { plan, events }: PlanVersion,
  code: string | undefined,
  readers: number,
  now: Instant,
): StepMessage | null {
  const calendar = calendarOf(plan.calendar);
  const today = calendar.dateOf(now);
  const count = Number.isSafeInteger(readers) && readers > 0 ? readers : 0;
  const sentenceFrom = (at: Instant) =>
    readersSentence(count, plan, { firstRoundAt: nextRoundAt(at, plan.roundAt, calendar), today });
  switch (code) {
    case 'aangezet':
      return { kind: 'done', text: `Gedaan. ${sentenceFrom(now)}` };
    case 'gestopt':
      return { kind: 'done', text: `Het plan is gestopt. ${sentenceFrom(now)}` };
    case 'ingetrokken':
      return { kind: 'done', text: 'Het plan gaat niet aan. Er gaat geen mail uit.' };
    case 'gepland': {
      const planned = plannedStart(events);
      if (planned === null) return null;
      const startOn = formatDate(calendar.dateOf(planned.startAt), today);
      return {
        kind: 'done',
        text: `Het plan start op ${startOn}. ${sentenceFrom(planned.startAt)} Tot dan kunt u de dag veranderen of het plan toch niet aanzetten.`,
      };
    }
    default:
      return null;
  }
}
