/** A report before it goes out: what is missing, room to write something with it, and how it would read today. */

import { formatDate } from '../../domain/dutch/index.ts';
import { missingSentences } from '../../domain/reports/missing.ts';
import { remarkAbout, wholeReport } from '../../domain/reports/remarks.ts';
import { reportTitle } from '../../domain/reports/versions/summary.ts';
import { Button } from '../site/components/button.tsx';
import { DocumentSections } from '../site/components/document.tsx';
import { ErrorSummary, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { pathOf } from '../site/context.ts';
import type { FilledForm } from '../site/filled-form.ts';
import { Layout, Message } from '../site/layout.tsx';
import type { ReportDraft } from '../use-cases/report-draft.ts';

interface Props extends ReportDraft {
  sent: FilledForm;
  isKept: boolean;
}

export function DraftPage({ sent, isKept, ...view }: Props) {
  const { context, moment, snapshot } = view;
  const title = `Concept: ${reportTitle(snapshot.report)}`;
  return (
    <Layout title={title} header={context.header} current="reports">
      <ErrorSummary lead="Er is niets bewaard." errors={sent.errors} />
      {isKept && (
        <Message kind="done">
          <p>De toelichting is bewaard. Tot de rapportage uitgaat, kunt u haar veranderen.</p>
        </Message>
      )}
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        Deze rapportage gaat {formatDate(moment.on, context.today)} vanzelf uit, met of zonder uw
        toelichting.
      </p>
      <Missing {...view} />
      <Remarks {...view} sent={sent} />
      <h2>Zo zou de rapportage er vandaag uitzien</h2>
      <DocumentSections
        sections={snapshot.versions.boards.sections}
        linked={true}
        tablePath={null}
        figureLinks={null}
      />
    </Layout>
  );
}

function Missing({ missing, context }: ReportDraft) {
  const sentences = missingSentences(missing, context.today);
  return (
    <section>
      <h2>Wat er nog ontbreekt</h2>
      {sentences.length === 0 && <p>Niets: alles is binnen.</p>}
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Remarks({ context, moment, snapshot, sent }: ReportDraft & { sent: FilledForm }) {
  const subjects = [
    { id: wholeReport, name: 'De hele rapportage' },
    ...snapshot.report.themes.map(({ id, name }) => ({ id, name })),
  ];
  const action = `${pathOf(context)}/rapportages/${String(moment.half)}/concept`;
  return (
    <section>
      <h2>Uw toelichting</h2>
      <p>
        Wat u hier schrijft, staat in alle versies, ook in die voor de raad. Noem daarom geen mensen
        en niets uit een zaak. Leeg laten mag.
      </p>
      <form method="post" action={action} enctype="multipart/form-data">
        {subjects.map(({ id, name }) => (
          <Field
            id={remarkField(id)}
            label={name}
            problem={problemAt(sent.errors, remarkField(id))}
          >
            {(tied) => (
              <textarea class="utrecht-textarea" name={remarkField(id)} rows={3} {...tied}>
                {sent.typed[remarkField(id)] ?? remarkAbout(snapshot.facts.remarks, id)}
              </textarea>
            )}
          </Field>
        ))}
        <Button>Bewaar de toelichting</Button>
      </form>
    </section>
  );
}

export function remarkField(subject: string): string {
  return subject === wholeReport ? 'toelichting' : `toelichting:${subject}`;
}
