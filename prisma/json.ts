/** Json columns hold domain types that only this room writes: the one place where a type is taken on trust. */

import type { Prisma } from './generated/client.ts';

/** What a Json column was written from. `T` must be the type documented at the column in schema.prisma. */
export function fromJson<T>(column: Prisma.JsonValue): T {
  return column as T;
}

/** A domain value as Prisma wants it: plain JSON. */
export function toJson(value: object): Prisma.InputJsonObject {
  return { ...value };
}
