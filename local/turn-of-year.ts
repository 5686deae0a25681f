/** The turn of the year, on the real pages: the draft of next year's plan is made with its button, and put on. */

import { planIdOf } from '../domain/ids.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { DeskVisits } from './desk-visits.ts';
import type { Services } from './services.ts';
import { SiteHands } from './site-hands.ts';

export interface NextYear {
  year: number;
  /** Of its actions as many as run. */
  running: number;
  total: number;
}

export async function turnTheYear(
  { db, siteUrl }: Pick<Services, 'db' | 'siteUrl'>,
  { municipality, year }: Plan,
): Promise<NextYear> {
  const hands = new SiteHands(db, municipality.id, { url: siteUrl, request: fetch });
  const drafted = await hands.send(`/${planIdOf(municipality.id, year)}/volgend-jaar`, {});
  const version = drafted.headers.get('location');
  if (version === null) throw new Error(`the next plan was not drafted: ${String(drafted.status)}`);
  await new DeskVisits(db, municipality.id, hands).putOn(version);
  const next = planIdOf(municipality.id, year + 1);
  const [running, total] = await Promise.all([
    db.action.count({ where: { planId: next, phase: 'running' } }),
    db.action.count({ where: { planId: next } }),
  ]);
  if (total === 0) throw new Error('nothing was carried over into the next plan');
  return { year: year + 1, running, total };
}
