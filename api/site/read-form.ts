/** A form as it was sent. The only place that reads one, so that every text goes by the same rule. */

import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import { cleanText } from '../../domain/text.ts';

export type Form = Record<string, string | File>;

export async function readForm(c: Context): Promise<Form> {
  return Object.fromEntries(await readFields(c));
}

/** Each field as often as it was sent. */
export async function readFields(c: Context): Promise<[name: string, value: string | File][]> {
  const body = await parsed(() => c.req.parseBody({ all: true }));
  return Object.entries(body).flatMap(([name, sent]) =>
    (Array.isArray(sent) ? sent : [sent]).map((value): [string, string | File] => [
      name,
      cleaned(value),
    ]),
  );
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
