/** The JSON API, version 1, by the Dutch API design rules. Everything the pages can do. */

import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Deps } from '../site/deps.ts';
import { mostBytes } from '../site/limits.ts';
import { AccessDenied } from '../site/access.ts';
import { isUnavailable, retryAfter } from '../site/unavailable.ts';
import { authenticateByToken } from '../site/authenticate.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { actionRoutes } from './actions.ts';
import type { Api } from './api.ts';
import { agendaRoutes } from './agenda.ts';
import { peopleRoutes } from './people.ts';
import { answerRoutes } from './answers.ts';
import { contactRoutes } from './contacts.ts';
import { decisionRoutes } from './decisions.ts';
import { planVersionRoutes } from './plan-versions.ts';
import { planRoutes } from './plans.ts';
import { accessProblem, ApiProblem, describeProblem } from './problem.ts';

const version = '1.0.0';

export function apiV1(deps: Deps): Api {
  const api: Api = new OpenAPIHono<SiteEnv>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const fields = result.error.issues.map(({ path, message }) => ({
        veld: path.join('.'),
        verwacht: message,
      }));
      return describeProblem(c, new ApiProblem(400, 'Een of meer velden kloppen niet.', fields));
    },
  });
  api.use(async (c, next) => {
    await next();
    c.header('API-Version', version);
  });
  api.use(
    bodyLimit({
      maxSize: mostBytes.apiCall,
      onError: (c) => describeProblem(c, new ApiProblem(413, 'Stuur hooguit 2 MB.')),
    }),
  );
  api.use(async (c, next) => {
    const type = c.req.header('content-type') ?? '';
    const empty = ['GET', 'HEAD', 'OPTIONS', 'DELETE'].includes(c.req.method);
    if (!empty && type !== '' && !/^application\/json\b/i.test(type)) {
      throw new ApiProblem(415, 'Stuur JSON: Content-Type: application/json.');
    }
    await next();
  });
  api.use(authenticateByToken(deps));
  planRoutes(api, deps);
  planVersionRoutes(api, deps);
  actionRoutes(api, deps);
  decisionRoutes(api, deps);
  answerRoutes(api, deps);
  contactRoutes(api, deps);
  peopleRoutes(api, deps);
  agendaRoutes(api, deps);
  api.openAPIRegistry.registerComponent('securitySchemes', 'sleutel', {
    type: 'http',
    scheme: 'bearer',
    description: 'Een sleutel van de pagina “Sleutels” van de site.',
  });
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Aanjager',
      version,
      description:
        'Alles wat de pagina’s van Aanjager kunnen: plannen, acties, besluiten, antwoorden, contacten en rapportages.',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
    },
    servers: [{ url: `${deps.baseUrl}/api/v1` }],
    security: [{ sleutel: [] }],
  });
  answerTheRest(api);
  return api;
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
      return describeProblem(c, new ApiProblem(405, `Hier kan alleen: ${methods.join(', ')}.`));
    });
  }
  api.all('*', (c) => describeProblem(c, new ApiProblem(404, 'Dit pad bestaat niet.')));
  api.onError((error, c) => {
    if (error instanceof ApiProblem) return describeProblem(c, error);
    if (error instanceof AccessDenied) return describeProblem(c, accessProblem(error.refusal));
    // A body that is no JSON.
    if (error instanceof HTTPException && error.status < 500) {
      return describeProblem(c, new ApiProblem(400, 'De inhoud is geen geldige JSON.'));
    }
    if (isUnavailable(error)) {
      console.error('Not available:', error.message.trim().split('\n').at(-1));
      c.header('Retry-After', retryAfter);
      return describeProblem(c, new ApiProblem(503, 'Er is een storing. Er is niets veranderd.'));
    }
    console.error(error);
    return describeProblem(
      c,
      new ApiProblem(500, 'Dat ligt niet aan u. Probeer het later opnieuw.'),
    );
  });
}
