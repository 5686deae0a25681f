/** What may be refused answers with its value or with why not; nobody tells the two apart by their type. */
export type Result<T, R> = { ok: true; value: T } | { ok: false; refusal: R };

export function accepted<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refused<R>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal };
}
