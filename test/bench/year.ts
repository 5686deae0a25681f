/**
 * The year of the demo, as somebody starts it, against the time in which 1,000 bare workflows start here: a slow
 * machine takes longer for both.
 */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { freePort } from '../../local/temporal.ts';

const program = fileURLToPath(new URL('../../local/demo.ts', import.meta.url));
const summary = z.object({ seconds: z.number(), simulationAgrees: z.literal(true) });

export async function measureYear(bareSeconds: number) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', program, '--exit', '--json'],
    { env: { ...process.env, PORT: String(await freePort()) } },
  );
  const { seconds: yearSeconds } = summary.parse(JSON.parse(stdout));
  return { yearSeconds, yearVsBare: yearSeconds / bareSeconds };
}
