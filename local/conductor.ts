/**
 * The conductor of a rehearsal: asks the database for the nearest wake, advances what is due, and lets
 * the scripted people do their part through the same links and pages as everybody else.
 */

import type { Client } from '@temporalio/client';
import type { Instant } from '../domain/calendar.ts';
import type { Act, People } from '../domain/simulate.ts';
import type { Db } from '../prisma/client.ts';
import { lettersAcceptedAt } from '../prisma/letters-sent.ts';
import { setClock, type Wake, wakesUntil } from '../prisma/wakes.ts';
import {
  actionWorkflowId,
  mailRoundsWorkflowId,
  messages,
  planYearWorkflowId,
} from '../workflows/contract.ts';

export interface Stage {
  client: Client;
  db: Db;
  municipalityId: string;
  people: People;
  /** Does what a person does, through the site. */
  perform(act: Act): Promise<void>;
  /** The rehearsal's own time, which the site shows as today. */
  setNow(at: Instant): void;
  progress(at: Instant): Promise<void>;
}

/** Plays from where the rehearsal stands up to and including `until`. */
export async function conduct(stage: Stage, from: Instant, until: Instant): Promise<void> {
  const acts = stage.people.ownAccord.filter((act) => act.at > from);
  const heard = new Set<string>();
  for (;;) {
    const [wake] = await wakesUntil(stage.db, stage.municipalityId, until);
    const [act] = acts.sort((a, b) => compare(a.at, b.at));
    const next = [wake?.at, act?.at].filter((at) => at !== undefined).sort()[0];
    if (next === undefined || next > until) break;
    await moveTo(stage, next);
    if (wake !== undefined && wake.at <= next) {
      await wakeAll(stage, next);
    } else if (act !== undefined) {
      acts.splice(acts.indexOf(act), 1);
      await stage.perform(act);
    }
    acts.push(...(await reactions(stage, heard, next)));
    await stage.progress(next);
  }
  await moveTo(stage, until);
}

async function moveTo(stage: Stage, at: Instant): Promise<void> {
  stage.setNow(at);
  await setClock(stage.db, stage.municipalityId, at);
}

/** Everything due at one moment is advanced together: the workflows do not depend on each other. */
async function wakeAll(stage: Stage, at: Instant): Promise<void> {
  const due = await wakesUntil(stage.db, stage.municipalityId, at);
  await Promise.all(
    due.map(async (wake) => {
      const handle = stage.client.workflow.getHandle(workflowIdOf(wake));
      await handle.executeUpdate(messages.advance, { args: [at] });
    }),
  );
}

function workflowIdOf(wake: Wake): string {
  switch (wake.kind) {
    case 'action':
      return actionWorkflowId(wake.id);
    case 'plan':
      return planYearWorkflowId(wake.id);
    case 'round':
      return mailRoundsWorkflowId(wake.id);
  }
}

/** What people decide to do on the mails that arrived just now. */
async function reactions(stage: Stage, heard: Set<string>, at: Instant): Promise<Act[]> {
  const letters = await lettersAcceptedAt(stage.db, stage.municipalityId, at);
  const fresh = letters.filter((letter) => !heard.has(letter.key));
  return fresh.flatMap((letter) => {
    heard.add(letter.key);
    return stage.people.onLetter(letter, at);
  });
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
