/** Which actions a list shows, as its address says, or the form that narrows it. */

import type { Context } from 'hono';
import { statuses } from '../../domain/action/status.ts';
import { calms } from '../../domain/contact/calm.ts';
import { type Selection, sortings } from '../../prisma/action-list.ts';

/** Longer than any name. */
const mostSearched = 100;

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
  const search = chosen('zoek') ?? '';
  return {
    search: search.trim().slice(0, mostSearched),
    sorting: sortings.find((sorting) => sorting === chosen('volgorde')) ?? 'status',
    statuses: statuses.filter((status) => sent('stand').includes(status)),
    calms: calms.filter((calm) => sent('contact').includes(calm)),
    themeKey: chosen('thema'),
    partyKey: chosen('partij'),
    ownerKey: chosen('actiehouder'),
    ownerLeft: chosen('vertrokken') === 'ja',
  };
}
