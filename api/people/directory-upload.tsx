/** Where a list of addresses is sent from. A chosen file cannot be put back into the form. */

import type { PageContext } from '../site/context.ts';
import { Button } from '../site/components/button.tsx';
import { Field } from '../site/components/field.tsx';

interface Props {
  context: PageContext;
  /** What was wrong with the last one. */
  problem: string | null;
}

export function DirectoryUpload({ context, problem }: Props) {
  const { id } = context.plan.municipality;
  return (
    <form method="post" action={`/${id}/adresboek-bestand`} enctype="multipart/form-data">
      <Field
        id="bestand"
        label="Bestand met nieuwe namen, functies of mailadressen"
        hint="Gebruik het gedownloade bestand. U ziet eerst wat er verandert."
        problem={problem}
      >
        {(tied) => <input {...tied} name="bestand" type="file" accept=".csv,.xlsx" />}
      </Field>
      <Button kind="secondary-action">Bekijk wat er verandert</Button>
    </form>
  );
}
