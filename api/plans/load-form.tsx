/** Where a plan file is sent from. */

import type { Upload } from './upload.ts';
import type { Viewer } from '../site/viewer.ts';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary, type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { Layout, Message } from '../site/layout.tsx';

export function LoadPage({ nothingSent, viewer }: { nothingSent: boolean; viewer: Viewer }) {
  const errors = nothingSent ? sendOne : [];
  return (
    <Layout title="Plan laden" header={null} viewer={viewer}>
      <ErrorSummary lead="U stuurde nog niets." errors={errors} />
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        Het plan is één bestand met de acties, de mensen en de data. Na het laden ziet u het hele
        jaar vooraf. Er gaat nog geen mail uit.
      </p>
      <UploadForm pasted="" errors={errors} />
      <p>
        Loopt het plan al? Laad dan het gewijzigde bestand. U ziet eerst wat er verandert.{' '}
        <a href="/plannen">Bekijk wat eerder is geladen</a>.
      </p>
      <p>
        Heeft u geen planbestand? <a href="/plannen/concept">Maak het plan hier</a>, of lees het uit
        het document waar het in staat.
      </p>
    </Layout>
  );
}

const sendOne = [
  { at: 'bestand', text: 'Kies een bestand, of plak de tekst van het plan.' },
  { at: 'tekst', text: 'Plak de tekst van het plan, of kies een bestand.' },
];

interface UploadFormProps {
  pasted: Upload['pasted'];
  errors: FieldError[];
}

/** A chosen file cannot be put back into the form, pasted text can. */
export function UploadForm({ pasted, errors }: UploadFormProps) {
  return (
    <form method="post" action="/plannen/nieuw" enctype="multipart/form-data">
      <Field
        id="bestand"
        label="Bestand van het plan (YAML)"
        problem={problemAt(errors, 'bestand')}
      >
        {(tied) => (
          <input {...tied} name="bestand" type="file" accept=".yaml,.yml,text/yaml,text/plain" />
        )}
      </Field>
      <Field id="tekst" label="Of plak de tekst van het plan" problem={problemAt(errors, 'tekst')}>
        {(tied) => (
          <textarea {...tied} name="tekst" rows={pasted === '' ? 6 : 24}>
            {pasted}
          </textarea>
        )}
      </Field>
      <p>
        <Button>Laad het plan</Button>
      </p>
    </form>
  );
}

export function TooLargePage() {
  return (
    <Layout title="Dit bestand is te groot" header={null}>
      <Message kind="problem">
        <p>Een plan is hooguit 1 MB tekst. Is dit het goede bestand? Er is niets geladen.</p>
      </Message>
      <UploadForm pasted="" errors={[]} />
    </Layout>
  );
}
