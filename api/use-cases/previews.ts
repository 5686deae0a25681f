/**
 * A simulated year takes seconds of computing, and half a minute for a large plan: it is made in a process of its
 * own, so that the site goes on answering, and once for the same year of the same plan.
 */

import { createHash } from 'node:crypto';
import { calendarOf, type Instant } from '../../domain/calendar.ts';
import { nextRoundAt } from '../../domain/notices/round-times.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Preview } from '../../domain/ahead/preview.ts';
import { madeApart } from './made-apart.ts';
import { remembered } from './remembered.ts';

export function previews(): (plan: Plan, from: Instant) => Promise<Preview> {
  const once = remembered<Promise<Preview>>();
  return (plan, from) => {
    const calendar = calendarOf(plan.calendar);
    const round = nextRoundAt(from, plan.roundAt, calendar);
    const content = createHash('sha256').update(JSON.stringify(plan)).digest('hex');
    const key = `${content} ${calendar.dateOf(from)} ${round}`;
    return once(key, () => inTurn(plan, from));
  };
}

/** One at a time: whoever looks at ten waits, and the machine does not. */
let previous: Promise<unknown> = Promise.resolve();

function inTurn(plan: Plan, from: Instant): Promise<Preview> {
  const preview = previous.then(() => madeApart<Preview>(program, { plan, from }, failure));
  previous = preview.catch(() => null);
  return preview;
}

const program = new URL('./preview-process.ts', import.meta.url);
const failure = 'the year of a plan could not be simulated';
