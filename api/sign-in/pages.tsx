/** Pages to sign in by. None of them changes anything when a robot sends it as it came. */

import { capital, plural, formatList } from '../../domain/dutch/index.ts';
import { audienceLabels } from '../../domain/dutch/labels.ts';
import { roles } from '../../domain/plan/plan.ts';
import { mostCharacters } from '../../domain/text.ts';
import type { PersonListed } from '../../prisma/person-list.ts';
import type { SignInLink } from '../../prisma/person-sign-in.ts';
import { Button, ButtonLink } from '../site/components/button.tsx';
import type { ClaimedAddress } from '../site/identity-provider.ts';
import { ErrorSummary, type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { Layout, Message } from '../site/layout.tsx';

interface Ways {
  provider: boolean;
  local: boolean;
}

export function SignInPage({ provider, local, typed }: Ways & { typed: string | null }) {
  const problem = typed !== null;
  return (
    <Layout title="Aanmelden" header={null}>
      <ErrorSummary lead="Er is nog geen link verstuurd." errors={problem ? [wrongAddress] : []} />
      {provider && (
        <p>
          <ButtonLink href="/aanmelden/oidc">Meld u aan met uw werkaccount</ButtonLink>
        </p>
      )}
      <p>
        {provider ? 'Heeft u geen werkaccount van de gemeente? ' : ''}
        Vul uw mailadres in. Staat u in het adresboek, dan krijgt u een mail met een link. Een
        wachtwoord is niet nodig.
      </p>
      <form method="post" action="/aanmelden">
        <AddressField problem={problem ? wrongAddress.text : null} typed={typed} />
        <Button>Stuur mij een link</Button>
      </form>
      {local ? (
        <p>
          Dit is een proefopstelling op uw eigen computer:{' '}
          <a href="/aanmelden/als">meld u aan als een van de mensen uit het plan</a>.
        </p>
      ) : (
        <p class="utrecht-paragraph utrecht-paragraph--small">
          Beheert u Aanjager? <a href="/aanmelden/beheerder">Meld u aan als beheerder</a>.
        </p>
      )}
    </Layout>
  );
}

const wrongAddress = { at: 'adres', text: 'Vul een mailadres in, zoals naam@gemeente.nl.' };
const otherAddress = { at: 'adres', text: 'Typ het mailadres waarop u deze link kreeg.' };

interface AddressFieldProps {
  problem: string | null;
  /** As sent before; null when nothing was. */
  typed: string | null;
}

function AddressField({ problem, typed }: AddressFieldProps) {
  return (
    <Field id="adres" label="Uw mailadres" problem={problem}>
      {(tied) => (
        <input
          {...tied}
          name="adres"
          type="email"
          autocomplete="email"
          required
          maxlength={mostCharacters.name}
          value={typed ?? undefined}
        />
      )}
    </Field>
  );
}

/** Says the same whether or not the address is known: nobody learns who is in the directory. */
export function LookInMailPage({ mailboxPath }: { mailboxPath: string | null }) {
  return (
    <Layout title="Kijk in uw mail" header={null}>
      <p>
        Staat dit adres in het adresboek, dan komt er binnen een paar minuten een mail met een link.
        De link werkt één uur.
      </p>
      <p>Geen mail? Kijk bij de ongewenste mail, of vraag de coördinator of uw adres klopt.</p>
      {mailboxPath !== null && (
        <p>
          <a href={mailboxPath}>Naar de postbus van deze proefopstelling</a>
        </p>
      )}
    </Layout>
  );
}

interface SignInLinkProps {
  link: SignInLink;
  /** This browser asked for the link. */
  known: boolean;
  /** As sent, when it is not the address of the link; null when nothing was. */
  typed: string | null;
  path: string;
}

export function SignInLinkPage({ link, known, typed, path }: SignInLinkProps) {
  const problem = typed !== null;
  return (
    <Layout title="Aanmelden" header={null} municipality={link.municipality}>
      <ErrorSummary lead="U bent niet aangemeld." errors={problem ? [otherAddress] : []} />
      <p>
        Deze link is voor {link.name}, {link.municipality.name}.
      </p>
      <form method="post" action={path}>
        {!known && (
          <>
            <p>Typ het mailadres waarop u deze link kreeg. Zo weten we dat u het bent.</p>
            <AddressField problem={problem ? otherAddress.text : null} typed={typed} />
          </>
        )}
        <Button>Meld mij aan</Button>
      </form>
    </Layout>
  );
}

export function DeadSignInLinkPage() {
  return (
    <Layout title="Deze link werkt niet meer" header={null}>
      <p>
        Een link om u aan te melden werkt één uur en één keer.{' '}
        <a href="/aanmelden">Vraag een nieuwe</a>.
      </p>
    </Layout>
  );
}

export function AdministratorPage({
  problem,
}: {
  problem: 'wrong' | { waitSeconds: number } | null;
}) {
  const errors: FieldError[] =
    problem === 'wrong' ? [{ at: 'wachtwoord', text: 'Dit wachtwoord klopt niet.' }] : [];
  return (
    <Layout title="Aanmelden als beheerder" header={null}>
      <ErrorSummary lead="U bent niet aangemeld." errors={errors} />
      {typeof problem === 'object' && problem !== null && (
        <Message kind="problem">
          <p>
            U vulde vaak een verkeerd wachtwoord in. Wacht{' '}
            {plural(problem.waitSeconds, 'seconde', 'seconden')}, en probeer het opnieuw.
          </p>
        </Message>
      )}
      <p>Het wachtwoord staat bij de instellingen van de site, als SITE_PASSWORD.</p>
      <form method="post">
        <Field id="wachtwoord" label="Wachtwoord" problem={problemAt(errors, 'wachtwoord')}>
          {(tied) => (
            <input
              {...tied}
              name="wachtwoord"
              type="password"
              autocomplete="current-password"
              required
            />
          )}
        </Field>
        <Button>Meld mij aan</Button>
      </form>
    </Layout>
  );
}

export function ProviderFailedPage() {
  return (
    <Layout title="Aanmelden is niet gelukt" header={null}>
      <p>De aanmelddienst van de gemeente gaf geen goed antwoord. Probeer het opnieuw.</p>
      <BackToSignIn />
    </Layout>
  );
}

export function UnknownAccountPage({ address }: { address: ClaimedAddress }) {
  return (
    <Layout title="Aanmelden is niet gelukt" header={null}>
      <UnknownBecause address={address} />
      <BackToSignIn />
    </Layout>
  );
}

/** What is true, and who can do something about it (V22). */
function UnknownBecause({ address }: { address: ClaimedAddress }) {
  switch (address.kind) {
    case 'verified':
      return (
        <p>
          Uw werkaccount heeft het mailadres {address.address}. Dat adres staat niet, of niet meer,
          in het adresboek van het plan. Vraag de coördinator om het adres toe te voegen.
        </p>
      );
    case 'unverified':
      return (
        <p>
          De aanmelddienst heeft het mailadres van uw werkaccount niet bevestigd. Vraag de beheerder
          van uw werkaccount om dat te doen.
        </p>
      );
    case 'missing':
      return (
        <p>
          De aanmelddienst stuurde geen mailadres mee. Daarom weten we niet wie u bent. Vraag de
          beheerder van Aanjager om de instelling OIDC_ADDRESS_CLAIM na te kijken.
        </p>
      );
  }
}

function BackToSignIn() {
  return (
    <p>
      <a href="/aanmelden">Meld u aan met een link in een mail</a>
    </p>
  );
}

export function SignInAsPage({ people }: { people: PersonListed[] }) {
  return (
    <Layout title="Aanmelden als iemand uit het plan" header={null}>
      <p>
        Dit kan alleen op uw eigen computer. Zo ziet u wat elke persoon ziet. Na “Afmelden” ziet u
        weer alles.
      </p>
      {people.length === 0 && <p>Er is nog geen plan geladen, dus er zijn nog geen mensen.</p>}
      <ul class="rows">
        {people.map((person) => (
          <li>
            <form method="post">
              <Button kind="secondary-action" name="wie" value={person.contactId}>
                {person.name}
              </Button>{' '}
              {describePerson(person)}
            </form>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

function describePerson({
  jobTitle,
  roles: held,
  openActions,
  municipality,
}: PersonListed): string {
  const parts = [
    ...(jobTitle === '' ? [] : [jobTitle]),
    ...roles.flatMap((role) => (held.includes(role) ? [audienceLabels[role]] : [])),
    ...(openActions === 0 ? [] : [plural(openActions, 'open actie', 'open acties')]),
  ];
  return capital(`${formatList(parts.length === 0 ? ['betrokken'] : parts)} (${municipality})`);
}
