/** A report before it goes out, and what is written with it. */

import { createRoute } from '@hono/zod-openapi';
import { missingSentences } from '../../domain/reports/missing.ts';
import { remarkAbout, wholeReport } from '../../domain/reports/remarks.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import {
  findReportDraft,
  type RemarkRefusal,
  remarkSubjects,
  type ReportDraft,
  writeRemarks,
} from '../use-cases/report-draft.ts';
import type { Api } from './api.ts';
import { planFor } from './env.ts';
import { jsonBody, noContent, ok } from './json.ts';
import { accessProblem, ApiProblem, conflicts, problems } from './problem.ts';
import { reportPath } from './schemas/paths.ts';
import { draftSchema, newRemarksSchema } from './schemas/reports.ts';

const path = '/gemeenten/{gemeente}/plannen/{jaar}/rapportages/{helft}';

export function reportDraftRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: `${path}/concept`,
      middleware: requirePermission('draft_report'),
      summary: 'Een rapportage voordat zij uitgaat: wat ontbreekt, en wat erbij geschreven is',
      request: { params: reportPath },
      responses: { ...ok(draftSchema, 'Het concept'), ...problems },
    }),
    async (c) => {
      const draft = await draftFor(deps, c.get('viewer'), c.req.valid('param'));
      return c.json(draftJson(draft), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${path}/toelichtingen`,
      middleware: requirePermission('draft_report'),
      summary: 'Schrijf een toelichting bij een rapportage, voordat zij uitgaat',
      request: { params: reportPath, ...jsonBody(newRemarksSchema) },
      responses: { ...noContent, ...problems, ...conflicts },
    }),
    async (c) => {
      const draft = await draftFor(deps, c.get('viewer'), c.req.valid('param'));
      const remarks = c.req
        .valid('json')
        .toelichtingen.map(({ thema, tekst: text }) => ({ subject: thema ?? wholeReport, text }));
      const known = remarkSubjects(draft);
      if (!remarks.every(({ subject }) => known.includes(subject))) throw unknownTheme;
      const written = await writeRemarks(deps, draft, remarks);
      if (!written.ok) throw remarkProblemOf(written.refusal);
      return c.body(null, 204);
    },
  );
}

interface DraftPath {
  gemeente: string;
  jaar: string;
  helft: '1' | '2';
}

async function draftFor(deps: Deps, viewer: Viewer, params: DraftPath): Promise<ReportDraft> {
  const context = await planFor(deps, viewer, params);
  const draft = await findReportDraft(deps, context, params.helft === '1' ? 1 : 2);
  if (draft === null) throw accessProblem('not_found');
  return draft;
}

function draftJson(draft: ReportDraft) {
  const { moment, missing, context, snapshot } = draft;
  return {
    helft: moment.half,
    op: moment.on,
    ontbreekt: missingSentences(missing, context.today),
    toelichtingen: remarkSubjects(draft).flatMap((subject) => {
      const tekst = remarkAbout(snapshot.facts.remarks, subject);
      return tekst === '' ? [] : [{ thema: subject === wholeReport ? null : subject, tekst }];
    }),
  };
}

const unknownTheme = new ApiProblem('no_theme', 'Dit thema staat niet in het plan.');

function remarkProblemOf(refusal: RemarkRefusal): ApiProblem {
  switch (refusal.kind) {
    case 'went_out':
      return new ApiProblem('report_went_out', 'De rapportage is intussen uitgegaan.');
    case 'problems':
      return new ApiProblem(
        'invalid_fields',
        refusal.problems.map(({ sentence }) => sentence).join(' '),
      );
  }
}
