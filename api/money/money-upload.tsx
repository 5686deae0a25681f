/** Money as a spreadsheet, out and in. A chosen file cannot be put back into the form. */

import { Button } from '../site/components/button.tsx';
import { Field } from '../site/components/field.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { can } from '../site/viewer.ts';

export function MoneyFile({ context }: { context: PageContext }) {
  const path = pathOf(context);
  return (
    <details>
      <summary>Downloaden of inlezen met een bestand</summary>
      <p>
        De posten: <a href={`${path}/geld-posten.xlsx`}>posten voor Excel (XLSX)</a> of{' '}
        <a href={`${path}/geld-posten.csv`}>posten als CSV</a>. De potten:{' '}
        <a href={`${path}/geld-potten.xlsx`}>potten voor Excel (XLSX)</a> of{' '}
        <a href={`${path}/geld-potten.csv`}>potten als CSV</a>.
      </p>
      {can(context.viewer, 'keep_money') && <MoneyUpload context={context} problem={null} />}
    </details>
  );
}

interface UploadProps {
  context: PageContext;
  /** What was wrong with the last one. */
  problem: string | null;
}

export function MoneyUpload({ context, problem }: UploadProps) {
  return (
    <form method="post" action={`${pathOf(context)}/geld-bestand`} enctype="multipart/form-data">
      <Field
        id="bestand"
        label="Bestand met nieuwe posten"
        hint="Gebruik de kolommen van het gedownloade bestand. Een lege sleutel mag. U ziet eerst wat erbij komt."
        problem={problem}
      >
        {(tied) => <input {...tied} name="bestand" type="file" accept=".csv,.xlsx" />}
      </Field>
      <Button kind="secondary-action">Bekijk wat erbij komt</Button>
    </form>
  );
}
