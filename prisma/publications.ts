/** What of a plan everybody may read, and who chose that. */

import type { Instant } from '../domain/calendar.ts';
import { nothingPublished, type Publication } from '../domain/public/public-plan.ts';
import type { Db } from './client.ts';
import { instant, instantColumn } from './dates.ts';

export interface NewPublication extends Publication {
  municipalityId: string;
  planId: string;
  at: Instant;
  channel: 'page' | 'api';
  authorId: string | null;
  author: string;
}

export interface StoredPublication extends Publication {
  at: Instant;
  author: string;
}

export async function storePublication(db: Db, publication: NewPublication): Promise<void> {
  await db.publication.create({ data: { ...publication, at: instantColumn(publication.at) } });
}

export async function readPublication(db: Db, planId: string): Promise<Publication> {
  const [newest] = await readPublications(db, planId, 1);
  return newest ?? nothingPublished;
}

const mostListed = 20;

/** The newest first. */
export async function readPublications(
  db: Db,
  planId: string,
  most = mostListed,
): Promise<StoredPublication[]> {
  const rows = await db.publication.findMany({
    where: { planId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return rows.map(({ at, author, isOn, actionKeys, decisionIds }) => ({
    author,
    isOn,
    actionKeys,
    decisionIds,
    at: instant(at),
  }));
}
