/** Whether two values say the same; the order of their fields, which PostgreSQL changes, does not count. */
export function same(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return a === b;
  const [fields, others] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    fields.length === others.size &&
    fields.every(([name, value]) => others.has(name) && same(value, others.get(name)))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
