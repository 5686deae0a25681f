/** From when on an overview of a plan is read. */

import { silentUntil } from '../../domain/contact/calm.ts';
import type { Moment } from '../../prisma/action-list.ts';
import type { PageContext } from './context.ts';

/** Due within this many working days is soon: the first reminder has been sent. */
const soonDays = 20;

export function overviewMoment({ plan, calendar, today }: PageContext): Moment {
  const soonUntil = calendar.addWorkingDays(today, soonDays);
  const { planId, municipality, rules } = plan;
  return {
    municipalityId: municipality.id,
    planId,
    today,
    soonUntil,
    silentUntil: silentUntil(today, rules.ladder.answerDays, calendar),
  };
}
