/** Values that stand in many schemas. */

import { z } from '@hono/zod-openapi';

export const date = z.iso.date().openapi({ example: '2024-06-30' });

export const instant = z.string().openapi({ example: '2024-06-30T08:30:00.000Z' });

export const key = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/);
