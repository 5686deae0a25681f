/** Where a draft begins. */

import { type Context, Hono } from 'hono';
import { AccessDenied, requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import type { FieldError } from '../site/components/error-summary.tsx';
import { type FilledForm, nothingSent } from '../site/filled-form.ts';
import { page } from '../site/layout.tsx';
import { type Form, readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { draftsPath } from './access.ts';
import { draftFromDocument } from '../use-cases/draft-from-document.ts';
import { beginDraft, draftFromPlanFile, plansToBeginWith } from '../use-cases/begin-draft.ts';
import { MakePage } from './make-page.tsx';

export function draftMaking(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get(draftsPath, requirePermission('load_plan'), (c) => show(c, nothingSent));

  app.post(draftsPath, requirePermission('load_plan'), async (c) => {
    const form = await readForm(c);
    const typed = { begin: textOf(form['begin']), plan: textOf(form['plan']) };
    const begun = { kind: typed.begin, at: typed.plan };
    const id = await beginDraft(deps, c.get('viewer'), begun);
    if (id !== null) return c.redirect(`${draftsPath}/${id}`, 303);
    return show(c, { errors: [problemWith(typed.begin)], typed });
  });

  app.post(`${draftsPath}/bestand`, requirePermission('load_plan'), async (c) => {
    const { bestand } = await readForm(c);
    if (!(bestand instanceof File) || bestand.name === '') return refuse(c, 'Kies een bestand.');
    return /\.ya?ml$/i.test(bestand.name) ? fromPlanFile(c, bestand) : fromDocument(c, bestand);
  });

  return app;

  async function fromDocument(c: Context<SiteEnv>, file: File) {
    const made = await draftFromDocument(deps, c.get('viewer'), file);
    return made.ok ? c.redirect(`${draftsPath}/${made.value}`, 303) : refuse(c, made.refusal);
  }

  async function fromPlanFile(c: Context<SiteEnv>, bestand: File) {
    const made = await draftFromPlanFile(deps, c.get('viewer'), await bestand.text());
    if (made.ok) return c.redirect(`${draftsPath}/${made.value}`, 303);
    if (made.refusal === 'other_municipality') throw new AccessDenied('not_permitted');
    return refuse(c, 'Dit is geen planbestand dat te lezen is.');
  }

  function refuse(c: Context<SiteEnv>, text: string) {
    return show(c, { errors: [{ at: 'bestand', text }], typed: {} });
  }

  async function show(c: Context<SiteEnv>, form: FilledForm) {
    const viewer = c.get('viewer');
    const plans = await plansToBeginWith(deps, viewer);
    const status = form.errors.length === 0 ? 200 : 400;
    return page(c, <MakePage {...{ viewer, plans, form }} />, status);
  }
}

function textOf(sent: Form[string] | undefined): string {
  return typeof sent === 'string' ? sent : '';
}

function problemWith(begin: string): FieldError {
  const isOfPlan = begin === 'loopt' || begin === 'volgend';
  return isOfPlan
    ? { at: 'plan', text: 'Kies welk plan dat loopt.' }
    : { at: 'begin-0', text: 'Kies waar u mee begint.' };
}
