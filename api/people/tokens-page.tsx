/** One's own links and keys for programs. */

import { formatDate } from '../../domain/dutch/index.ts';
import { isTooLong, mostCharacters, tooLongSentence } from '../../domain/text.ts';
import type { TokenListed } from '../../prisma/tokens.ts';
import type { PageContext } from '../site/context.ts';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { Layout, Message } from '../site/layout.tsx';

export interface KeysProps {
  context: PageContext;
  tokens: TokenListed[];
  made: { purpose: 'api' | 'calendar'; secret: string } | null;
  /** The name of a key that was not made; null without one. */
  typed: string | null;
  baseUrl: string;
}

export function KeysPage({ context, tokens, made, typed, baseUrl }: KeysProps) {
  const path = `/${context.plan.municipality.id}/sleutels`;
  const errors =
    typed === null ? [] : isTooLong(typed, mostCharacters.keyName) ? [tooLongName] : [];
  return (
    <Layout title="Agenda en sleutels" header={context.header} current="mine">
      <ErrorSummary lead="Er is nog geen sleutel gemaakt." errors={errors} />
      {made !== null && <Made {...made} baseUrl={baseUrl} />}
      <h2>Uw acties in uw eigen agenda</h2>
      <p>
        U krijgt een geheime link, die werkt zolang uw agenda hem leest. Voeg die in Outlook of een
        ander agendaprogramma toe als agenda van internet. De einddatums en evaluatiemomenten
        verschijnen vanzelf en schuiven mee.
      </p>
      <form method="post" action={path}>
        <Button name="soort" value="calendar">
          Maak een agendalink
        </Button>
      </form>
      <h2>Een ander programma laten meelezen</h2>
      <p>
        Een sleutel geeft een programma dezelfde rechten als u hier heeft, een jaar lang. De{' '}
        <a href="/api/v1/openapi.json">beschrijving van de JSON-API</a> zegt wat er kan.
      </p>
      <form method="post" action={path}>
        <Field id="naam" label="Waar is de sleutel voor?" problem={problemAt(errors, 'naam')}>
          {(tied) => (
            <input
              {...tied}
              name="naam"
              maxlength={mostCharacters.keyName}
              value={typed ?? undefined}
            />
          )}
        </Field>
        <Button name="soort" value="api" kind="secondary-action">
          Maak een sleutel
        </Button>
      </form>
      <TokenList tokens={tokens} context={context} path={path} />
    </Layout>
  );
}

const tooLongName = { at: 'naam', text: tooLongSentence(mostCharacters.keyName) };

function Made({ purpose, secret, baseUrl }: NonNullable<KeysProps['made']> & { baseUrl: string }) {
  return (
    <Message kind="done">
      <p>
        {purpose === 'calendar'
          ? 'Dit is uw agendalink. Kopieer hem nu: u ziet hem maar één keer.'
          : 'Dit is de sleutel. Kopieer hem nu: u ziet hem maar één keer.'}
      </p>
      <p>
        <code>{purpose === 'calendar' ? `${baseUrl}/agenda/${secret}.ics` : secret}</code>
      </p>
    </Message>
  );
}

function TokenList({
  tokens,
  context,
  path,
}: {
  tokens: TokenListed[];
  context: PageContext;
  path: string;
}) {
  if (tokens.length === 0) return null;
  const { calendar, today } = context;
  return (
    <section>
      <h2>Wat u heeft gemaakt</h2>
      <ul class="rows">
        {tokens.map(({ id, name, purpose, createdAt, lastUsedOn, expiresOn }) => (
          <li>
            <p>
              {purpose === 'calendar' ? 'Agendalink' : 'Sleutel'}: {name}. Gemaakt op{' '}
              {formatDate(calendar.dateOf(createdAt), today)},{' '}
              {lastUsedOn === null
                ? 'nog niet gebruikt'
                : `laatst gebruikt op ${formatDate(lastUsedOn, today)}`}
              . {expiresOn <= today ? 'Werkt niet meer sinds' : 'Werkt tot'}{' '}
              {formatDate(expiresOn, today)}.
            </p>
            <form method="post" action={`${path}/intrekken`}>
              <Button kind="secondary-action" name="sleutel" value={id}>
                Trek in
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
