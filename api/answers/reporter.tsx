/** In whose name something is reported from a mail. */

import { mostCharacters } from '../../domain/text.ts';
import { problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import type { FilledForm } from '../site/filled-form.ts';

export function Reporter({ name, sent }: { name: string; sent: FilledForm }) {
  return (
    <>
      <p>
        U vult dit in als <strong>{name}</strong>.
      </p>
      <Field
        id="naam"
        label="Bent u iemand anders? Vul dan uw naam in"
        problem={problemAt(sent.errors, 'naam')}
      >
        {(tied) => (
          <input
            {...tied}
            name="naam"
            value={sent.typed['naam']}
            maxlength={mostCharacters.name}
            autocomplete="name"
          />
        )}
      </Field>
    </>
  );
}
