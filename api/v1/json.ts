/** How a route says that it takes or gives JSON, and nothing without its version. */

import type { z } from '@hono/zod-openapi';

/** On every answer: api/v1/document.ts describes it. */
export const headers = { 'API-Version': { $ref: '#/components/headers/API-Version' } };

export function ok<T extends z.ZodType>(schema: T, description: string) {
  return { 200: { description, headers, content: { 'application/json': { schema } } } };
}

export function created<T extends z.ZodType>(schema: T, description: string) {
  return { 201: { description, headers, content: { 'application/json': { schema } } } };
}

/** For what the engine could not be asked yet. */
export function keptFor<T extends z.ZodType>(schema: T) {
  const description = 'Bewaard: er is een storing. Het wordt één keer verwerkt, zodra dat kan.';
  return { 202: { description, headers, content: { 'application/json': { schema } } } };
}

export function jsonBody<T extends z.ZodType>(schema: T) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

export const noContent = { 204: { description: 'Gedaan', headers } };
