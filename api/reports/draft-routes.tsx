/** The draft of a report: to read, and to write something with. */

import { type Context, Hono } from 'hono';
import { type RemarkProblem, remarkProblem, wholeReport } from '../../domain/reports/remarks.ts';
import { snapshotOf } from '../../domain/reports/snapshot.ts';
import { mostCharacters, tooLongSentence } from '../../domain/text.ts';
import { readMissing } from '../../prisma/report-missing.ts';
import { addRemarks } from '../../prisma/report-remarks.ts';
import { readReportProgress, readReportSource } from '../../prisma/report-source.ts';
import { requirePermission } from '../site/access.ts';
import type { FieldError } from '../site/components/error-summary.tsx';
import { pathOf, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { nothingSent } from '../site/filled-form.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { authorOf } from '../use-cases/authorship.ts';
import { DraftPage, type DraftView, remarkField } from './draft-page.tsx';

export function reportDraftPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/rapportages/:half{[12]}/concept';

  app.get(path, requirePermission('draft_report'), async (c) => {
    const view = await viewOfPath(c);
    if (view === null) return (await toReport(c)) ?? c.notFound();
    const isKept = c.req.query('melding') === 'bewaard';
    return page(c, <DraftPage {...view} sent={nothingSent} isKept={isKept} />);
  });

  app.post(path, requirePermission('draft_report'), async (c) => {
    const view = await viewOfPath(c);
    if (view === null) return c.notFound();
    const typed = textFields(await readForm(c));
    const errors = remarkErrors(view, typed);
    if (errors.length === 0 && (await keep(view, typed))) {
      const { context, moment } = view;
      const to = `${pathOf(context)}/rapportages/${String(moment.half)}/concept?melding=bewaard`;
      return c.redirect(to, 303);
    }
    const sent = { errors: errors.length === 0 ? [tooLate] : errors, typed };
    return page(c, <DraftPage {...view} sent={sent} isKept={false} />, 400);
  });

  return app;

  /** The link of the draft's mail goes on working: to what became of it. Null where nothing did. */
  async function toReport(c: Context<SiteEnv>) {
    const context = await planContext(deps, c);
    const half = c.req.param('half') === '1' ? 1 : 2;
    if (context === null) return null;
    const progress = await readReportProgress(deps.db, context.plan.planId);
    if (progress === null || progress.lastHalf < half) return null;
    return c.redirect(`${pathOf(context)}/rapportages/${String(half)}`);
  }

  /** Null where there is nothing to come: no such plan, or a report that went out. */
  async function viewOfPath(c: Context<SiteEnv>): Promise<DraftView | null> {
    const context = await planContext(deps, c);
    const half = c.req.param('half') === '1' ? 1 : 2;
    const moment = context?.plan.settings.reports.find((one) => one.half === half);
    if (context === null || moment === undefined) return null;
    const { planId } = context.plan;
    const source = await readReportSource(deps.db, planId);
    if (source.progress.lastHalf >= half) return null;
    const snapshot = snapshotOf(await source.facts(half, context.today));
    const missing = await readMissing(deps.db, planId, source, { half, today: context.today });
    return { context, moment, snapshot, missing };
  }

  function keep({ context, moment, ...view }: DraftView, typed: Record<string, string>) {
    const { plan, viewer, now } = context;
    const remarks = subjectsOf(view).map((subject) => ({
      subject,
      text: typed[remarkField(subject)]?.trim() ?? '',
    }));
    const by = { ...authorOf(viewer), at: now };
    const of = { municipalityId: plan.municipality.id, planId: plan.planId, half: moment.half };
    return addRemarks(deps.db, { ...of, ...by }, remarks);
  }
}

const tooLate: FieldError = {
  at: null,
  text: 'De rapportage is intussen uitgegaan. Er kan niets meer bij.',
};

function subjectsOf({ snapshot }: Pick<DraftView, 'snapshot'>): string[] {
  return [wholeReport, ...snapshot.report.themes.map(({ id }) => id)];
}

function remarkErrors(view: DraftView, typed: Record<string, string>): FieldError[] {
  const { names } = view.snapshot.facts;
  return subjectsOf(view).flatMap((subject) => {
    const at = remarkField(subject);
    const problem = remarkProblem(typed[at] ?? '', names);
    return problem === null ? [] : [{ at, text: sentenceOf(problem) }];
  });
}

function sentenceOf(problem: RemarkProblem): string {
  switch (problem.kind) {
    case 'too_long':
      return tooLongSentence(mostCharacters.text);
    case 'names_somebody':
      return `Haal “${problem.name}” weg: deze tekst komt ook in de versie voor de raad.`;
  }
}
