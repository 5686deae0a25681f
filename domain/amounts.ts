/** Dates, amounts and fte as people write them. */

/** Cents; null where the plan says "-"; undefined when it is no amount. */
export function readCents(written: string | number): number | null | undefined {
  const text = String(written).trim();
  if (/^[-–—]$/.test(text)) return null;
  const match = /^(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{2}|-|–))?$/.exec(text);
  if (match?.[1] === undefined) return undefined;
  const cents = /^\d+$/.test(match[2] ?? '') ? Number(match[2]) : 0;
  return Number(match[1].replaceAll('.', '')) * 100 + cents;
}

/** What `readCents` reads: "€ 7.500", "€ 12,50" or "-". */
export function writeCents(cents: number | null): string {
  if (cents === null) return '-';
  const euros = String(Math.floor(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '.');
  const rest = cents % 100;
  return `€ ${euros}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`;
}

/** Undefined when it is no number of fte with at most two decimals. */
export function readFte(written: string | number): number | undefined {
  const text = String(written).trim();
  if (/^[-–—]$/.test(text)) return 0;
  const match = /^(\d{1,4}(?:[.,]\d{1,2})?)(?: ?fte)?$/.exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1].replace(',', '.'));
}

/** A figure that is measured: "1.250", "3,5" or 3.5; undefined when it is none. */
export function readFigure(written: string | number): number | undefined {
  if (typeof written === 'number') return isFigure(written) ? written : undefined;
  const text = written.trim();
  const isGrouped = /^\d{1,3}(\.\d{3})+(,\d{1,4})?$/.test(text);
  const plain = isGrouped ? text.replaceAll('.', '') : text;
  if (!/^\d{1,9}([.,]\d{1,4})?$/.test(plain)) return undefined;
  return Number(plain.replace(',', '.'));
}

/** What `readFigure` reads back as the same. */
export function writeFigure(figure: number): string {
  return String(figure).replace('.', ',');
}

function isFigure(figure: number): boolean {
  return figure >= 0 && figure < 1e9 && Number(figure.toFixed(4)) === figure;
}
