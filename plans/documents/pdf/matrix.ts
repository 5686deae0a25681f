/** Where a point of a drawing comes on the page. */

export type Matrix = readonly [number, number, number, number, number, number];

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

export function matrixOf(numbers: unknown): Matrix | null {
  if (!Array.isArray(numbers) && !(numbers instanceof Float32Array)) return null;
  const [a, b, c, d, e, f] = Array.from<unknown>(numbers).map(Number);
  const all = [a, b, c, d, e, f].filter((each) => each !== undefined && Number.isFinite(each));
  if (all.length < 6 || a === undefined || b === undefined || c === undefined) return null;
  return d === undefined || e === undefined || f === undefined ? null : [a, b, c, d, e, f];
}
