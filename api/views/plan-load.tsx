/** Where a plan file is sent from. */

import type { Upload } from '../plan-upload.ts';
import type { Visitor } from '../visitor.ts';
import { Layout, Message } from './layout.tsx';

export function LoadPage({ nothingSent, visitor }: { nothingSent: boolean; visitor: Visitor }) {
  return (
    <Layout title="Plan laden" place={null} visitor={visitor}>
      {nothingSent && (
        <Message kind="problem">
          <p>
            U stuurde nog niets. <a href="#bestand">Kies een bestand</a> of{' '}
            <a href="#tekst">plak de tekst</a>.
          </p>
        </Message>
      )}
      <p class="lead">
        Het plan is één bestand met de acties, de mensen en de data. Na het laden ziet u het hele
        jaar vooraf. Er gaat nog geen mail uit.
      </p>
      <UploadForm pasted="" />
      <p>
        Loopt het plan al? Laad dan het gewijzigde bestand. U ziet eerst wat er verandert.{' '}
        <a href="/plannen">Bekijk wat eerder is geladen</a>.
      </p>
    </Layout>
  );
}

/** A chosen file cannot be put back into the form, pasted text can. */
export function UploadForm({ pasted }: { pasted: Upload['text'] }) {
  return (
    <form method="post" action="/plannen/nieuw" enctype="multipart/form-data">
      <label for="bestand">Bestand van het plan (YAML)</label>
      <input id="bestand" name="bestand" type="file" accept=".yaml,.yml,text/yaml,text/plain" />
      <label for="tekst">Of plak de tekst van het plan</label>
      <textarea id="tekst" name="tekst" rows={pasted === '' ? 6 : 24}>
        {pasted}
      </textarea>
      <p>
        <button>Laad het plan</button>
      </p>
    </form>
  );
}

export function TooLargePage() {
  return (
    <Layout title="Dit bestand is te groot" place={null}>
      <Message kind="problem">
        <p>Een plan is hooguit 1 MB tekst. Is dit het goede bestand? Er is niets geladen.</p>
      </Message>
      <UploadForm pasted="" />
    </Layout>
  );
}
