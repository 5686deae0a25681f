/** A simulated year takes a second of computing: the same year of the same plan is made once. */

import { createHash } from 'node:crypto';
import { calendarOf, type Instant } from '../../domain/calendar.ts';
import { nextRoundAt } from '../../domain/notices/round-times.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { type Preview, previewOf } from '../../domain/ahead/preview.ts';
import { remembered } from './remembered.ts';

export function previews(): (plan: Plan, from: Instant) => Preview {
  const once = remembered<Preview>();
  return (plan, from) => {
    const calendar = calendarOf(plan.calendar);
    const round = nextRoundAt(from, plan.roundAt, calendar);
    const content = createHash('sha256').update(JSON.stringify(plan)).digest('hex');
    const key = `${content} ${calendar.dateOf(from)} ${round}`;
    return once(key, () => previewOf(plan, from));
  };
}
