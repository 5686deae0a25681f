/** How full the months of people get. */

import { plural } from '../../../../domain/dutch/index.ts';
import { LoadTable } from '../load.tsx';
import { nameOf, type StatementProps } from './names.ts';

export function Loads({
  statement: { mails, loads, crowded },
  names,
}: Omit<StatementProps, 'today'>) {
  if (mails.length === 0 && loads.length === 0) return null;
  return (
    <details>
      <summary>Hoe druk het wordt, per persoon en per maand</summary>
      {mails.length > 0 && (
        <ul>
          {mails.map(({ contactId, before, after }) => (
            <li>
              {nameOf(names.contacts, contactId)}: {plural(after, 'mail', 'mails')} in plaats van{' '}
              {before}.
            </li>
          ))}
        </ul>
      )}
      {loads.map(({ contactId, before, after }) => (
        <LoadTable
          caption={nameOf(names.contacts, contactId)}
          months={after}
          before={before}
          full={crowded.filter((one) => one.contactId === contactId).map(({ month }) => month)}
          withMails
        />
      ))}
    </details>
  );
}
