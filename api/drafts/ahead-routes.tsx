/** The year of one part, with what stands in its form: nothing of it is kept. */

import { Hono } from 'hono';
import { loadsByDates } from '../../domain/ahead/year-loads.ts';
import type { Preview } from '../../domain/ahead/preview.ts';
import type { Instant } from '../../domain/calendar.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { readFields } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { itemsWith } from '../use-cases/save-draft-item.ts';
import { draftOfPath, hrefOf, itemPath } from './access.ts';
import { AheadPart } from './ahead-part.tsx';
import { itemAhead } from './item-ahead.ts';
import { sentItem } from './sent-item.ts';

type PreviewOf = (plan: Plan, from: Instant) => Promise<Preview>;

export function draftAhead(deps: Deps, previewOf: PreviewOf): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.post(`${itemPath}/vooraf`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    const itemId = c.req.param('item');
    const before = context?.draft.items.find(({ id }) => id === itemId);
    if (context === null || before === undefined) return c.notFound();
    const { draft, viewer } = context;
    const sent = await readFields(c);
    const withMails = sent.some(([name]) => name === 'mails');
    const typed = sentItem(before, sent);
    const items = await itemsWith(deps, { items: draft.items, viewer }, typed);
    const item = items.find(({ id }) => id === itemId);
    const now = deps.now();
    const loadsIn = async (plan: Plan) =>
      withMails ? (await previewOf(plan, now)).loads : loadsByDates(plan, now);
    const looking = item && { item, items, saved: draft.items, now };
    const ahead = looking && (await itemAhead(looking, { loadsIn, withMails }));
    if (ahead == null || item === undefined) return c.notFound();
    const yearHref = hrefOf(draft, '/jaar');
    return c.html(<AheadPart {...{ ahead, yearHref, isAction: item.kind === 'action' }} />);
  });

  return app;
}
