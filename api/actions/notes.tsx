/** What people wrote down about an action, and room to write more. */

import { capital, formatDate } from '../../domain/dutch/index.ts';
import { mostCharacters } from '../../domain/text.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { canAbout } from '../site/viewer.ts';
import { Button } from '../site/components/button.tsx';
import { type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';

interface Props {
  context: PageContext;
  action: ActionDetails;
  errors: FieldError[];
  /** As sent before, by the id of its field. */
  typed: Record<string, string>;
}

export function Notes({ context, action, errors, typed }: Props) {
  const { viewer, today, calendar } = context;
  const path = `${pathOf(context)}/acties/${action.key}`;
  return (
    <section id="notities">
      <h2>Notities en documenten</h2>
      {action.notes.length === 0 && (
        <p class="quiet">Nog niets. Schrijf op wat een opvolger moet weten.</p>
      )}
      {action.notes.length > 0 && (
        <ul class="rows">
          {action.notes.map(({ text, url, author, at }) => (
            <li>
              <p>
                <span class="quiet">
                  {capital(formatDate(calendar.dateOf(at), today))}, {author}.
                </span>{' '}
                {text}
              </p>
              {url !== null && (
                <p>
                  <a href={url} rel="noreferrer">
                    {url}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {canAbout(viewer, 'write_note', action) && (
        <details open={errors.some(({ at }) => at?.startsWith('notitie'))}>
          <summary>Schrijf een notitie</summary>
          <form method="post" action={`${path}/notitie`}>
            <Field
              id="notitie-tekst"
              label="Notitie"
              hint="Schrijf geen namen van inwoners op en niets uit een zaak."
              problem={problemAt(errors, 'notitie-tekst')}
            >
              {(tied) => (
                <textarea {...tied} name="tekst" required maxlength={mostCharacters.text}>
                  {typed['notitie-tekst']}
                </textarea>
              )}
            </Field>
            <Field
              id="notitie-link"
              label="Link naar een document (mag leeg blijven)"
              problem={problemAt(errors, 'notitie-link')}
            >
              {(tied) => (
                <input
                  {...tied}
                  name="link"
                  type="url"
                  maxlength={mostCharacters.link}
                  value={typed['notitie-link']}
                />
              )}
            </Field>
            {viewer.kind !== 'person' && (
              <Field id="notitie-naam" label="Uw naam" problem={problemAt(errors, 'notitie-naam')}>
                {(tied) => (
                  <input
                    {...tied}
                    name="naam"
                    maxlength={mostCharacters.name}
                    autocomplete="name"
                    value={typed['notitie-naam']}
                  />
                )}
              </Field>
            )}
            <p>
              <Button>Bewaar</Button>
            </p>
          </form>
        </details>
      )}
      <p>
        <a href={`${path}/overdracht`}>Overdrachtsdossier van deze actie</a>
      </p>
    </section>
  );
}
