import type { Context } from 'hono';

/** `?pagina=`, 1 for anything that is no page number. */
export function pageNumber(c: Context): number {
  const number = Number(c.req.query('pagina') ?? '1');
  return Number.isSafeInteger(number) && number >= 1 && number <= 100_000 ? number : 1;
}
