/** Whether a file of a report still is what was frozen: for whoever has the file and doubts it. */

import { Button } from '../site/components/button.tsx';
import { ErrorSummary, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import type { FilledForm } from '../site/filled-form.ts';
import { Layout, Message } from '../site/layout.tsx';

interface Props {
  context: PageContext;
  sent: FilledForm;
  /** Null before a file was sent. */
  outcome: { isRight: boolean; sentences: string[] } | null;
}

export function VerifyPage({ context, sent, outcome }: Props) {
  const id = 'bestand';
  return (
    <Layout title="Controleer een rapportage" header={context.header} current="reports">
      <ErrorSummary lead="Er is niets gecontroleerd." errors={sent.errors} />
      {outcome !== null && (
        <Message kind={outcome.isRight ? 'done' : 'problem'}>
          {outcome.sentences.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Message>
      )}
      <p>
        Kies het JSON-bestand van een rapportage. U ziet of de inhoud nog dezelfde is als bij de
        vaststelling. Het bestand wordt niet bewaard.
      </p>
      <form
        method="post"
        action={`${pathOf(context)}/rapportages/controle`}
        enctype="multipart/form-data"
      >
        <Field id={id} label="Bestand" problem={problemAt(sent.errors, id)}>
          {(tied) => <input type="file" name={id} accept=".json" {...tied} />}
        </Field>
        <Button>Controleer</Button>
      </form>
    </Layout>
  );
}
