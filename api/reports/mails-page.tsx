/** The ledger of mails, to look up what somebody was sent. */

import { capital, plural } from '../../domain/dutch/index.ts';
import { mailStatusLabels } from '../../domain/dutch/labels.ts';
import type { ListedMail, MailSelection } from '../../prisma/mail-list.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Button } from '../site/components/button.tsx';
import { Field } from '../site/components/field.tsx';
import { Layout } from '../site/layout.tsx';
import { deliveryResult, mailStatuses } from '../site/delivery-result.ts';
import { mailMoment } from '../site/moment.ts';
import { noticeName } from '../site/notice-name.ts';
import { PageLinks, type Pages } from '../site/components/pager.tsx';

interface Props {
  context: PageContext;
  selection: MailSelection;
  mails: ListedMail[];
  total: number;
  pages: Pages;
}

export function MailsPage({ context, selection, mails, total, pages }: Props) {
  return (
    <Layout title="Verzonden mails" header={context.header} current="mails">
      <Filter selection={selection} />
      {selection.id === null ? (
        <p>{capital(plural(total, 'mail', 'mails'))}, de nieuwste eerst.</p>
      ) : (
        <p>
          Hier staat één mail. <a href={`${pathOf(context)}/mails`}>Bekijk alle mails</a>
        </p>
      )}
      {mails.length > 0 && <LedgerTable mails={mails} context={context} />}
      <PageLinks pages={pages} />
    </Layout>
  );
}

function Filter({ selection }: { selection: MailSelection }) {
  return (
    <form method="get" class="filter">
      <Field id="wie" label="Naam of adres">
        {(tied) => <input {...tied} name="wie" value={selection.who} maxlength={100} />}
      </Field>
      <Field id="status" label="Wat de mailserver zei">
        {(tied) => (
          <select {...tied} name="status">
            <option value="">alles</option>
            {mailStatuses.map((status) => (
              <option value={status} selected={status === selection.status}>
                {mailStatusLabels[status]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>
        <Button>Zoek</Button>
      </p>
    </form>
  );
}

function LedgerTable({ mails, context }: { mails: ListedMail[]; context: PageContext }) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Wanneer</th>
          <th scope="col">Aan</th>
          <th scope="col">Onderwerp</th>
          <th scope="col">Soort</th>
          <th scope="col">Antwoord van de mailserver</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr>
            <td data-label="Wanneer">{mailMoment(mail, context)}</td>
            <td data-label="Aan">
              {mail.name} ({mail.address})
            </td>
            <td data-label="Onderwerp">{mail.subject === '' ? 'nog geen' : mail.subject}</td>
            <td data-label="Soort">{noticeName(mail.kind)}</td>
            <td data-label="Antwoord">{deliveryResult(mail)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
