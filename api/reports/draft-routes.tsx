/** The draft of a report: to read, and to write something with. */

import { type Context, Hono } from 'hono';
import { readReportProgress } from '../../prisma/report-source.ts';
import { requirePermission } from '../site/access.ts';
import type { FieldError } from '../site/components/error-summary.tsx';
import { pathOf, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { nothingSent } from '../site/filled-form.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import {
  findReportDraft,
  type RemarkRefusal,
  remarkSubjects,
  writeRemarks,
} from '../use-cases/report-draft.ts';
import { DraftPage, remarkField } from './draft-page.tsx';

export function reportDraftPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/rapportages/:half{[12]}/concept';

  app.get(path, requirePermission('draft_report'), async (c) => {
    const draft = await draftOfPath(c);
    if (draft === null) return (await toReport(c)) ?? c.notFound();
    const isKept = c.req.query('melding') === 'bewaard';
    return page(c, <DraftPage {...draft} sent={nothingSent} isKept={isKept} />);
  });

  app.post(path, requirePermission('draft_report'), async (c) => {
    const draft = await draftOfPath(c);
    if (draft === null) return c.notFound();
    const typed = textFields(await readForm(c));
    const remarks = remarkSubjects(draft).map((subject) => ({
      subject,
      text: typed[remarkField(subject)]?.trim() ?? '',
    }));
    const written = await writeRemarks(deps, draft, remarks);
    if (!written.ok) {
      const sent = { errors: errorsOf(written.refusal), typed };
      return page(c, <DraftPage {...draft} sent={sent} isKept={false} />, 400);
    }
    const own = `${pathOf(draft.context)}/rapportages/${String(draft.moment.half)}/concept`;
    return c.redirect(`${own}?melding=bewaard`, 303);
  });

  return app;

  /** The link of the draft's mail goes on working: to what became of it. Null where nothing did. */
  async function toReport(c: Context<SiteEnv>) {
    const context = await planContext(deps, c);
    const half = halfOf(c);
    if (context === null) return null;
    const progress = await readReportProgress(deps.db, context.plan.planId);
    if (progress === null || progress.lastHalf < half) return null;
    return c.redirect(`${pathOf(context)}/rapportages/${String(half)}`);
  }

  async function draftOfPath(c: Context<SiteEnv>) {
    const context = await planContext(deps, c);
    return context && findReportDraft(deps, context, halfOf(c));
  }
}

function halfOf(c: Context<SiteEnv>): 1 | 2 {
  return c.req.param('half') === '1' ? 1 : 2;
}

function errorsOf(refusal: RemarkRefusal): FieldError[] {
  switch (refusal.kind) {
    case 'went_out':
      return [{ at: null, text: 'De rapportage is intussen uitgegaan. Er kan niets meer bij.' }];
    case 'problems':
      return refusal.problems.map(({ subject, sentence }) => ({
        at: remarkField(subject),
        text: sentence,
      }));
  }
}
