/** A column of instants, as the second counter compares them. */
export function instant(column: string): string {
  const format = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
  return `to_char("${column}" AT TIME ZONE 'UTC', '${format}') AS "${column}"`;
}
