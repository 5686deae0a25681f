/** Handover files: of one action, or of everything one person answers for; as a page and as a document. */

import { type Context, Hono } from 'hono';
import { rulesFor } from '../../domain/action/state.ts';
import { audienceLabels } from '../../domain/dutch/index.ts';
import { type HandoverFile, type HandoverPerson, handoverFile } from '../../domain/handover.ts';
import { type ActionDetails, type Person, readAction } from '../../prisma/action-details.ts';
import { findOwner } from '../../prisma/person-directory.ts';
import { findAction } from './routes.tsx';
import type { Deps } from '../site/deps.ts';
import { handoverDocument } from './handover-document.ts';
import { planContext, type PageContext } from '../site/context.ts';
import { HandoverPage } from './handover-page.tsx';
import { page } from '../site/layout.tsx';
import { canAbout, notForYou, requirePermission, type SiteEnv } from '../site/viewer.ts';

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Handover {
  title: string;
  files: HandoverFile[];
}

export function handoverPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const plan = '/:municipality/:year{[0-9]{4}}';
  const ofAction = `${plan}/acties/:key/overdracht`;
  const ofPerson = `${plan}/overdracht/:contact`;

  app.get(ofAction, requirePermission('read_action'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    return show(c, found.context, actionHandover(found));
  });

  app.get(`${ofAction}/docx`, requirePermission('read_action'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    return download(c, found.context, found.action.key, actionHandover(found));
  });

  app.get(ofPerson, requirePermission('read_handover'), async (c) => {
    const context = await planContext(deps, c);
    const found = context && (await personHandover(context, c.req.param('contact')));
    if (context === null || found === null) return c.notFound();
    return show(c, context, found);
  });

  app.get(`${ofPerson}/docx`, requirePermission('read_handover'), async (c) => {
    const context = await planContext(deps, c);
    const found = context && (await personHandover(context, c.req.param('contact')));
    if (context === null || found === null) return c.notFound();
    return download(c, context, c.req.param('contact'), found);
  });

  return app;

  async function personHandover(
    context: PageContext,
    contactKey: string,
  ): Promise<Handover | null> {
    if (!mayReadHandover(context, contactKey)) throw notForYou();
    return handoverOf(deps, context, contactKey);
  }
}

/** Everybody reads their own; whoever manages the directory reads anybody's. */
export function mayReadHandover({ viewer }: PageContext, contactKey: string): boolean {
  return canAbout(viewer, 'read_handover', { ownerKeys: [contactKey], involvedKeys: [] });
}

/** Of everything somebody answers for; null for who answers for nothing. */
export async function handoverOf(
  { db }: Deps,
  context: PageContext,
  contactKey: string,
): Promise<Handover | null> {
  const { municipality, planId } = context.plan;
  const owner = await findOwner(db, municipality.id, planId, contactKey);
  if (owner === null) return null;
  const files: HandoverFile[] = [];
  for (const key of owner.actionKeys) {
    const action = await readAction(
      db,
      { municipalityId: municipality.id, planId, key },
      context.today,
    );
    if (action !== null) files.push(fileOf(context, action));
  }
  return { title: `Overdracht van ${owner.name}`, files };
}

function show(c: Context<SiteEnv>, context: PageContext, handover: Handover) {
  return page(c, <HandoverPage context={context} path={c.req.path} {...handover} />);
}

async function download(
  c: Context,
  context: PageContext,
  name: string,
  { title, files }: Handover,
) {
  const document = await handoverDocument(title, files, context.today, context.plan.title);
  c.header('Content-Disposition', `attachment; filename="overdracht-${fileName(name)}.docx"`);
  return c.body(new Uint8Array(document), 200, { 'Content-Type': documentType });
}

function fileName(name: string): string {
  return name.replaceAll(/[^\w-]/g, '-');
}

function actionHandover({
  context,
  action,
}: {
  context: PageContext;
  action: ActionDetails;
}): Handover {
  return { title: `Overdracht: ${action.shortName}`, files: [fileOf(context, action)] };
}

export function fileOf(
  { plan, calendar, today }: PageContext,
  action: ActionDetails,
): HandoverFile {
  const { what, how, themeName, goals, timing, costCents, state, parts, notes } = action;
  const facts = {
    ...{ what, how, themeName, goals, timing, costCents, state, parts, notes },
    rules: rulesFor(plan.rules, action.ladder),
    people: [
      personOf(action.owner, audienceLabels.owner),
      ...action.involved.map((person) => personOf(person, audienceLabels.involved)),
      ...action.coordinators.map((person) => personOf(person, audienceLabels.coordinator)),
    ],
    events: action.events.map(({ answer, at, ...event }) => ({
      ...{ event, at },
      author: answer?.author ?? '',
      reason: answer?.reason ?? '',
      newOwner: answer?.newOwnerName ?? null,
    })),
  };
  return handoverFile(facts, today, calendar);
}

function personOf({ name, jobTitle, address }: Person, role: string): HandoverPerson {
  return { name, jobTitle, address, role };
}
