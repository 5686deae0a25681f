/** Plans, their state, their mails and their reports. */

import { createRoute } from '@hono/zod-openapi';
import { type Overview, readOverview } from '../../prisma/action-overview.ts';
import { listMails } from '../../prisma/mail-list.ts';
import { listPlans } from '../../prisma/plan-headers.ts';
import { findReport, listReports } from '../../prisma/report-list.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { overviewMoment } from '../site/overview-moment.ts';
import { belongsTo, municipalityOf } from '../site/viewer.ts';
import type { Api } from './api.ts';
import { planFor } from './env.ts';
import { ok } from './json.ts';
import { accessProblem, problems } from './problem.ts';
import { mailQuery, planPath, reportPath } from './schemas/paths.ts';
import {
  mailsSchema,
  overviewSchema,
  plansSchema,
  reportSchema,
  reportsSchema,
} from './schemas/plans.ts';

const runningPlanPath = '/gemeenten/{gemeente}/plannen/{jaar}';

export function planRoutes(api: Api, deps: Deps): void {
  const { db } = deps;

  api.openapi(
    createRoute({
      method: 'get',
      path: '/plannen',
      middleware: requirePermission('answer'),
      summary: 'De plannen die u mag zien',
      responses: { ...ok(plansSchema, 'De plannen'), ...problems },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const plans = (await listPlans(db, municipalityOf(viewer))).filter((plan) =>
        belongsTo(viewer, plan.municipality.id),
      );
      return c.json({ plannen: plans.map(planJson) }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: runningPlanPath,
      middleware: requirePermission('read_plan'),
      summary: 'Hoe een plan ervoor staat',
      request: { params: planPath },
      responses: { ...ok(overviewSchema, 'De stand van het plan'), ...problems },
    }),
    async (c) => {
      const context = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const { plan, today } = context;
      const overview = await readOverview(db, overviewMoment(context));
      const taken = overview.tasks.map(({ kind, contactName, actionKey }) => ({
        soort: kind,
        wie: contactName,
        actie: actionKey,
      }));
      return c.json({ ...planJson(plan), dag: today, standen: countsJson(overview), taken }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: `${runningPlanPath}/mails`,
      middleware: requirePermission('read_mails'),
      summary: 'Verzonden mails en wat de mailserver zei, de nieuwste eerst',
      request: { params: planPath, query: mailQuery },
      responses: { ...ok(mailsSchema, 'Een pagina van de lijst'), ...problems },
    }),
    async (c) => {
      const { plan } = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const { wie: who, pagina } = c.req.valid('query');
      const selection = { who, status: null, id: null };
      const found = await listMails(db, plan.municipality.id, selection, pagina);
      const mails = found.mails.map(({ on, address, subject, status, serverResponse }) => ({
        op: on,
        aan: address,
        onderwerp: subject,
        status,
        antwoord: serverResponse,
      }));
      return c.json({ totaal: found.total, pagina, mails }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: `${runningPlanPath}/rapportages`,
      middleware: requirePermission('read_reports'),
      summary: 'De halfjaarrapportages die er zijn',
      request: { params: planPath },
      responses: { ...ok(reportsSchema, 'De rapportages'), ...problems },
    }),
    async (c) => {
      const { plan } = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const reports = await listReports(db, plan.planId);
      return c.json({ rapportages: reports.map(({ half, on }) => ({ helft: half, op: on })) }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: `${runningPlanPath}/rapportages/{helft}`,
      middleware: requirePermission('read_board_report'),
      summary: 'Een halfjaarrapportage zoals hij op zijn dag was',
      request: { params: reportPath },
      responses: { ...ok(reportSchema, 'De rapportage'), ...problems },
    }),
    async (c) => {
      const params = c.req.valid('param');
      const { plan } = await planFor(deps, c.get('viewer'), params);
      const half = Number(params.helft);
      const report = await findReport(db, plan.planId, half);
      if (report === null) throw accessProblem('not_found');
      return c.json({ helft: half, inhoud: { ...report } }, 200);
    },
  );
}

interface PlanNamed {
  municipality: { id: string; name: string };
  year: number;
  title: string;
}

function planJson({ municipality, year, title }: PlanNamed) {
  return { gemeente: municipality.id, gemeentenaam: municipality.name, jaar: year, titel: title };
}

function countsJson({ counts }: Pick<Overview, 'counts'>) {
  const total = new Map<(typeof counts)[number]['status'], number>();
  for (const { status, count } of counts) {
    total.set(status, (total.get(status) ?? 0) + count);
  }
  return [...total].map(([stand, aantal]) => ({ stand, aantal }));
}
