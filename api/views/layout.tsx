/** The frame around every page, and the few parts all pages share. */

import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Right } from '../rights.ts';
import { may, type Visitor } from '../visitor.ts';

/** Where the reader is; pages for people from a mail have none, and so no menu. */
export interface Place {
  municipality: { id: string; name: string };
  /** Null where no plan has been chosen. */
  year: number | null;
  /** Said on every page of a rehearsal: "donderdag 27 juni 2024". Null in real time. */
  rehearsedDay: string | null;
  mailboxPath: string | null;
  visitor: Visitor;
}

export type MenuItem = 'mine' | 'overview' | 'tvo' | 'reports' | 'mails' | 'directory' | 'plans';

interface LayoutProps {
  title: string;
  place: Place | null;
  current?: MenuItem;
  /** For pages of no place. */
  visitor?: Visitor;
  children?: Child;
}

/** Answers with a whole page. Views are never async: what they show was read before. */
export function page(
  c: Context,
  view: Child,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 500 | 503 = 200,
) {
  return c.html(html`<!doctype html>${view}`, status);
}

export function Layout({ title, place, current, visitor, children }: LayoutProps) {
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} | Aanjager`}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#inhoud">
          Naar de inhoud
        </a>
        <Top place={place} current={current ?? null} visitor={place?.visitor ?? visitor} />
        <main id="inhoud" tabindex={-1}>
          <h1>{title}</h1>
          {children}
        </main>
        <footer>
          <p>Aanjager laat het uitvoeringsplan veiligheid lopen.</p>
        </footer>
      </body>
    </html>
  );
}

interface TopProps {
  place: Place | null;
  current: MenuItem | null;
  visitor: Visitor | undefined;
}

function Top({ place, current, visitor }: TopProps) {
  return (
    <header>
      <div class="brand">
        <a href={place === null ? '/' : homeOf(place)}>Aanjager</a>
        {place && <span>{place.municipality.name}</span>}
      </div>
      {place && <Menu place={place} current={current} />}
      {visitor?.kind === 'person' && <SignedIn name={visitor.name} />}
      {place?.rehearsedDay != null && (
        <p class="rehearsal">
          <strong>Oefening.</strong> Op deze pagina is het {place.rehearsedDay}. Niemand krijgt echt
          mail.
        </p>
      )}
    </header>
  );
}

function Menu({ place, current }: { place: Place; current: MenuItem | null }) {
  return (
    <nav aria-label="Hoofdmenu">
      <ul>
        {menuLinks(place).map(({ item, href, text }) => (
          <li>
            <a href={href} aria-current={item !== null && item === current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface MenuLink {
  item: MenuItem | null;
  href: string;
  text: string;
}

/** Only what the reader may open. */
function menuLinks(place: Place): MenuLink[] {
  const { municipality, visitor, year, mailboxPath } = place;
  const ofPlan = `${homeOf(place)}/`;
  const link = (right: Right, item: MenuItem, href: string, text: string): MenuLink[] =>
    may(visitor, right) ? [{ item, href, text }] : [];
  const mine = visitor.kind === 'person' && visitor.contactIds.length > 0;
  return [
    ...(mine ? link('answer', 'mine', `/${municipality.id}/mijn`, 'Mijn acties') : []),
    ...(year === null
      ? []
      : [
          ...link('read_plan', 'overview', homeOf(place), 'Overzicht'),
          ...link('read_agenda', 'tvo', `${ofPlan}tvo`, 'TVO-agenda'),
          ...link('read_reports', 'reports', `${ofPlan}rapportages`, 'Rapportages'),
          ...link('read_mails', 'mails', `${ofPlan}mails`, 'Verzonden mails'),
        ]),
    ...link('read_directory', 'directory', `/${municipality.id}/adresboek`, 'Adresboek'),
    ...link('load_plan', 'plans', '/plannen/nieuw', 'Plan laden'),
    ...(mailboxPath === null ? [] : [{ item: null, href: mailboxPath, text: 'Postbus' }]),
  ];
}

function SignedIn({ name }: { name: string }) {
  return (
    <form class="signed-in" method="post" action="/afmelden">
      <span>Aangemeld als {name}</span> <button class="plain">Afmelden</button>{' '}
      <button class="plain" name="overal" value="ja">
        Overal afmelden
      </button>
    </form>
  );
}

function homeOf(place: Place): string {
  return place.year === null ? '/' : `/${place.municipality.id}/${String(place.year)}`;
}

/** A sentence that stands out: what was done, or what could not be done. */
export function Message({ kind, children }: { kind: 'done' | 'problem'; children?: Child }) {
  return (
    <div class={`message ${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
