/** What activities need from outside; the worker puts it together. */

import type { Db } from '../prisma/client.ts';
import type { Mailer } from './mailer.ts';
import type { OpenDataClient } from './open-data/client.ts';
import type { WorkflowClient } from './workflow-client.ts';

export interface ActivityDeps {
  db: Db;
  mailer: Mailer;
  workflows: WorkflowClient;
  /** Where the links in mails lead, without a slash at the end. */
  baseUrl: string;
  /** Null where nothing is fetched from outside. */
  openData: OpenDataClient | null;
}
