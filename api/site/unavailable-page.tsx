/** The database or the engine is away: what somebody typed stays, to be sent again from here. */

import type { Context } from 'hono';
import { Button } from './components/button.tsx';
import { Layout, page } from './layout.tsx';
import { readFields } from './read-form.ts';
import { retryAfter } from './unavailable.ts';

export async function showUnavailable(c: Context) {
  c.header('Retry-After', retryAfter);
  c.header('Cache-Control', 'no-store');
  const { pathname, search } = new URL(c.req.url);
  const fields = c.req.method === 'GET' ? null : await sentFields(c);
  return page(c, <UnavailablePage path={pathname + search} fields={fields} />, 503);
}

interface Props {
  path: string;
  /** As sent; null where nothing was, or nothing that a page can hold. */
  fields: [name: string, value: string][] | null;
}

function UnavailablePage({ path, fields }: Props) {
  const texts = (fields ?? []).filter(([, value]) => value.trim().includes(' '));
  return (
    <Layout title="Er is een storing" header={null}>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        Aanjager kan nu niet bij zijn gegevens. Dat ligt niet aan u.
      </p>
      {fields === null ? (
        <>
          <p>
            Probeer het over een paar minuten opnieuw. Een link uit een mail blijft gewoon werken.
          </p>
          <p>
            <a href={path}>Probeer het opnieuw</a>
          </p>
        </>
      ) : (
        <form method="post" action={path}>
          <p>
            Wat u verstuurde, is nog niet verwerkt. Laat deze pagina open staan en druk over een
            paar minuten op de knop. Dan wordt hetzelfde nog een keer verstuurd.
          </p>
          {texts.map(([, text]) => (
            <p>U schreef: “{text}”</p>
          ))}
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button>Verstuur nog een keer</Button>
        </form>
      )}
      <p class="utrecht-paragraph utrecht-paragraph--small">
        Blijft het misgaan? Laat het dan weten aan uw beheerder.
      </p>
    </Layout>
  );
}

const secret = 'wachtwoord';

/** Null for a file, which a page cannot hold, and for a password, which it must not. */
async function sentFields(c: Context): Promise<Props['fields']> {
  try {
    const fields = await readFields(c);
    const texts = fields.flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && name !== secret ? [[name, value]] : [],
    );
    return texts.length < fields.length ? null : texts;
  } catch {
    return null;
  }
}
