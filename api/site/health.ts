/** `/gezond`: what is away, within a second, for whoever watches over the site. */

import { setTimeout as pause } from 'node:timers/promises';
import { isAnswering } from '../../prisma/client.ts';
import type { Deps } from './deps.ts';

const soonMs = 800;

/** Names of what does not answer; empty when all is well. */
export async function whatIsAway({ db, temporal }: Pick<Deps, 'db' | 'temporal'>) {
  const [database, engine] = await Promise.all([
    soon(isAnswering(db)),
    soon(temporal.isAnswering()),
  ]);
  return [...(database ? [] : ['database']), ...(engine ? [] : ['Temporal'])];
}

async function soon(answering: Promise<boolean>): Promise<boolean> {
  return Promise.race([answering, pause(soonMs, false, { ref: false })]);
}
