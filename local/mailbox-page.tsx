/** The pages of the local mailbox: who got what. */

import { Hono } from 'hono';
import { raw } from 'hono/html';
import { capital, plural } from '../domain/dutch/index.ts';
import type { Mailbox, ReceivedMail } from './mailbox.ts';

const pageSize = 100;

export function mailboxPage(mailbox: Mailbox): Hono {
  const app = new Hono();

  app.get('/', (c) => {
    const address = c.req.query('aan') ?? '';
    const page = Math.max(1, Number(c.req.query('blad') ?? '1') || 1);
    const mails = address === '' ? mailbox.mails() : mailbox.mailsTo(address);
    return c.html(<List mails={mails} address={address} page={page} />);
  });

  app.get('/:id', (c) => {
    const mail = mailbox.mails().find(({ id }) => id === c.req.param('id'));
    return mail === undefined ? c.notFound() : c.html(<One mail={mail} />);
  });

  return app;
}

function List({ mails, address, page }: { mails: ReceivedMail[]; address: string; page: number }) {
  const shown = mails.slice((page - 1) * pageSize, page * pageSize);
  const query = address === '' ? '' : `aan=${encodeURIComponent(address)}&`;
  return (
    <Frame title="Postbus">
      <p>
        {capital(plural(mails.length, 'mail', 'mails'))}
        {address === '' ? '' : ` aan ${address}`}. Ze zijn alleen op deze computer.
        {address === '' ? '' : <a href="/postbus"> Alle mails</a>}
      </p>
      <ul class="mails">
        {shown.map(({ id, to, subject }) => (
          <li>
            <a href={`/postbus/${id}`}>{subject}</a>
            <br />
            <a class="to" href={`/postbus?aan=${encodeURIComponent(to)}`}>
              {to}
            </a>
          </li>
        ))}
      </ul>
      <p>
        {page > 1 ? <a href={`/postbus?${query}blad=${page - 1}`}>Nieuwere mails</a> : ''}{' '}
        {page * pageSize < mails.length ? (
          <a href={`/postbus?${query}blad=${page + 1}`}>Oudere mails</a>
        ) : (
          ''
        )}
      </p>
    </Frame>
  );
}

/** The mail stands in a frame without rights; only its links may leave it. */
function One({ mail }: { mail: ReceivedMail }) {
  return (
    <Frame title={mail.subject}>
      <p>
        <a href="/postbus">Postbus</a>
      </p>
      <dl>
        <dt>Aan</dt>
        <dd>
          <a href={`/postbus?aan=${encodeURIComponent(mail.to)}`}>{mail.to}</a>
        </dd>
        <dt>Van</dt>
        <dd>{mail.from}</dd>
        <dt>Message-ID</dt>
        <dd>{mail.messageId}</dd>
      </dl>
      <iframe
        title="De mail zoals de lezer hem ziet"
        sandbox="allow-top-navigation-by-user-activation allow-popups"
        srcdoc={mail.html.replace('<head>', '<head><base target="_top">')}
      />
      <details>
        <summary>Als gewone tekst</summary>
        <pre>{mail.text}</pre>
      </details>
    </Frame>
  );
}

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:0 auto;padding:1rem;color:#1a1a2e;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.4rem;overflow-wrap:anywhere}a{color:#154273}.mails{list-style:none;padding:0}
.mails li{padding:.6rem 0;border-bottom:1px solid #d5dbe3}.to{font-size:.9rem;color:#4a5568}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){body{color:#e9ecf0;background:#14181f}a{color:#a9c3e0}.to{color:#b0bac8}}
iframe{width:100%;height:42rem;border:1px solid #d5dbe3}pre{white-space:pre-wrap;overflow-wrap:anywhere}`;

function Frame({ title, children }: { title: string; children: unknown }) {
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{raw(style)}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}
