/** The ledger: which mails went out and what the mail server said. */

import { Hono } from 'hono';
import { z } from 'zod';
import { listMails, mailsPerPage } from '../../prisma/mail-list.ts';
import type { Deps } from '../site/deps.ts';
import { requirePermission } from '../site/access.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { pageNumber } from '../site/page-number.ts';
import { planContext } from '../site/context.ts';
import { page } from '../site/layout.tsx';
import { mailStatuses } from '../site/delivery-result.ts';
import { MailsPage } from './mails-page.tsx';

export function mailPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  app.get('/:municipality/:year{[0-9]{4}}/mails', requirePermission('read_mails'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const selection = {
      who: (c.req.query('wie') ?? '').trim().slice(0, 100),
      id: z.uuid().safeParse(c.req.query('mail')).data ?? null,
      status: mailStatuses.find((status) => status === c.req.query('status')) ?? null,
    };
    const number = pageNumber(c);
    const { mails, total } = await listMails(
      deps.db,
      context.plan.municipality.id,
      selection,
      number,
    );
    const pages = { number, of: Math.max(1, Math.ceil(total / mailsPerPage)), url: c.req.url };
    return page(c, <MailsPage {...{ context, selection, mails, total, pages }} />);
  });
  return app;
}
