/**
 * Runs workflow code again over a recorded history, with nothing else around it: no server, no database.
 * `npx tsx test/engine/debug-replay.ts action-escalated`, or a file that Temporal exported. How to stop
 * at a line: docs/develop.md.
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { bundlerOptions, workflowsPath } from '../../worker/workflow-code.ts';

const [name = 'action-escalated'] = process.argv.slice(2);
const recorded = fileURLToPath(new URL(`./histories/${name}.json`, import.meta.url));
const file = existsSync(name) ? name : recorded;

Runtime.install({ logger: new DefaultLogger('WARN') });
// A replay runs in this very thread and without a deadline, so a debugger may take its time.
await Worker.runReplayHistory(
  { workflowsPath, bundlerOptions },
  JSON.parse(readFileSync(file, 'utf8')),
);
console.log(`replayed ${file}`);
