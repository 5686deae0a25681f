/** The site in a process of its own, that can be replaced without touching its data. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { proxy } from 'hono/proxy';
import { z } from 'zod';
import { sitePlace } from './site.ts';

/** What the process is told: the moment it takes for now does not move. */
export const siteOrder = z.object({ place: sitePlace, now: z.string() });
export type SiteOrder = z.infer<typeof siteOrder>;

export interface DevSite {
  /** Waits for a site that is starting. */
  answer(request: Request): Promise<Response>;
  restart(file: string): void;
  stop(): void;
}

const program = fileURLToPath(new URL('./dev-site-process.ts', import.meta.url));
const ready = z.object({ port: z.number() });
const silence =
  'De site antwoordt niet: kijk in de terminal wat er mis is, of laad de pagina opnieuw.\n';

export function siteInProcess(order: SiteOrder, say: (line: string) => void): DevSite {
  let running = startProcess(order);
  return {
    answer: async (request) => {
      const port = await running.port;
      const answer = port === null ? null : await passOn(request, port);
      return answer ?? new Response(silence, { status: 503 });
    },
    restart: (file) => {
      say(`Veranderd: ${file}. De site start opnieuw …`);
      running.child.kill();
      running = startProcess(order);
    },
    stop: () => running.child.kill(),
  };
}

interface Running {
  child: ChildProcess;
  /** Null when it ended before it served. */
  port: Promise<number | null>;
}

function startProcess(order: SiteOrder): Running {
  const child = fork(program, [JSON.stringify(order)], {
    cwd: dirname(program),
    execArgv: ['--import', 'tsx'],
  });
  const told: Promise<unknown[]> = Promise.race([once(child, 'message'), once(child, 'exit')]);
  return { child, port: told.then(([message]) => ready.safeParse(message).data?.port ?? null) };
}

/** Null when the process ended meanwhile. */
async function passOn(request: Request, port: number): Promise<Response | null> {
  const { pathname, search } = new URL(request.url);
  const target = `http://127.0.0.1:${String(port)}${pathname}${search}`;
  const { headers } = request;
  return proxy(target, { raw: request, headers, redirect: 'manual' }).catch(() => null);
}
