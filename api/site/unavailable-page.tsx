/** The database or the engine is away: what somebody typed stays, to be sent again from here. */

import type { Context } from 'hono';
import { Layout, page } from './layout.tsx';
import { readSentForm, SendAgain, type SentForm } from './sent-form.tsx';
import { retryAfter } from './unavailable.ts';

export async function showUnavailable(c: Context) {
  c.header('Retry-After', retryAfter);
  c.header('Cache-Control', 'no-store');
  const { pathname, search } = new URL(c.req.url);
  const sent = await readSentForm(c);
  return page(c, <UnavailablePage path={pathname + search} sent={sent} />, 503);
}

interface Props {
  path: string;
  /** Null where nothing was sent, or nothing that a page can hold. */
  sent: SentForm | null;
}

function UnavailablePage({ path, sent }: Props) {
  return (
    <Layout title="Er is een storing" header={null}>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        Aanjager kan nu niet bij zijn gegevens. Dat ligt niet aan u.
      </p>
      {sent === null ? (
        <>
          <p>
            Probeer het over een paar minuten opnieuw. Een link uit een mail blijft gewoon werken.
          </p>
          <p>
            <a href={path}>Probeer het opnieuw</a>
          </p>
        </>
      ) : (
        <>
          <p>
            Wat u verstuurde, is nog niet verwerkt. Laat deze pagina open staan en druk over een
            paar minuten op de knop. Dan wordt hetzelfde nog een keer verstuurd.
          </p>
          <SendAgain sent={sent} />
        </>
      )}
      <p class="utrecht-paragraph utrecht-paragraph--small">
        Blijft het misgaan? Laat het dan weten aan uw beheerder.
      </p>
    </Layout>
  );
}
