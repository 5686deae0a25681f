/** Where a plan begins: with what is there, or empty. */

import type { PlanListed } from '../../prisma/plan-headers.ts';
import { ErrorSummary, problemAt } from '../site/components/error-summary.tsx';
import { PlanDocumentForm } from '../site/components/plan/document-form.tsx';
import type { FilledForm } from '../site/filled-form.ts';
import { Layout } from '../site/layout.tsx';
import type { Viewer } from '../site/viewer.ts';
import { BeginForm } from './begin-form.tsx';

interface Props {
  viewer: Viewer;
  /** That this viewer can begin with. */
  plans: PlanListed[];
  form: FilledForm;
}

export function MakePage({ viewer, plans, form }: Props) {
  return (
    <Layout title="Een plan maken" header={null} viewer={viewer}>
      <ErrorSummary lead="Er is nog niets gemaakt." errors={form.errors} />
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        U maakt eerst een concept. Daar werkt u aan zolang u wilt, ook met anderen. Er gaat nog geen
        mail uit.
      </p>
      <FileForm form={form} />
      <BeginForm plans={plans} form={form} />
    </Layout>
  );
}

function FileForm({ form }: Pick<Props, 'form'>) {
  return (
    <section aria-labelledby="uit-bestand">
      <h2 id="uit-bestand">Uit een bestand</h2>
      <PlanDocumentForm problem={problemAt(form.errors, 'bestand')} />
    </section>
  );
}
