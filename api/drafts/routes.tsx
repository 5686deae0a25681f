/** Drafts of plans: begun, filled in by one or more people, and made into a version of a plan. */

import { type Context, Hono } from 'hono';
import { loadsByDates } from '../../domain/ahead/year-loads.ts';
import { plannedBoard } from '../../domain/board/planned-board.ts';
import { draftTitle } from '../../domain/draft/stored.ts';
import { knownPart } from '../../plans/drafts/known-part.ts';
import { understand } from '../../plans/drafts/understand.ts';
import { readDraftDocument } from '../../prisma/draft-rows.ts';
import { listDraftChanges } from '../../prisma/draft-changes.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import type { SiteEnv } from '../site/viewer.ts';
import { previews } from '../use-cases/previews.ts';
import { draftOfPath, draftPath, itemPath, type ShownItem } from './access.ts';
import { draftAhead } from './ahead-routes.tsx';
import { ChangesPage } from './changes-page.tsx';
import { concernsOf } from './concerns.ts';
import { draftDocument } from './document-routes.tsx';
import { draftEdits } from './edit-routes.tsx';
import { itemAhead } from './item-ahead.ts';
import { ItemPage } from './item-page.tsx';
import { draftMaking } from './make-routes.tsx';
import { messageFor } from './messages.ts';
import { OtherYears, otherYearsOf } from './other-years.tsx';
import { DraftPage } from './overview-page.tsx';
import { SourcePart } from './source-part.tsx';
import { comparedDraft, fileOfDraft } from '../use-cases/draft-to-plan.ts';
import { ComparisonPage, DraftYearPage } from './year-page.tsx';

export function draftPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const previewOf = previews();

  app.route('/', draftMaking(deps));
  app.route('/', draftDocument(deps));

  app.get(draftPath, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    if (context === null) return c.notFound();
    const { items } = context.draft;
    const understood = understand(items);
    const { onBoard } = knownPart(items, understood);
    const board = onBoard && plannedBoard(onBoard, deps.now());
    const message = messageFor(c.req.query('melding'));
    const title = draftTitle(items);
    const years = await otherYearsOf(deps, context);
    const otherYears = <OtherYears context={context} years={years} />;
    return page(c, <DraftPage {...{ context, title, understood, board, message, otherYears }} />);
  });

  app.get(`${draftPath}/jaar`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    if (context === null) return c.notFound();
    const { items } = context.draft;
    const known = knownPart(items, understand(items));
    const preview = known.asking && (await previewOf(known.asking, deps.now()));
    return page(c, <DraftYearPage {...{ context, known, preview }} />);
  });

  app.get(`${draftPath}/vergelijking`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    if (context === null) return c.notFound();
    const compared = await comparedDraft(deps, understand(context.draft.items));
    return page(c, <ComparisonPage context={context} {...compared} />);
  });

  app.get(`${draftPath}/wijzigingen`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    if (context === null) return c.notFound();
    const changes = await listDraftChanges(deps.db, context.draft.id);
    const { references } = understand(context.draft.items).around;
    return page(c, <ChangesPage {...{ context, changes, references }} />);
  });

  app.get(`${draftPath}/planbestand`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    if (context === null) return c.notFound();
    c.header('Content-Type', 'application/yaml; charset=utf-8');
    c.header('Content-Disposition', 'attachment; filename="concept.yaml"');
    return c.body(fileOfDraft(context.draft));
  });

  app.get(itemPath, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    const item = context?.draft.items.find(({ id }) => id === c.req.param('item'));
    if (context === null || item === undefined) return c.notFound();
    return showItem(c, { context, item, collided: {} });
  });

  app.route('/', draftEdits(deps, showItem));
  app.route('/', draftAhead(deps, previewOf));

  return app;

  async function showItem(c: Context<SiteEnv>, shown: ShownItem) {
    const { context, item, collided } = shown;
    const { items, id, documentName } = context.draft;
    const document = documentName === null ? null : await readDraftDocument(deps.db, id);
    const understood = understand(items);
    const now = deps.now();
    const ahead = await itemAhead(
      { item, items, saved: null, now },
      { loadsIn: (plan) => loadsByDates(plan, now), withMails: false },
    );
    const concerns = concernsOf(understood.concerns, item.id);
    const view = {
      context,
      item,
      understood,
      collided,
      source: document && <SourcePart {...{ context, document, item, concerns }} />,
      ahead,
      isSaved: c.req.query('bewaard') !== undefined,
    };
    const status = Object.keys(collided).length === 0 ? 200 : 409;
    return page(c, <ItemPage {...view} />, status);
  }
}
