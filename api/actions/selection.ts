/** Which actions a list shows, as its address says, or the form that narrows it. */

import type { Context } from 'hono';
import { statuses } from '../../domain/action/status.ts';
import type { Selection } from '../../prisma/action-overview.ts';

export function selectionOf(c: Context): Selection {
  return selectionBy((name) => c.req.queries(name) ?? []);
}

/** The fields of the filter in a form about many actions: they travel with what is decided. */
export const filterPrefix = 'zoek-';

export function selectionIn(fields: Record<string, string>): Selection {
  return selectionBy((name) => {
    const sent = fields[`${filterPrefix}${name}`];
    return sent === undefined ? [] : [sent];
  });
}

function selectionBy(sent: (name: string) => string[]): Selection {
  // An empty choice in a form is none.
  const chosen = (name: string) => sent(name)[0] || null;
  return {
    statuses: statuses.filter((status) => sent('stand').includes(status)),
    themeKey: chosen('thema'),
    partyKey: chosen('partij'),
    ownerKey: chosen('actiehouder'),
    waiting: yesOrNo(chosen('wacht')),
    ownerLeft: chosen('vertrokken') === 'ja',
  };
}

function yesOrNo(text: string | null): boolean | null {
  return text === 'ja' ? true : text === 'nee' ? false : null;
}
