/** The activities as a worker runs them, for tests that call them a second time or in another order. */

import { MockActivityEnvironment } from '@temporalio/testing';
import { type Activities, createActivities } from '../../activities/index.ts';
import { createMailer } from '../../activities/mailer.ts';
import { workflowClient, type WorkflowClient } from '../../activities/workflow-client.ts';
import { mailTimeoutMs, siteUrl, type Stage } from './stage.ts';

export interface Direct extends Activities {
  /** Runs one as a worker would, with its heartbeats and sleeps. */
  run<I, O>(activity: (input: I) => Promise<O>, input: I): Promise<O>;
  close(): void;
}

export function direct(
  stage: Stage,
  smtpUrl = stage.mailbox.url,
  part: Partial<WorkflowClient> = {},
  db = stage.db,
): Direct {
  const mailer = createMailer({
    mode: 'mailbox',
    mailboxUrl: smtpUrl,
    smtpUrl: null,
    allowed: [],
    perMinute: null,
    from: 'Aanjager <aanjager@example.org>',
    timeoutMs: mailTimeoutMs,
  });
  const workflows = { ...workflowClient(stage.client, stage.municipalityId), ...part };
  return {
    ...createActivities({ db, mailer, workflows, baseUrl: siteUrl, openData: null }),
    run: (activity, input) => new MockActivityEnvironment().run(activity, input),
    close: () => {
      mailer.close();
    },
  };
}
