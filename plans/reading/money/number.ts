/** Numbers as the Dutch write them, and as others do: "5.000" is five thousand, "5,000" may be anything. */

export interface WrittenNumber {
  value: number;
  doubt: string | null;
}

/** Part of an expression; what it finds goes to `numberOf`. */
export const numberPattern = String.raw`\d+(?:[.,]\d+)*(?: \d{3}(?![\d.,]))*`;

/** Null for what is no number at all: "1.2.3". */
export function numberOf(text: string): WrittenNumber | null {
  if (/^\d{1,9}(?:,\d{2})?$/.test(text)) return sure(text);
  if (/^\d{1,3}(?:\.\d{3}){1,3}(?:,\d{2})?$/.test(text)) return sure(text.replaceAll('.', ''));
  if (/^\d{1,3}(?: \d{3}){1,3}$/.test(text)) return unsure(text, text.replaceAll(' ', ''));
  if (/^\d{1,3}(?:,\d{3}){1,3}(?:\.\d{2})?$/.test(text))
    return unsure(text, text.replaceAll(',', ''));
  return /^\d{1,9}[.,]\d{1,2}$/.test(text) ? unsure(text, text) : null;
}

function sure(plain: string): WrittenNumber {
  return { value: Number(plain.replace(',', '.')), doubt: null };
}

function unsure(text: string, plain: string): WrittenNumber {
  const value = Number(plain.replace(',', '.'));
  return { value, doubt: `Is “${text}” ${String(value).replace('.', ',')}?` };
}

/** "0,2", "1,5", "40": of hours and fte, where one decimal is no doubt. */
export function countOf(text: string): number | null {
  return /^\d{1,4}(?:[.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
