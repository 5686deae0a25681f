/** The frame around every page, and the few parts all pages share. */

import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';

/** Where the reader is; pages for people from a mail have none, and so no menu. */
export interface Place {
  municipality: { id: string; name: string };
  /** Null where no plan has been chosen. */
  year: number | null;
  /** Said on every page of a rehearsal: "donderdag 27 juni 2024". Null in real time. */
  rehearsedDay: string | null;
  mailboxPath: string | null;
}

export type MenuItem = 'overview' | 'tvo' | 'reports' | 'mails' | 'directory' | 'plans';

interface LayoutProps {
  title: string;
  place: Place | null;
  current?: MenuItem;
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

export function Layout({ title, place, current, children }: LayoutProps) {
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
        <Top place={place} current={current ?? null} />
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

function Top({ place, current }: { place: Place | null; current: MenuItem | null }) {
  return (
    <header>
      <div class="brand">
        <a href={place === null ? '/' : homeOf(place)}>Aanjager</a>
        {place && <span>{place.municipality.name}</span>}
      </div>
      {place && <Menu place={place} current={current} />}
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

function menuLinks(place: Place): { item: MenuItem | null; href: string; text: string }[] {
  const ofPlan =
    place.year === null
      ? []
      : [
          { item: 'overview', href: homeOf(place), text: 'Overzicht' } as const,
          { item: 'tvo', href: `${homeOf(place)}/tvo`, text: 'TVO-agenda' } as const,
          { item: 'reports', href: `${homeOf(place)}/rapportages`, text: 'Rapportages' } as const,
          { item: 'mails', href: `${homeOf(place)}/mails`, text: 'Verzonden mails' } as const,
        ];
  const ofMunicipality = `/${place.municipality.id}/adresboek`;
  const mailbox =
    place.mailboxPath === null
      ? []
      : [{ item: null, href: place.mailboxPath, text: 'Postbus' } as const];
  return [
    ...ofPlan,
    { item: 'directory', href: ofMunicipality, text: 'Adresboek' },
    { item: 'plans', href: '/plannen/nieuw', text: 'Plan laden' },
    ...mailbox,
  ];
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
