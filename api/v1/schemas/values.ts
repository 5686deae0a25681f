/** Values that stand in many schemas. */

import { z } from '@hono/zod-openapi';
import { cleanText } from '../../../domain/text.ts';

export const date = z.iso.date().openapi({ example: '2024-06-30' });

/** Of the second meeting that begins on one day: `2024-06-30.2`. */
export const meetingDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(\.[1-9]\d?)?$/, 'Hier hoort de dag van een overleg, zoals 2024-06-30.')
  .openapi({ example: '2024-06-30' });

export const instant = z.string().openapi({ example: '2024-06-30T08:30:00.000Z' });

/** By the one rule for texts; how long it may be holds for what was sent, as the document says. */
export function text(most: number) {
  return z.string().max(most).overwrite(cleanText).trim();
}

export const key = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/, 'Hier horen alleen letters, cijfers, - en _.');
