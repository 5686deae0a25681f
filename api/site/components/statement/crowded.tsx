/** Where a decision makes a month full, and what could wait. */

import { mostDuePerMonth } from '../../../../domain/ahead/crowding.ts';
import {
  formatList,
  formatMonth,
  formatShortDate,
  plural,
} from '../../../../domain/dutch/index.ts';
import { Message } from '../../layout.tsx';
import { nameOf, type StatementProps } from './names.ts';

export function Crowded({ statement: { crowded, slowDowns }, names, today }: StatementProps) {
  if (crowded.length === 0) return null;
  return (
    <Message kind="problem">
      <p>
        Let op: het wordt druk. Meer dan {plural(mostDuePerMonth, 'actie', 'acties')} in een maand
        is veel.
      </p>
      <ul>
        {crowded.map(({ contactId, month, actionIds }) => (
          <li>
            {nameOf(names.contacts, contactId)} heeft in {formatMonth(month)}{' '}
            {plural(actionIds.length, 'actie', 'acties')} met een datum:{' '}
            {formatList(actionIds.map((id) => nameOf(names.actions, id)))}.
          </li>
        ))}
        {slowDowns.length > 0 && (
          <li>
            Deze acties kunnen misschien later, want hun datum is nog niet voorbij:{' '}
            {formatList(
              slowDowns.map(
                ({ actionId, dueOn }) =>
                  `${nameOf(names.actions, actionId)} (${formatShortDate(dueOn, today)})`,
              ),
            )}
            .
          </li>
        )}
      </ul>
    </Message>
  );
}
