/** The lines of a plan's capacity: how much fte for what, and who reports each half year what it was. */

import type { Capacity } from '../plan/plan.ts';
import { slugOf } from '../slug.ts';

export interface CapacityLine {
  /** Of its subject; with a number for the second of that name. */
  key: string;
  subject: string;
  themeKey: string | null;
  regularFte: number;
  priorityFte: number;
  /** Contact id in the plan; null for the coordinator. */
  responsible: string | null;
}

export type Half = 1 | 2;

export function capacityLines({ lines }: Capacity): CapacityLine[] {
  const counts = new Map<string, number>();
  return lines.map(({ themeId, ...line }) => {
    const slug = slugOf(line.subject);
    const count = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, count);
    const key = count === 1 ? slug : `${slug}-${String(count)}`;
    return { ...line, key, themeKey: themeId };
  });
}
