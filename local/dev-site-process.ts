/** The child process of local/dev-site.ts: the site alone, as its source is now. */

import { Client, Connection } from '@temporalio/client';
import { createApp } from '../api/app.ts';
import { serveSite } from '../api/serve.ts';
import { connect } from '../prisma/client.ts';
import { siteOrder } from './dev-site.ts';
import { localDeps } from './site.ts';

const { place, now } = siteOrder.parse(JSON.parse(process.argv[2] ?? ''));
const client = new Client({ connection: Connection.lazy({ address: place.temporalAddress }) });
const deps = localDeps(connect(place.databaseUrl), client, place, () => now);
const app = createApp(deps);
const { port } = await serveSite({
  doors: deps,
  fetch: (request) => app.fetch(request),
  port: 0,
  hostname: '127.0.0.1',
});
process.send?.({ port });

// A parent that dies takes its site along: nobody else knows the port.
process.on('disconnect', () => process.exit());
// Ctrl+C reaches the whole group; the parent decides when the site stops.
process.on('SIGINT', () => undefined);
