/** By their characters, the same on every machine: for lists of days, keys and other signs, not of names. */
export function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
