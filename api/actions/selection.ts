/** Which actions a list shows, as its address says. */

import type { Context } from 'hono';
import { statuses } from '../../domain/action/status.ts';
import { calms } from '../../domain/contact/calm.ts';
import type { Selection } from '../../prisma/action-overview.ts';

export function selectionOf(c: Context): Selection {
  const sent = c.req.queries('stand') ?? [];
  return {
    statuses: statuses.filter((status) => sent.includes(status)),
    themeKey: chosen(c, 'thema'),
    partyKey: chosen(c, 'partij'),
    ownerKey: chosen(c, 'actiehouder'),
    calms: calms.filter((calm) => (c.req.queries('contact') ?? []).includes(calm)),
    ownerLeft: c.req.query('vertrokken') === 'ja',
  };
}

/** An empty choice in a form is none. */
function chosen(c: Context, name: string): string | null {
  return c.req.query(name) || null;
}
