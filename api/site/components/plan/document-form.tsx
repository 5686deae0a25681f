/** Where the document is sent in which a plan stands. */

import { Button } from '../button.tsx';
import { Field } from '../field.tsx';

const kinds = '.docx,.docm,.pdf,.xlsx,.xlsm,.ods,.csv,.yaml,.yml';

export function PlanDocumentForm({ problem }: { problem: string | null }) {
  return (
    <form method="post" action="/plannen/concept/bestand" enctype="multipart/form-data">
      <Field
        id="bestand"
        label="Het plan zoals u het heeft"
        hint="Een Word-document, een pdf, een spreadsheet (Excel, LibreOffice of CSV), of een planbestand (YAML). U kijkt daarna stap voor stap na of alles klopt."
        problem={problem}
      >
        {(tied) => <input {...tied} name="bestand" type="file" accept={kinds} />}
      </Field>
      <Button>Lees dit bestand</Button>
    </form>
  );
}
