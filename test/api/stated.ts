import type { TestSite } from './site.ts';

/** What whoever decides agrees to, on a page that states it; null on any other. */
export function statedIn(html: string): string | null {
  return /name="gevolgen" value="(\w+)"/.exec(html)?.[1] ?? null;
}

/** As people do: what a page asks to agree to is read, and agreed to. */
export async function sendAgreed(
  { send }: Pick<TestSite, 'send'>,
  path: string,
  form: Record<string, string>,
): Promise<Response> {
  const shown = await send(path, form);
  const gevolgen = statedIn(await shown.clone().text());
  return gevolgen === null ? shown : send(path, { ...form, gevolgen });
}
