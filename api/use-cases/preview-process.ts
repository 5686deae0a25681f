/** The process of previews.ts: a plan and a moment in, its year out. */

import type { Plan } from '../../domain/plan/plan.ts';
import { previewOf } from '../../domain/ahead/preview.ts';

process.once('message', ({ plan, from }: { plan: Plan; from: string }) => {
  process.send?.(previewOf(plan, from), () => {
    process.disconnect();
  });
});
