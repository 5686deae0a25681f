/** What came of something that may be refused: what can be expected is an answer, only a bug is thrown. */

export type Result<T, R> = { ok: true; value: T } | { ok: false; refusal: R };
