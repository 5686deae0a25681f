/** What people wrote down about an action, and room to write more. */

import { capital, sayDate } from '../../domain/dutch.ts';
import type { ActionDetails } from '../../prisma/action-page.ts';
import { pathOf, type Scene } from '../scene.ts';
import { mayAbout } from '../visitor.ts';

export function Notes({ scene, action }: { scene: Scene; action: ActionDetails }) {
  const { visitor, today, calendar } = scene;
  const path = `${pathOf(scene)}/acties/${action.key}`;
  return (
    <section id="notities">
      <h2>Notities en documenten</h2>
      {action.notes.length === 0 && (
        <p class="quiet">Nog niets. Schrijf op wat een opvolger moet weten.</p>
      )}
      {action.notes.length > 0 && (
        <ul class="rows">
          {action.notes.map(({ text, url, saidBy, at }) => (
            <li>
              <p>
                <span class="quiet">
                  {capital(sayDate(calendar.dateOf(at), today))}, {saidBy}.
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
      {mayAbout(visitor, 'write_note', action) && (
        <details>
          <summary>Schrijf een notitie</summary>
          <form method="post" action={`${path}/notitie`}>
            <label for="notitie-tekst">Notitie</label>
            <p class="hint" id="notitie-hulp">
              Schrijf geen namen van inwoners op en niets uit een zaak.
            </p>
            <textarea
              id="notitie-tekst"
              name="tekst"
              required
              maxlength={4000}
              aria-describedby="notitie-hulp"
            ></textarea>
            <label for="notitie-link">Link naar een document (mag leeg blijven)</label>
            <input id="notitie-link" name="link" type="url" maxlength={2000} />
            {visitor.kind !== 'person' && (
              <>
                <label for="notitie-naam">Uw naam</label>
                <input id="notitie-naam" name="naam" maxlength={200} autocomplete="name" />
              </>
            )}
            <p>
              <button>Bewaar</button>
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
