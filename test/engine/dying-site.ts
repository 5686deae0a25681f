/**
 * A site in a process of its own that is asked one thing, and may die of it at a crash point: by the addresses of
 * the servers, the municipality, the moment, the path and the fields of a form.
 */

import { Client, Connection } from '@temporalio/client';
import { createApp } from '../../api/app.ts';
import { readStyles } from '../../api/site/style/themes.ts';
import { temporalClient } from '../../api/temporal.ts';
import { connect } from '../../prisma/client.ts';

const [databaseUrl = '', address = '', municipalityId = '', moment = '', path = '', form = ''] =
  process.argv.slice(2);
const baseUrl = 'http://localhost:3000';
const now = () => moment;

const client = new Client({ connection: await Connection.connect({ address }) });
const app = createApp({
  db: connect(databaseUrl),
  temporal: temporalClient(client, municipalityId, now),
  now,
  baseUrl,
  mailboxPath: null,
  temporalUiUrl: null,
  protection: { kind: 'loopback' },
  rehearsals: null,
  backUrl: null,
  provider: null,
  contactAddress: null,
  styles: readStyles(null),
});
const response = await app.request(baseUrl + path, {
  method: 'POST',
  headers: { origin: baseUrl },
  body: new URLSearchParams(form),
});
console.log(response.status);
process.exit(0);
