/** Who is meant by the names that the draft does not know yet: asked all at once. */

import type { References } from '../../domain/draft/references.ts';
import { plural } from '../../domain/dutch/index.ts';
import { Button } from '../site/components/button.tsx';
import { Field } from '../site/components/field.tsx';
import { type DraftPageContext, hrefOf } from './access.ts';
import { DraftLayout } from './draft-layout.tsx';
import type { UnknownName } from '../use-cases/unknown-names.ts';

interface Props {
  context: DraftPageContext;
  names: UnknownName[];
  references: References;
}

export function NamesPage({ context, names, references }: Props) {
  const { draft } = context;
  return (
    <DraftLayout context={context} title="Wie zijn dit?">
      {names.length === 0 ? (
        <p>Alle namen in het concept zijn bekend.</p>
      ) : (
        <form method="post" action={hrefOf(draft, '/namen')}>
          <p>
            Deze namen staan in het plan, maar nog niet bij de mensen en partijen. Lijken twee namen
            op elkaar? Maak er dan één, en kies die daarna bij de andere.
          </p>
          {names.map((one, i) => (
            <NameChoice {...{ one, i, references }} />
          ))}
          <Button>Bewaar</Button>{' '}
          <Button kind="secondary-action" name="anders" value="partij">
            Bewaar, en voeg alle andere toe als partij
          </Button>
        </form>
      )}
    </DraftLayout>
  );
}

function NameChoice({
  one,
  i,
  references,
}: { one: UnknownName; i: number } & Pick<Props, 'references'>) {
  const { name, count, sameAs } = one;
  const hint = `Staat er ${plural(count, 'keer', 'keer')}.${
    sameAs === null ? '' : ` Misschien hetzelfde als “${sameAs}”.`
  }`;
  return (
    <Field id={`naam-${String(i)}`} label={name} hint={hint}>
      {(tied) => (
        <>
          <input type="hidden" name="wie" value={name} />
          <select {...tied} name="is">
            <option value="">Later</option>
            <option value="partij">Voeg toe als partij</option>
            <option value="persoon">Voeg toe als persoon</option>
            {references.all('contact').map(({ key, label }) => (
              <option value={key}>Is hetzelfde als {label}</option>
            ))}
          </select>
        </>
      )}
    </Field>
  );
}
