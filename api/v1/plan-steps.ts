/** The steps with a plan as a whole: put on, from a day to come, not after all, or stopped. */

import { createRoute } from '@hono/zod-openapi';
import type { PlanAhead } from '../../domain/ahead/plan-ahead.ts';
import { accepted } from '../../domain/result.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import {
  agreedStatement,
  type AgreementProblem,
  agreementSentences,
} from '../use-cases/agree-consequences.ts';
import { type ActivationRefusal, activatePlan } from '../use-cases/activate-plan.ts';
import { activationAhead, startMoment, stoppingAhead } from '../use-cases/plan-ahead.ts';
import { stateVersion } from '../use-cases/state-version.ts';
import { stopPlan, type StopRefusal, withdrawStart } from '../use-cases/stop-plan.ts';
import type { Api } from './api.ts';
import { jsonBody, ok } from './json.ts';
import { versionFor, versionJson } from './plan-versions.ts';
import { ApiProblem, conflicts, problems, unavailable } from './problem.ts';
import { versionPath } from './schemas/paths.ts';
import {
  activationAheadSchema,
  activationQuery,
  newActivationSchema,
  newStopSchema,
  steeringAheadSchema,
  versionSchema,
} from './schemas/plans.ts';
import { agreementText } from './schemas/statements.ts';
import { statementJson } from './statement-json.ts';

const activationPath = '/planversies/{versie}/activering';
const stopPath = '/planversies/{versie}/stop';

export function planStepRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: activationPath,
      middleware: requirePermission('load_plan'),
      summary: 'Wie er mail krijgt als u deze versie aanzet, en wanneer',
      request: { params: versionPath, query: activationQuery },
      responses: { ...ok(steeringAheadSchema, 'Vooruitgekeken'), ...problems },
    }),
    async (c) => {
      const version = await versionFor(deps, c.get('viewer'), c.req.valid('param').versie);
      const startOn = c.req.valid('query').vanaf ?? null;
      const moment = startMoment(version, startOn, deps.now());
      if (moment === null) throw refusal('day_passed');
      const stated = await stateVersion(deps, version);
      const gevolgen = stated && statementJson(stated);
      return c.json({ ...aheadJson(activationAhead(version, moment.at)), gevolgen }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: activationPath,
      middleware: requirePermission('load_plan'),
      summary: 'Zet een planversie aan, vanaf vandaag of een latere dag',
      description: agreementText,
      request: { params: versionPath, ...jsonBody(newActivationSchema) },
      responses: { ...ok(versionSchema, 'Aangezet of gepland'), ...problems, ...conflicts },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const version = await versionFor(deps, viewer, c.req.valid('param').versie);
      const sent = c.req.valid('json');
      const agreed = await agreedStatement(sent, async () =>
        accepted(await stateVersion(deps, version)),
      );
      if (!agreed.ok) throw refusal(agreed.refusal);
      const { mensen: readers, vanaf } = sent;
      const statement = agreed.value;
      const about = { version, viewer, channel: 'api' } as const;
      const request = { ...about, startOn: vanaf ?? null, readers, statement };
      const activated = await activatePlan(deps, request);
      if (!activated.ok) throw refusal(activated.refusal);
      return c.json({ ...versionJson(version), loopt: !activated.value.isLater }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'delete',
      path: activationPath,
      middleware: requirePermission('load_plan'),
      summary: 'Trek een geplande start in',
      request: { params: versionPath },
      responses: { ...ok(versionSchema, 'Ingetrokken'), ...problems, ...conflicts },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const version = await versionFor(deps, viewer, c.req.valid('param').versie);
      const withdrawn = await withdrawStart(deps, { version, viewer, channel: 'api' });
      if (!withdrawn.ok) throw refusal(withdrawn.refusal);
      return c.json(versionJson(version), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: stopPath,
      middleware: requirePermission('load_plan'),
      summary: 'Wat er gebeurt als u dit plan stopt',
      request: { params: versionPath },
      responses: { ...ok(activationAheadSchema, 'Vooruitgekeken'), ...problems, ...conflicts },
    }),
    async (c) => {
      const version = await versionFor(deps, c.get('viewer'), c.req.valid('param').versie);
      const ahead = stoppingAhead(version, deps.now());
      if (ahead === null) throw refusal('not_running');
      return c.json(aheadJson(ahead), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: stopPath,
      middleware: requirePermission('load_plan'),
      summary: 'Stop een plan: alle acties stoppen, en er gaat geen mail meer uit',
      request: { params: versionPath, ...jsonBody(newStopSchema) },
      responses: { ...ok(versionSchema, 'Gestopt'), ...problems, ...conflicts },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const version = await versionFor(deps, viewer, c.req.valid('param').versie);
      const { reden: reason, acties: actions } = c.req.valid('json');
      const request = { version, viewer, channel: 'api', reason, actions } as const;
      const stopped = await stopPlan(deps, request);
      if (!stopped.ok) throw refusal(stopped.refusal);
      return c.json({ ...versionJson(version), loopt: false }, 200);
    },
  );
}

function aheadJson({ readers, firstRoundAt, openBefore, openAfter, unreachable }: PlanAhead) {
  return {
    mensen: readers.length,
    eersteMails: firstRoundAt,
    openNu: openBefore,
    openDaarna: openAfter,
    nietTeBereiken: unreachable,
  };
}

type StepRefusal = ActivationRefusal | StopRefusal | AgreementProblem | 'not_planned';

const sentences: Record<Exclude<StepRefusal, 'unavailable'>, string> = {
  not_confirmed: 'Stuur het aantal mee dat u bij het vooruitkijken zag.',
  numbers_changed: 'Het aantal is intussen veranderd. Kijk opnieuw vooruit.',
  day_passed: 'Kies vandaag of een latere dag.',
  runs_already: 'Dit plan loopt al: een wijziging gaat meteen in.',
  not_running: 'Dit plan loopt niet.',
  ...agreementSentences,
  not_planned: 'Er is geen start gepland.',
  no_reason: 'Geef een reden.',
  reason_too_long: 'De reden is te lang.',
};

function refusal(code: StepRefusal): ApiProblem {
  return code === 'unavailable' ? unavailable() : new ApiProblem(code, sentences[code]);
}
