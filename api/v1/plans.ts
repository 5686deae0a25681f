/** Plans, their state, their mails and reports; and plan files, from loading to running. */

import { createRoute } from '@hono/zod-openapi';
import { listMails } from '../../prisma/mail-list.ts';
import { readOverview } from '../../prisma/action-overview.ts';
import { listPlans } from '../../prisma/plan-headers.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';
import { findReport, listReports } from '../../prisma/report-list.ts';
import { findVersion } from '../../prisma/plan-versions.ts';
import type { Deps } from '../site/deps.ts';
import { momentOf } from '../actions/overview.tsx';
import { readPlanFile } from '../../plans/read.ts';
import { textProblems } from '../plans/upload.ts';
import { belongsTo, type Viewer } from '../site/viewer.ts';
import type { Api } from './api.ts';
import { requirePermission, contextFor, unknown } from './env.ts';
import { created, jsonBody, ok } from './json.ts';
import { ApiProblem, conflicts, problems } from './problem.ts';
import * as schemas from './schemas.ts';

export function planRoutes(api: Api, deps: Deps): void {
  const { db } = deps;

  api.openapi(
    createRoute({
      method: 'get',
      path: '/plannen',
      summary: 'De plannen die u mag zien',
      responses: { ...ok(schemas.plansSchema, 'De plannen'), ...problems },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      requirePermission(viewer, 'answer', null);
      const plans = (await listPlans(db)).filter((plan) => belongsTo(viewer, plan.municipality.id));
      return c.json({ plannen: plans.map(planOf) }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/gemeenten/{gemeente}/plannen/{jaar}',
      summary: 'Hoe een plan ervoor staat',
      request: { params: schemas.planPath },
      responses: { ...ok(schemas.overviewSchema, 'De stand van het plan'), ...problems },
    }),
    async (c) => {
      const context = await contextFor(deps, c.get('viewer'), 'read_plan', c.req.valid('param'));
      const { plan, today } = context;
      const { counts, tasks } = await readOverview(db, plan.municipality.id, momentOf(context));
      const total = new Map<(typeof counts)[number]['status'], number>();
      for (const { status, count } of counts) {
        total.set(status, (total.get(status) ?? 0) + count);
      }
      return c.json(
        {
          ...planOf({ ...plan, title: plan.title }),
          dag: today,
          standen: [...total].map(([stand, aantal]) => ({ stand, aantal })),
          taken: tasks.map(({ kind, contactName, actionKey }) => ({
            ...{ soort: kind, wie: contactName, actie: actionKey },
          })),
        },
        200,
      );
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/gemeenten/{gemeente}/plannen/{jaar}/mails',
      summary: 'Verzonden mails en wat de mailserver zei, de nieuwste eerst',
      request: { params: schemas.planPath, query: schemas.mailQuery },
      responses: { ...ok(schemas.mailsSchema, 'Een pagina van de lijst'), ...problems },
    }),
    async (c) => {
      const context = await contextFor(deps, c.get('viewer'), 'read_mails', c.req.valid('param'));
      const { wie: who, pagina } = c.req.valid('query');
      const { id } = context.plan.municipality;
      const { mails, total } = await listMails(db, id, { who, status: null }, pagina);
      return c.json(
        {
          ...{ totaal: total, pagina },
          mails: mails.map(({ on, address, subject, status, serverResponse }) => ({
            ...{ op: on, aan: address, onderwerp: subject, status, antwoord: serverResponse },
          })),
        },
        200,
      );
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/gemeenten/{gemeente}/plannen/{jaar}/rapportages',
      summary: 'De halfjaarrapportages die er zijn',
      request: { params: schemas.planPath },
      responses: { ...ok(schemas.reportsSchema, 'De rapportages'), ...problems },
    }),
    async (c) => {
      const context = await contextFor(deps, c.get('viewer'), 'read_reports', c.req.valid('param'));
      const reports = await listReports(db, context.plan.planId);
      return c.json({ rapportages: reports.map(({ half, on }) => ({ helft: half, op: on })) }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/gemeenten/{gemeente}/plannen/{jaar}/rapportages/{helft}',
      summary: 'Een halfjaarrapportage zoals hij op zijn dag was',
      request: { params: schemas.reportPath },
      responses: { ...ok(schemas.reportSchema, 'De rapportage'), ...problems },
    }),
    async (c) => {
      const where = c.req.valid('param');
      const context = await contextFor(deps, c.get('viewer'), 'read_reports', where);
      const report = await findReport(db, context.plan.planId, Number(where.helft));
      if (report === null) throw unknown();
      return c.json({ helft: Number(where.helft), inhoud: { ...report } }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/planversies',
      summary: 'Laad een planbestand; het loopt nog niet',
      request: jsonBody(schemas.newVersionSchema),
      responses: { ...created(schemas.versionSchema, 'Geladen'), ...problems },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      requirePermission(viewer, 'load_plan', null);
      const { bron } = c.req.valid('json');
      const reading = readPlanFile(bron);
      const unreadable = textProblems(bron);
      if (unreadable.length > 0 || reading.plan === null) {
        const found = reading.plan === null ? reading.problems : [];
        throw new ApiProblem(
          400,
          'Het plan klopt niet.',
          [...unreadable, ...found].map(({ line, column, found, expected }) => ({
            veld: `regel ${String(line)}, kolom ${String(column)}`,
            verwacht: `${expected} (gevonden: ${found})`,
          })),
        );
      }
      const { municipality, year } = reading.plan;
      if (!belongsTo(viewer, municipality.id)) {
        throw new ApiProblem(403, 'Dit plan is van een andere gemeente.');
      }
      const versie = await storeVersion(db, reading.plan, bron, deps.now());
      return c.json({ versie, gemeente: municipality.id, jaar: year, loopt: false }, 201);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/planversies/{versie}',
      summary: 'Een geladen planbestand',
      request: { params: schemas.versionPath },
      responses: { ...ok(schemas.versionSchema, 'De versie'), ...problems },
    }),
    async (c) => {
      const found = await versionFor(c.get('viewer'), c.req.valid('param').versie);
      return c.json(versionOf(found), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/planversies/{versie}/activering',
      summary: 'Zet een planversie aan: vanaf nu gaan er mails uit',
      request: { params: schemas.versionPath },
      responses: {
        ...ok(schemas.versionSchema, 'Het plan loopt'),
        ...problems,
        503: conflicts[503],
      },
    }),
    async (c) => {
      const found = await versionFor(c.get('viewer'), c.req.valid('param').versie);
      const { municipality, year } = found.plan;
      const { kind } = await deps.temporal.applyPlan({
        ...{ municipalityId: municipality.id, year, versionId: found.id },
        ...{ rehearsal: found.rehearsal, at: deps.now() },
      });
      if (kind === 'unavailable')
        throw new ApiProblem(503, 'De motor van Aanjager antwoordt niet.');
      return c.json({ ...versionOf(found), loopt: true }, 200);
    },
  );

  async function versionFor(viewer: Viewer, id: string) {
    requirePermission(viewer, 'load_plan', null);
    const found = await findVersion(db, id);
    if (found === null || !belongsTo(viewer, found.plan.municipality.id)) throw unknown();
    return found;
  }
}

interface Described {
  municipality: { id: string; name: string };
  year: number;
  title: string;
}

function planOf({ municipality, year, title }: Described) {
  return { gemeente: municipality.id, gemeentenaam: municipality.name, jaar: year, titel: title };
}

function versionOf({ id, plan, running }: NonNullable<Awaited<ReturnType<typeof findVersion>>>) {
  const { municipality, year } = plan;
  return { versie: id, gemeente: municipality.id, jaar: year, loopt: running?.versionId === id };
}
