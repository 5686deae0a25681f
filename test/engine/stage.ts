/** The real engine for one test file: its own municipality, queue and mailbox on the shared servers. */

import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { inject } from 'vitest';
import { createApp } from '../../api/app.ts';
import type { Deps, TemporalClient } from '../../api/site/deps.ts';
import { readStyles } from '../../api/site/style/themes.ts';
import { submitterOf } from '../../api/use-cases/submit-command.ts';
import { temporalClient } from '../../api/temporal.ts';
import type { Instant, IsoDate } from '../../domain/calendar.ts';
import { type Command, isDecision } from '../../domain/action/commands.ts';
import { actionIdOf, planIdOf } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { nobody, type People } from '../../domain/ahead/people.ts';
import { conduct, once } from '../../local/conductor.ts';
import { type Mailbox, startMailbox } from '../../local/mailbox.ts';
import { Visitor } from '../../local/visitor.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';
import { quietRuntime, startWorker, type RunningWorker } from '../../worker/run.ts';
import { calendar } from '../domain/action/life.ts';

quietRuntime();

export const siteUrl = 'http://localhost:3000';

/** Where open data is asked; null for nowhere. */
type OpenData = Parameters<typeof startWorker>[0]['openData'];

export interface Stage {
  db: Db;
  client: Client;
  door: TemporalClient;
  mailbox: Mailbox;
  municipalityId: string;
  planId: string;
  /** The rehearsal's time. */
  now(): Instant;
  /** One more worker on the same queue; a test may stop it and start another. */
  work(smtpUrl?: string, openData?: OpenData): Promise<RunningWorker>;
  /** Activates the plan as a rehearsal on this day, in the morning. */
  activate(plan: Plan, on: IsoDate): Promise<void>;
  /** Stores versions of a plan; what comes back applies one of them on a day, by its place. */
  versions(...plans: Plan[]): Promise<(index: number, on: IsoDate) => Promise<void>>;
  /** Lets everything happen up to the end of this day. */
  until(on: IsoDate, people?: People): Promise<void>;
  submit(actionKey: string, on: IsoDate, command: Command): Promise<string>;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** The site itself, to put behind a real port. */
  fetch(request: Request): Response | Promise<Response>;
  actionId(key: string): string;
  stop(): Promise<void>;
}

/** Noticed quickly, so that tests about silence are not slow; longer than the dot of a doubtful mail waits. */
export const mailTimeoutMs = 2_000;

/** A stage with a site that strangers may reach has an address, and asks who they are. */
export interface StageOptions {
  siteUrl: string;
  protection: Deps['protection'];
  /** A mail server that is silent for so long is busy or gone. */
  mailTimeoutMs: number;
}

export async function openStage(
  options: StageOptions = { siteUrl, protection: { kind: 'loopback' }, mailTimeoutMs },
): Promise<Stage> {
  const municipalityId = `t-${randomUUID().slice(0, 8)}`;
  const planId = planIdOf(municipalityId, 2024);
  const db = connect(inject('databaseUrl'));
  const address = inject('temporalAddress');
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  const mailbox = await startMailbox({ folder: null });
  const clock = { now: '2024-01-01T08:00:00.000Z' };
  const door = temporalClient(client, municipalityId, () => clock.now);
  const workers: RunningWorker[] = [];
  const app = createApp({
    db,
    temporal: door,
    now: () => clock.now,
    baseUrl: options.siteUrl,
    mailboxPath: null,
    rehearsals: null,
    backUrl: null,
    temporalUiUrl: null,
    protection: options.protection,
    provider: null,
    contactAddress: null,
    styles: readStyles(null),
  });

  const stage: Stage = {
    db,
    client,
    door,
    mailbox,
    municipalityId,
    planId,
    now: () => clock.now,
    work: async (smtpUrl = mailbox.url, openData = null) => {
      const mail = {
        mode: 'mailbox' as const,
        mailboxUrl: smtpUrl,
        smtpUrl: null,
        allowed: [],
        perMinute: null,
        from: 'Aanjager <aanjager@example.org>',
        timeoutMs: options.mailTimeoutMs,
      };
      const worker = await startWorker(
        { databaseUrl: inject('databaseUrl'), baseUrl: options.siteUrl, mail, openData },
        { connection: { address }, namespace: 'default' },
        {
          queue: municipalityId,
          code: { workflowBundle: { codePath: inject('bundlePath') } },
        },
      );
      workers.push(worker);
      return worker;
    },
    activate: async (plan, on) => (await stage.versions(plan))(0, on),
    versions: async (...plans) => {
      const stored = plans.map((plan) => {
        const municipality = { ...plan.municipality, id: municipalityId };
        return storeVersion(db, { ...plan, municipality }, '', clock.now);
      });
      const ids = await Promise.all(stored);
      return async (index, on) => {
        const at = calendar.instantOf(on, '09:00');
        clock.now = at;
        const [versionId, year] = [ids[index] ?? '', plans[index]?.year ?? 0];
        const wanted = { id: randomUUID(), municipalityId, year, versionId, rehearsal: true, at };
        const applied = await door.applyPlan(wanted);
        if (applied.kind !== 'done') throw new Error('the plan was not activated');
      };
    },
    until: async (on, people = nobody) => {
      const visitor = new Visitor(db, municipalityId, mailbox, {
        url: options.siteUrl,
        request: stage.request,
      });
      const setNow = (at: Instant) => {
        clock.now = at;
      };
      const perform: Parameters<typeof conduct>[0]['perform'] = (act) => visitor.perform(act);
      const progress = () => Promise.resolve();
      await conduct(
        { client, db, municipalityId, people, attempt: once, perform, setNow, progress },
        clock.now,
        calendar.instantOf(on, '23:00'),
      );
    },
    submit: async (actionKey, on, command) => {
      clock.now = calendar.instantOf(on, '10:00');
      const draft = {
        kind: command.kind,
        milestoneId: null,
        until: null,
        newOwnerId: null,
        statement: null,
        scope: '',
        reason: '',
        toCommand: (answerId: string) => ({ ...command, answerId }),
      };
      const submitted = await submitterOf({ db, temporal: door })({
        channel: 'page',
        capacity: isDecision(command) ? 'decider' : 'owner',
        municipalityId,
        actionId: actionIdOf(planId, actionKey),
        contactId: null,
        author: 'iemand',
        at: clock.now,
        draft,
      });
      return submitted.ok ? submitted.value : submitted.refusal;
    },
    request: async (path, init) =>
      app.request(path.startsWith('/') ? options.siteUrl + path : path, init),
    fetch: (request) => app.fetch(request),
    actionId: (key) => actionIdOf(planId, key),
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
      await mailbox.stop();
      await connection.close();
      await db.$disconnect();
    },
  };
  return stage;
}
