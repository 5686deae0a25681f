/** What people read when a page is not there, not allowed, or broken. */

import { Layout } from './layout.tsx';

export function MissingPage() {
  return (
    <Layout title="Deze pagina bestaat niet" header={null}>
      <p>
        Misschien is de link niet helemaal gekopieerd, of is het plan nog niet geladen.{' '}
        <a href="/">Ga naar het begin</a>.
      </p>
    </Layout>
  );
}

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

export function NotForYouPage() {
  return (
    <Layout title="Deze pagina is niet voor u" header={null}>
      <p>
        U bent aangemeld, maar deze pagina hoort bij een andere rol. Er is niets veranderd. Klopt
        dat niet? Vraag het de coördinator van het plan.
      </p>
      <p>
        <a href="/">Ga naar uw eigen pagina</a>
      </p>
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

export function BrokenPage() {
  return (
    <Layout title="Er ging iets mis" header={null}>
      <p>
        Dat ligt niet aan u. Probeer het over een paar minuten opnieuw. Blijft het misgaan? Laat het
        dan weten aan uw beheerder.
      </p>
    </Layout>
  );
}
