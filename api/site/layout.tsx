/** The frame around every page, and the few parts all pages share. */

import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Permission } from './permissions.ts';
import { can, type Viewer } from './viewer.ts';

/** Where the reader is; pages for people from a mail have none, and so no menu. */
export interface PageHeader {
  municipality: { id: string; name: string };
  /** Null where no plan has been chosen. */
  year: number | null;
  /** Said on every page of a rehearsal: "donderdag 27 juni 2024". Null in real time. */
  rehearsedDay: string | null;
  mailboxPath: string | null;
  /** Of a rehearsal that a page began: that page. */
  backUrl: string | null;
  viewer: Viewer;
}

export type MenuItem =
  | 'mine'
  | 'overview'
  | 'board'
  | 'indicators'
  | 'money'
  | 'meetings'
  | 'reports'
  | 'mails'
  | 'directory'
  | 'plans';

interface LayoutProps {
  title: string;
  header: PageHeader | null;
  current?: MenuItem;
  /** For pages without a header. */
  viewer?: Viewer;
  /** Something on it is under way: it renews itself. */
  isLive?: boolean;
  /** Whose house style it has, for pages without a header. */
  municipality?: { id: string; name: string };
  children?: Child;
}

/** Answers with a whole page. Views are never async: what they show was read before. */
export function page(
  c: Context,
  view: Child,
  status: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503 = 200,
) {
  return c.html(html`<!doctype html>${view}`, status);
}

export function Layout(props: LayoutProps) {
  const { title, header, current, viewer, municipality, isLive = false, children } = props;
  const of = header?.municipality ?? municipality;
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} | Aanjager`}</title>
        <link rel="stylesheet" href={styleOf(of)} />
        <link rel="icon" href="data:," />
        {isLive && <Renewed />}
      </head>
      <body class="utrecht-page-layout">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          Naar de inhoud
        </a>
        <Top {...{ header, current, of, viewer: header?.viewer ?? viewer }} />
        <div class="utrecht-page-body">
          <main class="utrecht-page-body__content" id="inhoud" tabindex={-1}>
            <h1>{title}</h1>
            {children}
          </main>
        </div>
        <footer class="utrecht-page-footer">
          <div class="utrecht-page-footer__content">
            <p>Aanjager laat het uitvoeringsplan veiligheid lopen.</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Renewed() {
  return (
    <>
      <script src="/live.js" defer />
      <noscript>
        <meta http-equiv="refresh" content="5" />
      </noscript>
    </>
  );
}

interface TopProps {
  header: PageHeader | null;
  current: MenuItem | undefined;
  of: { name: string } | undefined;
  viewer: Viewer | undefined;
}

function Top({ header, current, of, viewer }: TopProps) {
  return (
    <header>
      <div class="utrecht-page-header">
        <div class="utrecht-page-header__content brand">
          <a href={header === null ? '/' : homePath(header)}>Aanjager</a>
          {of && <span>{of.name}</span>}
          {viewer?.kind === 'person' && <SignedIn name={viewer.name} />}
        </div>
      </div>
      {header && <Menu header={header} current={current ?? null} />}
      {header?.rehearsedDay != null && (
        <p class="rehearsal">
          <strong>Oefening.</strong> Op deze pagina is het {header.rehearsedDay}. Niemand krijgt
          echt mail.{' '}
          {header.backUrl !== null && <a href={header.backUrl}>Terug naar uw eigen plan</a>}
        </p>
      )}
    </header>
  );
}

function Menu({ header, current }: { header: PageHeader; current: MenuItem | null }) {
  return (
    <nav class="utrecht-nav-bar" aria-label="Hoofdmenu">
      <div class="utrecht-nav-bar__content">
        <ul class="utrecht-nav-list">
          {menuLinks(header).map(({ item, href, text }) => (
            <li class="utrecht-nav-list__item">
              <a
                class="utrecht-nav-list__link"
                href={href}
                aria-current={item !== null && item === current ? 'page' : undefined}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

interface MenuLink {
  item: MenuItem | null;
  href: string;
  text: string;
}

/** Only what the reader may open. */
function menuLinks(header: PageHeader): MenuLink[] {
  const { municipality, viewer, year, mailboxPath } = header;
  const plan = `/${municipality.id}/${String(year)}`;
  const link = (right: Permission, item: MenuItem, href: string, text: string): MenuLink[] =>
    can(viewer, right) ? [{ item, href, text }] : [];
  const mine = viewer.kind === 'person' && viewer.contactIds.length > 0;
  return [
    ...(mine ? link('answer', 'mine', `/${municipality.id}/mijn`, 'Mijn acties') : []),
    ...(year === null
      ? []
      : [
          ...link('read_plan', 'overview', plan, 'Overzicht'),
          ...link('read_plan', 'board', `${plan}/jaarbord`, 'Jaarbord'),
          ...link('read_meetings', 'meetings', `${plan}/overleggen`, 'Overleggen'),
          ...link('read_plan', 'indicators', `${plan}/dashboard-oov`, 'Dashboard OOV'),
          ...link('read_plan', 'money', `${plan}/geld`, 'Geld'),
          ...link('read_reports', 'reports', `${plan}/rapportages`, 'Rapportages'),
          ...link('read_mails', 'mails', `${plan}/mails`, 'Verzonden mails'),
        ]),
    ...link('read_directory', 'directory', `/${municipality.id}/adresboek`, 'Adresboek'),
    ...link('load_plan', 'plans', '/plannen/nieuw', 'Plan laden'),
    ...(mailboxPath === null ? [] : [{ item: null, href: mailboxPath, text: 'Postbus' }]),
  ];
}

const likeLink = 'utrecht-link-button utrecht-link-button--html-button utrecht-link-button--inline';

function SignedIn({ name }: { name: string }) {
  return (
    <form method="post" action="/afmelden">
      <span>Aangemeld als {name}</span> <button class={likeLink}>Afmelden</button>{' '}
      <button class={likeLink} name="overal" value="ja">
        Overal afmelden
      </button>
    </form>
  );
}

/** Served for every municipality: whoever has no house style gets the common one. */
function styleOf(municipality: { id: string } | undefined): string {
  return municipality === undefined ? '/style.css' : `/style/${municipality.id}.css`;
}

/** Whoever may not read the plan begins with what is theirs (V41). */
function homePath(header: PageHeader): string {
  return header.year === null || !can(header.viewer, 'read_plan')
    ? '/'
    : `/${header.municipality.id}/${String(header.year)}`;
}

const messageLooks = { done: 'ok', problem: 'error' };

/** A sentence that stands out: what was done, or what could not be done. */
export function Message({ kind, children }: { kind: 'done' | 'problem'; children?: Child }) {
  return (
    <div
      class={`utrecht-alert utrecht-alert--${messageLooks[kind]}`}
      role={kind === 'problem' ? 'alert' : 'status'}
    >
      {children}
    </div>
  );
}
