/** The JSON API, version 1, by the Dutch API design rules. Everything the pages can do. */

import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Deps } from '../site/deps.ts';
import { mostBytes } from '../site/limits.ts';
import { AccessDenied } from '../site/access.ts';
import { isUnavailable, logUnavailable, retryAfter } from '../site/unavailable.ts';
import { authenticateByToken } from '../site/authenticate.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { actionRoutes } from './actions.ts';
import type { Api } from './api.ts';
import { fieldProblems } from './field-problems.ts';
import { ownerRoutes } from './owners.ts';
import { peopleRoutes } from './people.ts';
import { answerRoutes } from './answers.ts';
import { contactRoutes } from './contacts.ts';
import { describeApi, version } from './document.ts';
import { decisionRoutes } from './decisions.ts';
import { draftItemRoutes } from './draft-items.ts';
import { draftReadingRoutes } from './draft-readings.ts';
import { draftRoutes } from './drafts.ts';
import { meetingAgendaRoutes } from './meeting-agenda.ts';
import { meetingDecisionRoutes } from './meeting-decisions.ts';
import { meetingStepRoutes } from './meeting-steps.ts';
import { meetingRoutes } from './meetings.ts';
import { indicatorRoutes } from './indicators.ts';
import { capacityRoutes, moneyRoutes } from './money.ts';
import { planStepRoutes } from './plan-steps.ts';
import { steeringRoutes } from './steering.ts';
import { planVersionRoutes } from './plan-versions.ts';
import { nextYearRoutes } from './next-year.ts';
import { planRoutes } from './plans.ts';
import { reportDraftRoutes } from './report-draft.ts';
import { publicationRoutes } from './publication.ts';
import { accessProblem, ApiProblem, describeProblem } from './problem.ts';

export function apiV1(deps: Deps): Api {
  const api: Api = new OpenAPIHono<SiteEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const sent = 'data' in result ? result.data : undefined;
      const fields = fieldProblems(result.error.issues, sent);
      const sentence = 'Een of meer velden kloppen niet.';
      return describeProblem(c, new ApiProblem('invalid_fields', sentence, fields));
    },
  });
  api.use(async (c, next) => {
    await next();
    c.header('API-Version', version);
  });
  api.use((c, next) => (takesDocument(c) ? large : small)(c, next));
  api.use(async (c, next) => {
    const type = c.req.header('content-type') ?? '';
    const empty = ['GET', 'HEAD', 'OPTIONS', 'DELETE'].includes(c.req.method);
    if (!empty && type !== '' && !/^application\/json\b/i.test(type)) {
      throw new ApiProblem('not_json', 'Stuur JSON: Content-Type: application/json.');
    }
    await next();
  });
  api.use(authenticateByToken(deps));
  planRoutes(api, deps);
  publicationRoutes(api, deps);
  reportDraftRoutes(api, deps);
  nextYearRoutes(api, deps);
  planVersionRoutes(api, deps);
  planStepRoutes(api, deps);
  draftRoutes(api, deps);
  draftItemRoutes(api, deps);
  draftReadingRoutes(api, deps);
  steeringRoutes(api, deps);
  actionRoutes(api, deps);
  decisionRoutes(api, deps);
  answerRoutes(api, deps);
  contactRoutes(api, deps);
  peopleRoutes(api, deps);
  ownerRoutes(api, deps);
  meetingRoutes(api, deps);
  meetingAgendaRoutes(api, deps);
  meetingDecisionRoutes(api, deps);
  moneyRoutes(api, deps);
  capacityRoutes(api, deps);
  indicatorRoutes(api, deps);
  meetingStepRoutes(api, deps);
  describeApi(api, deps);
  answerTheRest(api);
  return api;
}

const small = limited(mostBytes.apiCall, 'Stuur hooguit 2 MB.');
const large = limited(mostBytes.apiDocument, 'Stuur een document van hooguit 20 MB.');

function takesDocument({ req }: Context): boolean {
  return req.method === 'POST' && req.path === '/api/v1/concepten';
}

function limited(maxSize: number, sentence: string): MiddlewareHandler {
  const onError = (c: Context) => describeProblem(c, new ApiProblem('too_large', sentence));
  return bodyLimit({ maxSize, onError });
}

/** A path that is known with another method is 405; any other is 404. */
function answerTheRest(api: Api): void {
  const paths = new Map<string, string[]>();
  for (const { method, path } of api.routes) {
    if (method === 'ALL') continue;
    paths.set(path, [...(paths.get(path) ?? []), method]);
  }
  for (const [path, methods] of paths) {
    api.all(path, (c) => {
      c.header('Allow', methods.join(', '));
      const sentence = `Hier kan alleen: ${methods.join(', ')}.`;
      return describeProblem(c, new ApiProblem('no_such_method', sentence));
    });
  }
  api.all('*', (c) => describeProblem(c, new ApiProblem('no_such_path', 'Dit pad bestaat niet.')));
  api.onError((error, c) => {
    if (error instanceof ApiProblem) return describeProblem(c, error);
    if (error instanceof AccessDenied) return describeProblem(c, accessProblem(error.refusal));
    // A body that is no JSON.
    if (error instanceof HTTPException && error.status < 500) {
      return describeProblem(c, new ApiProblem('invalid_json', 'De inhoud is geen geldige JSON.'));
    }
    if (isUnavailable(error)) {
      logUnavailable(error);
      c.header('Retry-After', retryAfter);
      return describeProblem(
        c,
        new ApiProblem('unavailable', 'Er is een storing. Er is niets veranderd.'),
      );
    }
    console.error(error);
    return describeProblem(
      c,
      new ApiProblem('internal_error', 'Dat ligt niet aan u. Probeer het later opnieuw.'),
    );
  });
}
