/** No door takes more than it can need: looked at before a byte is kept, signed in or not (V58). */

import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { TooLargePage } from './plans/load-form.tsx';
import { TooMuchPage } from './site/apology.tsx';
import { page } from './site/layout.tsx';
import { mostBytes } from './site/limits.ts';

interface Door {
  path: RegExp;
  limit: MiddlewareHandler;
}

/** The first that fits; the API says the same in JSON, by itself. */
const doors: Door[] = [
  { path: /^\/aanmelden(\/|$)|^\/afmelden$/, limit: limited(mostBytes.signIn) },
  {
    path: /^\/plannen\/nieuw$/,
    limit: bodyLimit({
      maxSize: mostBytes.planFile,
      onError: (c) => page(c, <TooLargePage />, 413),
    }),
  },
  { path: /^\/plannen\/concept\/bestand$/, limit: limited(mostBytes.document) },
  { path: /^\/[^/]+\/adresboek(-bestand|\/bijwerken)$/, limit: limited(mostBytes.directory) },
  { path: /^\/(?!api\/)/, limit: limited(mostBytes.form) },
];

export const bodyLimits: MiddlewareHandler = async (c, next) => {
  const door = doors.find(({ path }) => path.test(c.req.path));
  return door === undefined ? next() : door.limit(c, next);
};

function limited(maxSize: number): MiddlewareHandler {
  return bodyLimit({ maxSize, onError: (c) => page(c, <TooMuchPage most={maxSize} />, 413) });
}
