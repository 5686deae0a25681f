/** Where a plan begins: with what is there, or empty. */

import type { Beginning } from './make.ts';
import { Button } from '../site/components/button.tsx';
import { Choice } from '../site/components/choice.tsx';
import { ErrorSummary, problemAt } from '../site/components/error-summary.tsx';
import { Choices } from '../site/components/field.tsx';
import { PlanDocumentForm } from '../site/components/plan/document-form.tsx';
import type { FilledForm } from '../site/filled-form.ts';
import { Layout } from '../site/layout.tsx';
import type { Viewer } from '../site/viewer.ts';
import { draftsPath } from './access.ts';

interface Props {
  viewer: Viewer;
  beginnings: Beginning[];
  form: FilledForm;
}

export function MakePage({ viewer, beginnings, form }: Props) {
  return (
    <Layout title="Een plan maken" header={null} viewer={viewer}>
      <ErrorSummary lead="Er is nog niets gemaakt." errors={form.errors} />
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        U maakt eerst een concept. Daar werkt u aan zolang u wilt, ook met anderen. Er gaat nog geen
        mail uit.
      </p>
      <FileForm form={form} />
      <BeginForm beginnings={beginnings} form={form} />
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

function BeginForm({ beginnings, form }: Pick<Props, 'beginnings' | 'form'>) {
  return (
    <section aria-labelledby="zonder-bestand">
      <h2 id="zonder-bestand">Zonder bestand</h2>
      <form method="post" action={draftsPath}>
        <Choices
          id="begin-0"
          legend="Waar begint u mee?"
          problem={problemAt(form.errors, 'begin-0')}
        >
          {beginnings.map(({ value, label, hint }, i) => (
            <Choice
              type="radio"
              name="begin"
              id={`begin-${String(i)}`}
              value={value}
              checked={form.typed['begin'] === value}
            >
              {label}
              <span class="quiet">. {hint}</span>
            </Choice>
          ))}
        </Choices>
        <Button>Maak het concept</Button>
      </form>
    </section>
  );
}
