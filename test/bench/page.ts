/** The dashboard as a reader gets it, timed. */

import { createApp } from '../../api/app.ts';
import { readStyles } from '../../api/site/style/themes.ts';
import type { Instant } from '../../domain/calendar.ts';
import type { Db } from '../../prisma/client.ts';
import { secondsSince } from './servers.ts';

export type App = ReturnType<typeof createApp>;

export function siteAt(db: Db, now: Instant): App {
  const unavailable = () => Promise.resolve({ kind: 'unavailable' } as const);
  return createApp({
    db,
    now: () => now,
    baseUrl: 'http://localhost:3000',
    styles: readStyles(null),
    temporal: {
      command: unavailable,
      applyPlan: unavailable,
      planStart: unavailable,
      withdrawStart: unavailable,
      stopPlan: unavailable,
      startMeeting: unavailable,
      meetingCommand: unavailable,
      mailNow: unavailable,
      isAnswering: () => Promise.resolve(false),
    },
    provider: null,
    contactAddress: null,
    mailboxPath: null,
    rehearsals: null,
    backUrl: null,
    temporalUiUrl: null,
    protection: { kind: 'loopback' },
  });
}

export function visitOverview(app: App, municipalityId: string): Promise<void> {
  return visit(app, `${municipalityId}/2024`, 'Te laat');
}

/** A page without what it should show is no measurement. */
export async function visit(app: App, path: string, shown: string): Promise<void> {
  const answer = await app.request(`http://localhost:3000/${path}`);
  const html = await answer.text();
  if (answer.status !== 200 || !html.includes(shown)) throw new Error(`no ${path}: ${html}`);
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return secondsSince(startedAt);
}

export function median(numbers: number[]): number {
  return quantile(numbers, 0.5);
}

export function quantile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
