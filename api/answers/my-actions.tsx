/** What one person answers for, and takes part in; answered here as well as from a mail. */

import { type Context, Hono } from 'hono';
import { listInvolved } from '../../prisma/action-involved.ts';
import { openOwned, openOwnParts } from '../../prisma/answer-links.ts';
import { openContext, type OpenContext, contextAbout } from './context.ts';
import { formsOfOthers, type ActionForm, readForms } from './forms.ts';
import type { Deps } from '../site/deps.ts';
import { municipalityContext, type PageContext } from '../site/context.ts';
import { partAnswer, partProblem, readPartForm } from './part-form.ts';
import { submitAll, toSubmissions } from './submit.ts';
import type { NotSubmitted } from './not-done-page.tsx';
import { page } from '../site/layout.tsx';
import { MinePage } from './my-actions-page.tsx';
import { partKeyOf, type WrongPart } from './my-parts.tsx';
import { notForYou, requirePermission, type Person, type SiteEnv } from '../site/viewer.ts';

export function minePages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/mijn';

  app.get(path, requirePermission('answer'), async (c) => {
    const context = await municipalityContext(deps, c);
    if (context === null) return c.notFound();
    const person = personIn(context);
    if (person === null) return c.redirect('/', 303);
    const submittedCount = Number(c.req.query('vastgelegd') ?? '0');
    return show(c, context, person, await askMine(context, person), {
      submitted: Number.isInteger(submittedCount) ? submittedCount : 0,
      notSubmitted: [],
      status: 200,
    });
  });

  app.post(path, requirePermission('answer'), async (c) => {
    const context = await municipalityContext(deps, c);
    const person = context && personIn(context);
    if (context === null || person === null) throw notForYou();
    const actionForms = readForms(await askMine(context, person), await c.req.parseBody());
    if (actionForms.some(({ problems }) => problems.length > 0)) {
      return show(c, context, person, actionForms, { submitted: 0, notSubmitted: [], status: 400 });
    }
    const submissions = actionForms.flatMap(toSubmissions);
    const notSubmitted = await submitAll(deps, submissions, '');
    const submitted = submissions.length - notSubmitted.length;
    if (notSubmitted.length === 0)
      return c.redirect(`${c.req.path}?vastgelegd=${String(submitted)}`, 303);
    const again = await askMine(context, person);
    return show(c, context, person, again, { submitted, notSubmitted, status: 409 });
  });

  app.post(`${path}/deel`, requirePermission('answer'), async (c) => {
    const context = await municipalityContext(deps, c);
    const person = context && personIn(context);
    if (context === null || person === null) throw notForYou();
    const body = await c.req.parseBody();
    const parts = await ownParts(context, person);
    const part = parts.find(({ link }) => partKeyOf(link) === body['deel']);
    const form = readPartForm(body);
    const problem = partProblem(form);
    const actionForms = await askMine(context, person);
    const nothing = { submitted: 0, notSubmitted: [] };
    if (part === undefined)
      return show(c, context, person, actionForms, { ...nothing, status: 409 });
    if (problem !== null || form.antwoord === null) {
      const wrong = { of: partKeyOf(part.link), form, problem };
      return show(c, context, person, actionForms, { ...nothing, status: 400 }, wrong);
    }
    const { milestoneId, partId } = part.link;
    const about = { milestoneId, partId: partId ?? '' };
    const answered = partAnswer(form.antwoord, form.toelichting, about);
    const notSubmitted = await submitAll(deps, [{ context: part, answered }], '');
    const mine = `/${context.plan.municipality.id}/mijn`;
    if (notSubmitted.length === 0) return c.redirect(`${mine}?vastgelegd=1`, 303);
    return show(c, context, person, actionForms, { submitted: 0, notSubmitted, status: 409 });
  });

  return app;

  async function ownParts(context: PageContext, { contactIds }: Person): Promise<OpenContext[]> {
    const { municipality } = context.plan;
    const links = await openOwnParts(deps.db, municipality.id, contactIds, context.today);
    return links.flatMap((link) => openContext(contextAbout(deps, link, '')) ?? []);
  }

  async function askMine(context: PageContext, { contactIds }: Person): Promise<ActionForm[]> {
    const { municipality } = context.plan;
    const links = await openOwned(deps.db, municipality.id, contactIds, context.today);
    const target = `/${municipality.id}/mijn`;
    return formsOfOthers(
      links.flatMap((link) => openContext(contextAbout(deps, link, target)) ?? []),
    );
  }

  async function show(
    c: Context<SiteEnv>,
    context: PageContext,
    person: Person,
    actionForms: ActionForm[],
    outcome: { submitted: number; notSubmitted: NotSubmitted[]; status: 200 | 400 | 409 },
    wrong: WrongPart | null = null,
  ) {
    const keys = [...person.keys, ...person.partyKeys];
    const involved = await listInvolved(deps.db, context.plan.municipality.id, keys);
    const parts = await ownParts(context, person);
    const view = { context, person, actionForms, parts, wrong, involved, outcome };
    return page(c, <MinePage {...view} />, outcome.status);
  }
}

function personIn({ viewer }: PageContext): Person | null {
  return viewer.kind === 'person' && viewer.contactIds.length > 0 ? viewer : null;
}
