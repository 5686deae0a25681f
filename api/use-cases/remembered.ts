/** What is made of a version of a plan: its content never changes, so it is made once. */

const kept = 8;

/** Asks `make` for a key that it does not remember; what failed is not remembered. */
export function remembered<T>(): (key: string, make: () => T) => T {
  const made = new Map<string, T>();
  return (key, make) => {
    const value = made.get(key) ?? make();
    made.set(key, value);
    if (value instanceof Promise) value.catch(() => made.delete(key));
    const [oldest] = made.keys();
    if (made.size > kept && oldest !== undefined) made.delete(oldest);
    return value;
  };
}
