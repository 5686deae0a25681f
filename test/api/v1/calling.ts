/** A call to the JSON API, by whoever holds a key. */

import type { Db } from '../../../prisma/client.ts';
import { baseUrl, type TestSite, tokenOf } from '../site.ts';

export interface ApiCall {
  /** Id in the plan of who calls; null without a key. */
  by: string | null;
  method: string;
  path: string;
  body?: unknown;
}

export async function callApi(db: Db, { app }: TestSite, { by, method, path, body }: ApiCall) {
  const authorization = by === null ? {} : { authorization: `Bearer ${await tokenOf(db, by)}` };
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { ...authorization, 'content-type': 'application/json' };
  const response = await app.request(`${baseUrl}/api/v1${path}`, { method, headers, ...json });
  const text = await response.text();
  const answer: unknown = text === '' ? null : JSON.parse(text);
  return { status: response.status, headers: response.headers, answer };
}
