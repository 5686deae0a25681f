/** Values as a file, out and in. A chosen file cannot be put back into the form. */

import { Button } from '../site/components/button.tsx';
import { Field } from '../site/components/field.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { can } from '../site/viewer.ts';

export function ValueFiles({ context }: { context: PageContext }) {
  const path = `${pathOf(context)}/dashboard-oov`;
  return (
    <details>
      <summary>Downloaden of inlezen met een bestand</summary>
      <p>
        Alle waarden: <a href={`${path}/waarden.xlsx`}>waarden voor Excel (XLSX)</a> of{' '}
        <a href={`${path}/waarden.csv`}>waarden als CSV</a>. Wat u kunt meten:{' '}
        <a href={`${path}/catalogus`}>de catalogus van indicatoren</a>.
      </p>
      {can(context.viewer, 'keep_indicators') && <ValueUpload context={context} problem={null} />}
    </details>
  );
}

interface UploadProps {
  context: PageContext;
  /** What was wrong with the last one. */
  problem: string | null;
}

export function ValueUpload({ context, problem }: UploadProps) {
  return (
    <form
      method="post"
      action={`${pathOf(context)}/dashboard-oov/bestand`}
      enctype="multipart/form-data"
    >
      <Field
        id="bestand"
        label="Bestand met waarden"
        hint="CSV of XLSX met de kolommen van het gedownloade bestand, of een JSON-bestand van de open data van politie of CBS. U ziet eerst wat erbij komt."
        problem={problem}
      >
        {(tied) => <input {...tied} name="bestand" type="file" accept=".csv,.xlsx,.json" />}
      </Field>
      <Button kind="secondary-action">Bekijk wat erbij komt</Button>
    </form>
  );
}
