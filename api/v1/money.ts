/** The money of a plan, and its capacity. */

import { createRoute } from '@hono/zod-openapi';
import { capacityLines } from '../../domain/capacity/lines.ts';
import { compareCapacity } from '../../domain/capacity/reported.ts';
import { readCapacityReports } from '../../prisma/capacity-reports.ts';
import { readMoneyBook } from '../../prisma/money-book.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import {
  enterMoney,
  moneyMoment,
  type MoneyProblem,
  moveMoney,
  withdrawMoney,
} from '../use-cases/enter-money.ts';
import { moneySentences } from '../use-cases/money-sentences.ts';
import { capacitySentences, reportCapacity } from '../use-cases/report-capacity.ts';
import type { Api } from './api.ts';
import { planFor } from './env.ts';
import { jsonBody, noContent, ok } from './json.ts';
import { capacityJson, entryInputOf, moneyJson } from './money-json.ts';
import { ApiProblem, conflicts, problems } from './problem.ts';
import {
  capacitySchema,
  moneySchema,
  newCapacitySchema,
  newEntrySchema,
  newMoveSchema,
  withdrawalSchema,
} from './schemas/money.ts';
import { entryPath, planPath, reportPath } from './schemas/paths.ts';

const plan = '/gemeenten/{gemeente}/plannen/{jaar}';

export function moneyRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: `${plan}/geld`,
      middleware: requirePermission('read_plan'),
      summary: 'Het geld van een plan: potten, posten en verschuivingen',
      request: { params: planPath },
      responses: { ...ok(moneySchema, 'Het geld'), ...problems },
    }),
    async (c) => {
      const context = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const book = await readMoneyBook(deps.db, context.plan.planId);
      const { statedTotalCents } = context.plan.settings.budget;
      return c.json({ ...moneyJson(book), totaalInPlanCent: statedTotalCents }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${plan}/geld/posten`,
      middleware: requirePermission('keep_money'),
      summary: 'Leg een verplichting of uitgave vast, of wijzig er een',
      request: { params: planPath, ...jsonBody(newEntrySchema) },
      responses: { ...noContent, ...problems, ...conflicts },
    }),
    async (c) => {
      const context = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const sent = c.req.valid('json');
      const change = { replacesId: sent.vervangt ?? null, importKey: null };
      const input = entryInputOf(sent);
      const entered = await enterMoney(deps, context, 'api', { ...change, input });
      if (!entered.ok) throw moneyProblem(entered.refusal);
      return c.body(null, 204);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${plan}/geld/posten/{post}/intrekking`,
      middleware: requirePermission('keep_money'),
      summary: 'Trek een verplichting of uitgave in',
      request: { params: entryPath, ...jsonBody(withdrawalSchema) },
      responses: { ...noContent, ...problems, ...conflicts },
    }),
    async (c) => {
      const params = c.req.valid('param');
      const context = await planFor(deps, c.get('viewer'), params);
      const withdrawal = { entryId: params.post, reason: c.req.valid('json').reden };
      const withdrawn = await withdrawMoney(deps, context, 'api', withdrawal);
      if (!withdrawn.ok) throw moneyProblem(withdrawn.refusal);
      return c.body(null, 204);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${plan}/geld/verschuivingen`,
      middleware: requirePermission('keep_money'),
      summary: 'Verschuif geld van een pot naar een andere',
      request: { params: planPath, ...jsonBody(newMoveSchema) },
      responses: { ...noContent, ...problems, ...conflicts },
    }),
    async (c) => {
      const context = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const { van, naar, bedragCent, orgaan, overleg, datum, reden } = c.req.valid('json');
      const moved = await moveMoney(deps, context, 'api', {
        fromKey: van,
        toKey: naar,
        amountCents: bedragCent,
        board: orgaan ?? null,
        meetingDay: overleg ?? null,
        on: datum,
        reason: reden,
      });
      if (!moved.ok) throw moneyProblem(moved.refusal);
      return c.body(null, 204);
    },
  );
}

export function capacityRoutes(api: Api, deps: Deps): void {
  const path = `${plan}/capaciteit/{helft}`;
  api.openapi(
    createRoute({
      method: 'get',
      path,
      middleware: requirePermission('read_plan'),
      summary: 'De capaciteit van een half jaar: gepland en gemeld',
      request: { params: reportPath },
      responses: { ...ok(capacitySchema, 'De capaciteit'), ...problems },
    }),
    async (c) => {
      const params = c.req.valid('param');
      const { planId, settings } = (await planFor(deps, c.get('viewer'), params)).plan;
      const reports = await readCapacityReports(deps.db, planId);
      const lines = capacityLines(settings.capacity);
      return c.json(capacityJson(compareCapacity(lines, reports, halfOf(params))), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path,
      middleware: requirePermission('keep_money'),
      summary: 'Meld hoeveel fte het werd',
      request: { params: reportPath, ...jsonBody(newCapacitySchema) },
      responses: { ...noContent, ...problems, ...conflicts },
    }),
    async (c) => {
      const params = c.req.valid('param');
      const context = await planFor(deps, c.get('viewer'), params);
      const { regels, toelichting = '' } = c.req.valid('json');
      const lines = regels.map(({ regel, regulier, prioriteit }) => ({
        lineKey: regel,
        regularFte: regulier,
        priorityFte: prioriteit,
      }));
      const input = { half: halfOf(params), lines, explanation: toelichting };
      const known = capacityLines(context.plan.settings.capacity);
      const reported = await reportCapacity(deps, moneyMoment(context, 'api'), known, input);
      if (!reported.ok) {
        const { problem } = reported.refusal;
        throw new ApiProblem(problem, capacitySentences[problem]);
      }
      return c.body(null, 204);
    },
  );
}

function halfOf({ helft }: { helft: '1' | '2' }): 1 | 2 {
  return helft === '1' ? 1 : 2;
}

function moneyProblem(problem: MoneyProblem): ApiProblem {
  return new ApiProblem(problem, moneySentences[problem]);
}
