/** How a route says that it takes or gives JSON. */

import type { z } from '@hono/zod-openapi';

export function ok<T extends z.ZodType>(schema: T, description: string) {
  return { 200: { description, content: { 'application/json': { schema } } } };
}

export function created<T extends z.ZodType>(schema: T, description: string) {
  return { 201: { description, content: { 'application/json': { schema } } } };
}

/** For what the engine could not be asked yet. */
export function keptFor<T extends z.ZodType>(schema: T) {
  const description = 'Bewaard: er is een storing. Het wordt één keer verwerkt, zodra dat kan.';
  return { 202: { description, content: { 'application/json': { schema } } } };
}

export function jsonBody<T extends z.ZodType>(schema: T) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}
