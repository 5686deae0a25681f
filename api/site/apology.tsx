/** What people read when a page is not there, not allowed, or broken. */

import { Layout } from './layout.tsx';
import { SendAgain, type SentForm } from './sent-form.tsx';

interface Refused {
  /** What was filled in; null for a page that was only asked for. */
  sent: SentForm | null;
}

/** Whoever took long to write is not signed in any more: nothing of it is lost. */
export function SignInFirstPage({ sent }: { sent: SentForm }) {
  return (
    <Layout title="U bent niet meer aangemeld" header={null}>
      <p>
        Er is niets veranderd. Wat u invulde, staat nog op deze pagina. Laat haar open staan,{' '}
        <a href="/aanmelden" target="_blank" rel="noopener">
          meld u aan in een nieuw tabblad
        </a>{' '}
        en druk daarna hier op de knop.
      </p>
      <SendAgain sent={sent} />
    </Layout>
  );
}

export function MissingPage({ sent }: Refused) {
  return (
    <Layout title="Deze pagina bestaat niet" header={null}>
      <p>
        Misschien is de link niet helemaal gekopieerd, of is het plan nog niet geladen.{' '}
        <a href="/">Ga naar het begin</a>.
      </p>
      {sent !== null && <SendAgain sent={sent} />}
    </Layout>
  );
}

/** Holds nothing of what was sent: another site may have written it. */
export function ForbiddenPage() {
  return (
    <Layout title="Dit mag niet" header={null}>
      <p>
        Dit verzoek kwam niet van deze site zelf. Er is niets veranderd.{' '}
        <a href="/">Ga naar het begin</a> en probeer het daar opnieuw.
      </p>
    </Layout>
  );
}

export function NotForYouPage({ sent }: Refused) {
  return (
    <Layout title="Deze pagina is niet voor u" header={null}>
      <p>
        U bent aangemeld, maar deze pagina hoort bij een andere rol. Er is niets veranderd. Klopt
        dat niet? Vraag het de coördinator van het plan.
      </p>
      <p>
        <a href="/">Ga naar uw eigen pagina</a>
      </p>
      {sent !== null && <SendAgain sent={sent} />}
    </Layout>
  );
}

export function BrokenFormPage() {
  return (
    <Layout title="Dit formulier kwam niet goed over" header={null}>
      <p>Er is niets veranderd. Ga terug, en verstuur het formulier nog een keer.</p>
    </Layout>
  );
}

export function TooMuchPage({ most }: { most: number }) {
  return (
    <Layout title="Dit is te groot" header={null}>
      <p>
        Hier past hooguit {most < 1_000_000 ? `${String(most / 1000)} kB` : '1 MB'}. Er is niets
        veranderd. Ga terug, en stuur minder tekst of een kleiner bestand.
      </p>
    </Layout>
  );
}

export function BrokenPage({ sent }: Refused) {
  return (
    <Layout title="Er ging iets mis" header={null}>
      <p>
        Dat ligt niet aan u. Probeer het over een paar minuten opnieuw. Blijft het misgaan? Laat het
        dan weten aan uw beheerder.
      </p>
      {sent !== null && <SendAgain sent={sent} />}
    </Layout>
  );
}
