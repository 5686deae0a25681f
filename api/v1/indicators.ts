/** What is measured of a plan: to read, and to enter. */

import { createRoute, type z } from '@hono/zod-openapi';
import { writeFigure } from '../../domain/amounts.ts';
import {
  asksAttention,
  type Comparison,
  type IndicatorReading,
} from '../../domain/indicators/values.ts';
import type { RecordedValue } from '../../prisma/indicator-values.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { enterValues, pageOrigin, valueSentences } from '../use-cases/enter-values.ts';
import { readDashboard } from '../use-cases/read-dashboard.ts';
import type { Api } from './api.ts';
import { planFor } from './env.ts';
import { jsonBody, noContent, ok } from './json.ts';
import { ApiProblem, conflicts, problems } from './problem.ts';
import { indicatorPath, indicatorsSchema, newValueSchema } from './schemas/indicators.ts';
import { planPath } from './schemas/paths.ts';

const plan = '/gemeenten/{gemeente}/plannen/{jaar}/indicatoren';

export function indicatorRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: plan,
      middleware: requirePermission('read_plan'),
      summary: 'De indicatoren van een plan, met hun waarden',
      request: { params: planPath },
      responses: { ...ok(indicatorsSchema, 'De indicatoren'), ...problems },
    }),
    async (c) => {
      const context = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const { readings } = await readDashboard(deps, context);
      return c.json({ indicatoren: readings.map(indicatorJson) }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${plan}/{indicator}/waarden`,
      middleware: requirePermission('keep_indicators'),
      summary: 'Vul een waarde in, of verbeter er een',
      request: { params: indicatorPath, ...jsonBody(newValueSchema) },
      responses: { ...noContent, ...problems, ...conflicts },
    }),
    async (c) => {
      const params = c.req.valid('param');
      const context = await planFor(deps, c.get('viewer'), params);
      const { municipality, settings } = context.plan;
      const indicator = settings.indicators.find(({ id }) => id === params.indicator);
      if (indicator === undefined) {
        throw new ApiProblem('not_found', 'Deze indicator staat niet in het plan.');
      }
      const origin = pageOrigin(context, 'api');
      const moment = { municipalityId: municipality.id, today: context.today, origin };
      const input = inputOf(c.req.valid('json'));
      const entered = await enterValues(deps, moment, [{ indicator, input }]);
      if (!entered.ok) {
        const { problem } = entered.refusal;
        throw new ApiProblem(problem, valueSentences[problem]);
      }
      return c.body(null, 204);
    },
  );
}

function inputOf(sent: z.infer<typeof newValueSchema>) {
  return {
    period: sent.periode,
    status: sent.stand,
    figure: sent.waarde === undefined ? '' : writeFigure(sent.waarde),
    people: sent.inwoners === undefined ? '' : String(sent.inwoners),
    explanation: sent.toelichting ?? '',
  };
}

function indicatorJson(reading: IndicatorReading<RecordedValue>) {
  const { indicator, target } = reading;
  return {
    indicator: indicator.id,
    thema: indicator.themeId,
    naam: indicator.name,
    eenheid: indicator.unit,
    soort: indicator.kind,
    richting: indicator.direction,
    niveau: indicator.level,
    periode: indicator.period,
    streefwaarde: indicator.target && {
      waarde: indicator.target.value,
      jaar: indicator.target.year,
    },
    gehaald: target === null ? null : target === 'reached',
    vraagtAandacht: asksAttention(reading),
    acties: indicator.movedBy,
    vorige: comparisonJson(reading.previous),
    jaarEerder: comparisonJson(reading.lastYear),
    nederland: comparisonJson(reading.netherlands),
    waarden: reading.values.map(valueJson),
  };
}

function comparisonJson(comparison: Comparison | null) {
  return (
    comparison && {
      periode: comparison.period,
      waarde: comparison.figure,
      verschil: comparison.difference,
      oordeel: comparison.verdict,
      binnenToeval: comparison.withinChance,
    }
  );
}

function valueJson(value: RecordedValue) {
  return {
    gebied: value.area,
    periode: value.period,
    stand: value.status,
    waarde: value.figure,
    was: value.was,
    inwoners: value.population?.people ?? null,
    tabel: value.table,
    door: value.author,
    sinds: value.at,
  };
}
