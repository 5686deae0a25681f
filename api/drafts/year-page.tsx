/** What the draft would ask of everybody, month by month, and what it changes of the plan that runs. */

import type { Preview } from '../../domain/ahead/preview.ts';
import type { Comparison } from '../../domain/plan/comparison.ts';
import { describeLeftOut } from '../../domain/dutch/index.ts';
import type { Existing } from '../../domain/plan/existing.ts';
import type { KnownPart } from '../../plans/drafts/known-part.ts';
import { PlanChanges } from '../site/components/plan/changes.tsx';
import { PlanLoads } from '../site/components/plan/loads.tsx';
import type { DraftPageContext } from './access.ts';
import { DraftLayout } from './draft-layout.tsx';

interface YearProps {
  context: DraftPageContext;
  known: KnownPart;
  /** Of what is known; null while nobody is asked anything. */
  preview: Preview | null;
}

export function DraftYearPage({ context, known, preview }: YearProps) {
  const leftOut = describeLeftOut(known);
  return (
    <DraftLayout context={context} title="Hoe druk het wordt">
      {leftOut !== '' && <p>{leftOut}</p>}
      {preview === null ? (
        <p>
          Dit is te zien als het plan een jaar heeft, en een actie met een moment en een
          actiehouder.
        </p>
      ) : (
        <PlanLoads loads={preview.loads} />
      )}
    </DraftLayout>
  );
}

interface ComparisonProps {
  context: DraftPageContext;
  comparison: Comparison | null;
  existing: Existing;
}

export function ComparisonPage({ context, comparison, existing }: ComparisonProps) {
  const changes = comparison?.changes ?? null;
  return (
    <DraftLayout context={context} title="Vergeleken met het plan dat loopt">
      {changes === null ? (
        <p>
          Van deze gemeente en dit jaar loopt geen plan, of het concept is nog niet te vergelijken.
        </p>
      ) : (
        <PlanChanges diff={changes} existing={existing} />
      )}
    </DraftLayout>
  );
}
