/** What the draft would ask of everybody, month by month, and what it changes of the plan that runs. */

import type { Preview } from '../../domain/ahead/preview.ts';
import type { Comparison } from '../../domain/plan/comparison.ts';
import type { Existing } from '../../domain/plan/existing.ts';
import { PlanChanges } from '../site/components/plan/changes.tsx';
import { PlanLoads } from '../site/components/plan/loads.tsx';
import { Layout } from '../site/layout.tsx';
import { type DraftPageContext, hrefOf } from './access.ts';

interface YearProps {
  context: DraftPageContext;
  /** Null while it is not complete. */
  preview: Preview | null;
}

export function DraftYearPage({ context, preview }: YearProps) {
  const { draft, header, viewer } = context;
  return (
    <Layout title="Hoe druk het wordt" header={header} viewer={viewer} current="plans">
      <p>
        <a href={hrefOf(draft)}>Terug naar het concept</a>
      </p>
      {preview === null ? (
        <p>Dit is te zien als alles is ingevuld: dan is bekend wie wanneer mail krijgt.</p>
      ) : (
        <PlanLoads loads={preview.loads} />
      )}
    </Layout>
  );
}

interface ComparisonProps {
  context: DraftPageContext;
  comparison: Comparison | null;
  existing: Existing;
}

export function ComparisonPage({ context, comparison, existing }: ComparisonProps) {
  const { draft, header, viewer } = context;
  const changes = comparison?.changes ?? null;
  return (
    <Layout
      title="Vergeleken met het plan dat loopt"
      header={header}
      viewer={viewer}
      current="plans"
    >
      <p>
        <a href={hrefOf(draft)}>Terug naar het concept</a>
      </p>
      {changes === null ? (
        <p>
          Van deze gemeente en dit jaar loopt geen plan, of het concept is nog niet te vergelijken.
        </p>
      ) : (
        <PlanChanges diff={changes} existing={existing} />
      )}
    </Layout>
  );
}
