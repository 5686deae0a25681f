/** What the site needs on one machine, where nobody signs in. */

import type { Client } from '@temporalio/client';
import { z } from 'zod';
import type { Deps } from '../api/site/deps.ts';
import { readStyles } from '../api/site/style/themes.ts';
import { temporalClient } from '../api/temporal.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Db } from '../prisma/client.ts';
import { taskQueue } from '../workflows/contract.ts';

/** Where everything is that the site stands on. */
export const sitePlace = z.object({
  baseUrl: z.string(),
  databaseUrl: z.string(),
  temporalAddress: z.string(),
  temporalUiUrl: z.string(),
  /** Of a rehearsal that a page began: that page. */
  backUrl: z.string().nullable(),
});
export type SitePlace = z.infer<typeof sitePlace>;

export function localDeps(db: Db, client: Client, place: SitePlace, now: () => Instant): Deps {
  return {
    db,
    now,
    temporal: temporalClient(client, taskQueue, now),
    baseUrl: place.baseUrl,
    mailboxPath: '/postbus',
    temporalUiUrl: `${place.temporalUiUrl}/namespaces/default`,
    protection: { kind: 'loopback' },
    provider: null,
    contactAddress: null,
    rehearsals: null,
    backUrl: place.backUrl,
    styles: readStyles(process.env['THEME_DIR'] ?? null),
  };
}
