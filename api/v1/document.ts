/** The OpenAPI document: what the API is, as the Dutch API design rules want to read it. */

import type { Deps } from '../site/deps.ts';
import type { Api } from './api.ts';

export const version = '1.0.0';

export function describeApi(api: Api, { baseUrl, contactAddress }: Deps): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'sleutel', {
    type: 'http',
    scheme: 'bearer',
    description: 'Een sleutel van de pagina “Agenda en sleutels” van de site.',
  });
  api.openAPIRegistry.registerComponent('headers', 'API-Version', {
    description: 'De volledige versie van de API.',
    schema: { type: 'string' },
    example: version,
  });
  // Nothing in it is anybody's: tools on other sites may read it.
  api.use('/openapi.json', async (c, next) => {
    await next();
    c.header('Access-Control-Allow-Origin', '*');
  });
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Aanjager',
      version,
      description:
        'Alles wat de pagina’s van Aanjager kunnen: plannen, acties, besluiten, antwoorden, contacten, geld, capaciteit en rapportages.',
      contact: {
        name: 'Beheer van Aanjager',
        url: baseUrl,
        ...(contactAddress === null ? {} : { email: contactAddress }),
      },
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    security: [{ sleutel: [] }],
  });
}
