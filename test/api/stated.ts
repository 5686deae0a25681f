/** What whoever decides agrees to, on a page that states it; null on any other. */
export function statedIn(html: string): string | null {
  return /name="gevolgen" value="(\w+)"/.exec(html)?.[1] ?? null;
}
