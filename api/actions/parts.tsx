/** Which parts of an action are in, and which are waited for. */

import type { MilestoneState } from '../../domain/action/state.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import type { Part } from '../../domain/action/milestones.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';

interface Props {
  milestone: MilestoneState;
  action: ActionDetails;
  today: IsoDate;
}

export function PartsOf({ milestone, action, today }: Props) {
  const { parts, ownerDoneOn, confirmedOn } = milestone;
  if (parts.length === 0) return null;
  return (
    <ul>
      {ownerDoneOn !== null && confirmedOn === null && (
        <li>
          {action.owner.name} (actiehouder): klaar gemeld op {formatDate(ownerDoneOn, today)}
        </li>
      )}
      {parts.map((part) => {
        const known = action.parts.find(({ id }) => id === part.id);
        return (
          <li>
            {known?.name ?? part.id}: {known?.what} ({partStatus(part, today)})
          </li>
        );
      })}
    </ul>
  );
}

function partStatus({ confirmedOn, required }: Part, today: IsoDate): string {
  if (confirmedOn !== null) return `klaar gemeld op ${formatDate(confirmedOn, today)}`;
  return required ? 'nog niet klaar gemeld' : 'nog niet klaar gemeld, mag ontbreken';
}
