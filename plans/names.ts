/** From a value back to its name in a plan file. */

export function nameIn<Name extends string, Value>(
  names: Record<Name, Value>,
  wanted: Value,
): Name {
  for (const name in names) if (names[name] === wanted) return name;
  throw new Error(`no name for ${String(wanted)}`);
}
