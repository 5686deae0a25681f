/** When each workflow wakes next: what the pages show and what a rehearsal's conductor asks for. */

import type { Instant } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { instant, instantColumn } from './dates.ts';

/** `keep` leaves a moment that is set already: the rounds know better. */
export async function setNextRound(
  db: Db,
  municipalityId: string,
  at: Instant,
  present: 'keep' | 'replace',
): Promise<void> {
  await db.municipality.updateMany({
    where: present === 'keep' ? { id: municipalityId, nextRoundAt: null } : { id: municipalityId },
    data: { nextRoundAt: instantColumn(at) },
  });
}

export type Wake = { at: Instant } & (
  { kind: 'action'; id: string } | { kind: 'plan'; id: string } | { kind: 'round'; id: string }
);

/** The wakes of one municipality up to and including an instant, earliest first. */
export async function wakesUntil(db: Db, municipalityId: string, until: Instant): Promise<Wake[]> {
  const due = { lte: instantColumn(until) };
  const [actions, plans, rounds] = await Promise.all([
    db.action.findMany({
      where: { municipalityId, nextWakeAt: due },
      select: { id: true, nextWakeAt: true },
    }),
    db.plan.findMany({
      where: { municipalityId, nextWakeAt: due },
      select: { id: true, nextWakeAt: true },
    }),
    db.municipality.findMany({
      where: { id: municipalityId, nextRoundAt: due },
      select: { id: true, nextRoundAt: true },
    }),
  ]);
  const wakes: Wake[] = [
    ...actions.flatMap(({ id, nextWakeAt }) => wake('action', id, nextWakeAt)),
    ...plans.flatMap(({ id, nextWakeAt }) => wake('plan', id, nextWakeAt)),
    ...rounds.flatMap(({ id, nextRoundAt }) => wake('round', id, nextRoundAt)),
  ];
  return wakes.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function wake(kind: Wake['kind'], id: string, at: Date | null): Wake[] {
  return at === null ? [] : [{ kind, id, at: instant(at) }];
}

/** In a rehearsal: what time it is. */
export async function setClock(db: Db, municipalityId: string, at: Instant): Promise<void> {
  await db.municipality.update({
    where: { id: municipalityId },
    data: { clockAt: instantColumn(at) },
  });
}
