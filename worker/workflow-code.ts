/** The workflows as the worker loads them. */

import { fileURLToPath } from 'node:url';

export const workflowsPath = pathOf('../workflows/index.ts');

/**
 * Loaded once and shared by all workflows of a worker, instead of once for each. The rules are pure,
 * keep nothing of a workflow, and luxon comes along with them.
 */
export const bundlerOptions = {
  preloadModules: [
    '../domain/action/decide.ts',
    '../domain/meetings/process.ts',
    '../domain/calendar.ts',
  ].map(pathOf),
};

function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
