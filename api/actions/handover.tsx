/** Handover files: of one action, or of everything one person answers for; as a page and as a document. */

import { type Context, Hono } from 'hono';
import { AccessDenied, requirePermission } from '../site/access.ts';
import { planContext, type PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { wordDocument, wordType } from '../site/word-document.ts';
import type { SiteEnv } from '../site/viewer.ts';
import type { FoundAction } from '../use-cases/find-action.ts';
import { actionHandover, type Handover, readPersonHandover } from '../use-cases/read-handover.ts';
import { actionOfPath } from './action-of-path.ts';
import { HandoverPage } from './handover-page.tsx';

export function handoverPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const plan = '/:municipality/:year{[0-9]{4}}';
  const ofAction = `${plan}/acties/:key/overdracht`;
  const ofPerson = `${plan}/overdracht/:contact`;

  app.get(ofAction, requirePermission('read_action'), async (c) => {
    const found = await actionOfPath(deps, c);
    if (found === null) return c.notFound();
    return show(c, found.context, handoverOfAction(found));
  });

  app.get(`${ofAction}/docx`, requirePermission('read_action'), async (c) => {
    const found = await actionOfPath(deps, c);
    if (found === null) return c.notFound();
    return download(c, found.context, found.action.key, handoverOfAction(found));
  });

  app.get(ofPerson, requirePermission('read_handover'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    return show(c, context, await handoverOfPath(context, c.req.param('contact')));
  });

  app.get(`${ofPerson}/docx`, requirePermission('read_handover'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const contactKey = c.req.param('contact');
    return download(c, context, contactKey, await handoverOfPath(context, contactKey));
  });

  return app;

  async function handoverOfPath(context: PageContext, contactKey: string): Promise<Handover> {
    const found = await readPersonHandover(deps, context, contactKey);
    if (found.ok) return found.value;
    throw new AccessDenied(found.refusal);
  }
}

function handoverOfAction(found: FoundAction): Handover {
  return { title: `Overdracht: ${found.action.shortName}`, files: [actionHandover(found)] };
}

function show(c: Context<SiteEnv>, context: PageContext, handover: Handover) {
  return page(c, <HandoverPage context={context} path={c.req.path} {...handover} />);
}

async function download(c: Context, context: PageContext, name: string, handover: Handover) {
  const { title, files } = handover;
  const document = await wordDocument(title, files, context.today, context.plan.title);
  c.header('Content-Disposition', `attachment; filename="overdracht-${fileName(name)}.docx"`);
  return c.body(new Uint8Array(document), 200, { 'Content-Type': wordType });
}

function fileName(name: string): string {
  return name.replaceAll(/[^\w-]/g, '-');
}
