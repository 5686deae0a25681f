/** The child process of local/temporal.ts: lets the SDK download its server into a folder. */

import { TestWorkflowEnvironment } from '@temporalio/testing';

const [downloadDir = ''] = process.argv.slice(2);

const executable = { type: 'cached-download' as const, downloadDir };
const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
await environment.teardown();
