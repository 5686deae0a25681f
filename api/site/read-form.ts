/** A form as it was sent. The only place that reads one, so that every text goes by the same rule. */

import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { cleanText } from '../../domain/text.ts';

export type Form = Record<string, string | File>;

export async function readForm(c: Context): Promise<Form> {
  const body: Form = await parsed(() => c.req.parseBody());
  return Object.fromEntries(Object.entries(body).map(([name, sent]) => [name, cleaned(sent)]));
}

/** The same, and every value of the one field that may be sent more than once. */
export async function readListForm(
  c: Context,
  list: string,
): Promise<{ form: Form; values: string[] }> {
  const form = await readForm(c);
  const sent = (await c.req.parseBody({ all: true }))[list];
  const values = (Array.isArray(sent) ? sent : [sent]).filter((one) => typeof one === 'string');
  return { form, values: values.map(cleanText) };
}

/** What cannot be taken apart is the sender's mistake, not ours. */
async function parsed<T>(parse: () => Promise<T>): Promise<T> {
  try {
    return await parse();
  } catch (error) {
    throw error instanceof HTTPException ? error : new HTTPException(400, { cause: error });
  }
}

function cleaned(value: string | File): string | File {
  return typeof value === 'string' ? cleanText(value) : value;
}

/** As typed, however long: what is too long is a problem to show. Only a file or nothing at all is no text. */
export const textField = z.string().trim().catch('');
