/** Where a draft begins. */

import { type Context, Hono } from 'hono';
import { draftOfPlan } from '../../plans/drafts/draft-of-plan.ts';
import { readPlanFile } from '../../plans/read.ts';
import { AccessDenied, requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { type FilledForm, nothingSent } from '../site/filled-form.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import { belongsTo, type SiteEnv } from '../site/viewer.ts';
import { draftsPath } from './access.ts';
import { draftFromDocument } from './from-document.ts';
import { beginDraft, beginningsFor, storeDraft } from './make.ts';
import { MakePage } from './make-page.tsx';

export function draftMaking(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get(draftsPath, requirePermission('load_plan'), (c) => show(c, nothingSent));

  app.post(draftsPath, requirePermission('load_plan'), async (c) => {
    const { begin = '' } = await readForm(c);
    const value = typeof begin === 'string' ? begin : '';
    const id = await beginDraft(deps, c.get('viewer'), value);
    if (id !== null) return c.redirect(`${draftsPath}/${id}`, 303);
    const errors = [{ at: 'begin-0', text: 'Kies waar u mee begint.' }];
    return show(c, { errors, typed: { begin: value } });
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
    const reading = readPlanFile((await bestand.text()).replace(/^\u{FEFF}/u, ''));
    if (reading.plan === null) return refuse(c, 'Dit is geen planbestand dat te lezen is.');
    const viewer = c.get('viewer');
    const { municipality } = reading.plan;
    if (!belongsTo(viewer, municipality.id)) throw new AccessDenied('not_permitted');
    const begun = { municipalityId: municipality.id, parts: draftOfPlan(reading.plan) };
    return c.redirect(`${draftsPath}/${await storeDraft(deps, viewer, begun)}`, 303);
  }

  function refuse(c: Context<SiteEnv>, text: string) {
    return show(c, { errors: [{ at: 'bestand', text }], typed: {} });
  }

  async function show(c: Context<SiteEnv>, form: FilledForm) {
    const viewer = c.get('viewer');
    const beginnings = await beginningsFor(deps, viewer);
    const status = form.errors.length === 0 ? 200 : 400;
    return page(c, <MakePage {...{ viewer, beginnings, form }} />, status);
  }
}
