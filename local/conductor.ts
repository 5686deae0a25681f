/**
 * The conductor of a rehearsal: asks the database for the nearest wake, advances what is due, and lets
 * the scripted people do their part through the same links and pages as everybody else.
 */

import type { Client } from '@temporalio/client';
import type { Instant } from '../domain/calendar.ts';
import { type Act, byMoment, type People } from '../domain/ahead/people.ts';
import type { Db } from '../prisma/client.ts';
import { lettersAcceptedAt } from '../prisma/mail-letters-sent.ts';
import { type DueTimer, dueTimersUntil } from '../prisma/due-timers.ts';
import {
  actionWorkflowId,
  advanceUpdate,
  mailRoundsWorkflowId,
  meetingWorkflowId,
  planYearWorkflowId,
} from '../workflows/contract.ts';

export interface Stage {
  client: Client;
  db: Db;
  municipalityId: string;
  people: People;
  /** Work that may fail where parts die and come back; on one machine a failure is a failure. */
  attempt<T>(work: () => Promise<T>): Promise<T>;
  /** Does what a person does, through the site. */
  perform(act: Act): Promise<void>;
  /** The rehearsal's own time, which the site shows as today. */
  setNow(at: Instant): void;
  progress(at: Instant): Promise<void>;
}

/** For where nothing is expected to die. */
export const once: Stage['attempt'] = (work) => work();

/** Plays from where the rehearsal stands up to and including `until`. */
export async function conduct(stage: Stage, from: Instant, until: Instant): Promise<void> {
  const acts = stage.people.ownAccord.filter((act) => act.at > from);
  const heard = new Set<string>();
  let now = from;
  for (;;) {
    const dueTimers = await stage.attempt(() =>
      dueTimersUntil(stage.db, stage.municipalityId, until),
    );
    const [act] = acts.sort(byMoment);
    const first = [dueTimers[0]?.at, act?.at].filter((at) => at !== undefined).sort()[0];
    if (first === undefined || first > until) break;
    // What a decision put on a day that passed happens at once.
    const next = first > now ? first : now;
    now = next;
    stage.setNow(next);
    const due = dueTimers.filter((wake) => wake.at <= next);
    if (due.length > 0) {
      await stage.attempt(() => wakeAll(stage, due, next));
    } else if (act !== undefined) {
      acts.splice(acts.indexOf(act), 1);
      await stage.attempt(() => stage.perform(act));
    }
    if (due.every((wake) => wake.kind === 'round')) {
      acts.push(...(await stage.attempt(() => reactions(stage, heard, next))));
    }
    await stage.progress(next);
  }
  stage.setNow(until);
}

/** Everything due at one moment is advanced together: the workflows do not depend on each other. */
async function wakeAll(stage: Stage, due: DueTimer[], at: Instant): Promise<void> {
  await Promise.all(
    due.map(async (wake) => {
      const handle = stage.client.workflow.getHandle(workflowIdOf(wake));
      await handle.executeUpdate(advanceUpdate, { args: [at] });
    }),
  );
}

function workflowIdOf(wake: DueTimer): string {
  switch (wake.kind) {
    case 'action':
      return actionWorkflowId(wake.id);
    case 'plan':
      return planYearWorkflowId(wake.id);
    case 'meeting':
      return meetingWorkflowId(wake.id);
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
