/** Numbers behind names: of months and of years. */

const monthNames = [
  'jan',
  'feb',
  'maa',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
];

/** Of a name that `monthPattern` found. */
export function monthNumber(name: string): number {
  const known = name.replace(/^mrt/, 'maa').replace(/^oct/, 'okt').slice(0, 3);
  return monthNames.indexOf(known) + 1;
}

/** Of "2024", "'24" or "24": the first that is there. */
export function yearNumber(...candidates: (string | undefined)[]): number | null {
  const digits = candidates.find((candidate) => candidate !== undefined);
  if (digits === undefined) return null;
  const year = Number(digits.replace(/\D/g, ''));
  return year < 100 ? 2000 + year : year;
}
