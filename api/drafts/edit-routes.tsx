/** The forms of a draft. */

import { type Context, Hono } from 'hono';
import { addedKinds, type AddedKind } from '../../domain/draft/moves.ts';
import { surroundingsOf } from '../../plans/drafts/meaning.ts';
import { understand } from '../../plans/drafts/understand.ts';
import { discardDraft } from '../../prisma/draft-storage.ts';
import { AccessDenied, requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { type Form, readFields, readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import {
  draftOfPath,
  draftPath,
  type DraftPageContext,
  hrefOf,
  itemPath,
  type ShownItem,
} from './access.ts';
import { nextItem } from './concerns.ts';
import {
  addItem,
  giveNames,
  type ItemStep,
  itemSteps,
  stepWithItem,
  undoLast,
} from '../use-cases/edit-draft.ts';
import { type Editor, saveItem } from '../use-cases/save-draft-item.ts';
import { NamesPage } from './names-page.tsx';
import { type NameChoices, unknownNames } from '../use-cases/unknown-names.ts';
import { type SentFields, sentItem } from './sent-item.ts';
import { planOfDraft } from '../use-cases/draft-to-plan.ts';

type Show = (c: Context<SiteEnv>, shown: ShownItem) => Response | Promise<Response>;

export function draftEdits(deps: Deps, show: Show): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.post(itemPath, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    const itemId = c.req.param('item');
    const before = context?.draft.items.find(({ id }) => id === itemId);
    if (context === null || before === undefined) return c.notFound();
    const sent = await readFields(c);
    const saved = await saveItem(deps, editorOf(context), sentItem(before, sent));
    const after = await draftOfPath(deps, c);
    const item = after?.draft.items.find(({ id }) => id === itemId);
    if (saved === null || after === null || item === undefined) return c.notFound();
    if (Object.keys(saved.collided).length > 0) {
      return show(c, { context: after, item, collided: saved.collided });
    }
    const goesOn = sent.some(([name, value]) => name === 'daarna' && value === 'volgende');
    return c.redirect(
      goesOn ? nextAfter(after, itemId) : hrefOf(after.draft, `/${itemId}?bewaard=ja`),
      303,
    );
  });

  app.post(`${itemPath}/stap`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    if (context === null) return c.notFound();
    const itemId = c.req.param('item');
    const { stap } = await readForm(c);
    const step = itemSteps.find((one) => one === stap);
    if (step === undefined) return c.redirect(hrefOf(context.draft, `/${itemId}`), 303);
    const shown = await stepWithItem(deps, editorOf(context), itemId, step);
    return c.redirect(hrefOf(context.draft, shownAfter(step, shown)), 303);
  });

  app.post(`${draftPath}/onderdelen`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    if (context === null) return c.notFound();
    const added = addedPart(await readForm(c));
    if (added === null) return c.redirect(hrefOf(context.draft), 303);
    const id = await addItem(deps, editorOf(context), added);
    return c.redirect(hrefOf(context.draft, `/${id}`), 303);
  });

  app.get(`${draftPath}/namen`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    if (context === null) return c.notFound();
    const { items } = context.draft;
    const { references } = surroundingsOf(items);
    const names = unknownNames(items, references);
    return page(c, <NamesPage {...{ context, names, references }} />);
  });

  app.post(`${draftPath}/namen`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    if (context === null) return c.notFound();
    await giveNames(deps, editorOf(context), choicesOf(await readFields(c)));
    return c.redirect(hrefOf(context.draft, '?melding=namen'), 303);
  });

  app.post(`${draftPath}/ongedaan`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    if (context === null) return c.notFound();
    const code = (await undoLast(deps, editorOf(context))) ? 'ongedaan' : 'niets-ongedaan';
    return c.redirect(hrefOf(context.draft, `?melding=${code}`), 303);
  });

  app.post(`${draftPath}/plan`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    if (context === null) return c.notFound();
    const made = await planOfDraft(
      deps,
      { viewer: context.viewer, channel: 'page' },
      context.draft,
    );
    if (made.ok) return c.redirect(`/plannen/${made.value.versionId}`, 303);
    if (made.refusal.kind === 'other_municipality') throw new AccessDenied('not_permitted');
    return c.redirect(hrefOf(context.draft, '?melding=niet-compleet'), 303);
  });

  app.post(`${draftPath}/weggooien`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    if (context === null) return c.notFound();
    await discardDraft(deps.db, context.draft.id, deps.now());
    return c.redirect('/plannen', 303);
  });

  return app;
}

/** Whoever orders parts goes on in their list. */
function shownAfter(step: ItemStep, itemId: string): string {
  if (step === 'omhoog' || step === 'omlaag') return '';
  return step === 'weg' ? '?melding=weg' : `/${itemId}`;
}

function choicesOf(sent: SentFields): NameChoices {
  const all = (wanted: string) =>
    sent.flatMap(([name, value]) => (name === wanted && typeof value === 'string' ? [value] : []));
  const answers = all('is');
  const [others = ''] = all('anders');
  return Object.fromEntries(all('wie').map((name, i) => [name, answers[i] || others]));
}

function editorOf({ draft, viewer }: DraftPageContext): Editor {
  return { draftId: draft.id, viewer };
}

function nextAfter({ draft }: DraftPageContext, itemId: string): string {
  const next = nextItem(draft.items, understand(draft.items).concerns, itemId);
  return next === null ? hrefOf(draft, '?melding=klaar') : hrefOf(draft, `/${next.id}?bewaard=ja`);
}

/** Null for what cannot be added. */
function addedPart(form: Form): { kind: AddedKind; words: Record<string, string> } | null {
  const kind = addedKinds.find((one) => one === form['onderdeel']);
  if (kind === undefined) return null;
  const { thema, soort } = form;
  if (kind === 'contact') {
    return { kind, words: { contactKind: soort === 'persoon' ? 'persoon' : 'partij' } };
  }
  const canHaveTheme = kind === 'action' || kind === 'indicator';
  const isOfTheme = canHaveTheme && typeof thema === 'string' && thema !== '';
  return { kind, words: isOfTheme ? { theme: thema } : {} };
}
