/** The money that a meeting moved between pots. */

import { capital } from '../../domain/dutch/index.ts';
import { describeMovedMoney } from '../../domain/dutch/money.ts';
import { pathOf } from '../site/context.ts';
import { can } from '../site/viewer.ts';
import type { FoundMeeting } from '../use-cases/find-meeting.ts';

export function MovedMoney({ context, moves }: Pick<FoundMeeting, 'context' | 'moves'>) {
  if (moves.length === 0) return null;
  return (
    <>
      <h2>Verschoven geld</h2>
      <ul class="rows">
        {moves.map((move) => (
          <li>
            <p>
              {capital(describeMovedMoney(move))}.{move.reason !== '' && ` Reden: “${move.reason}”`}
            </p>
            {can(context.viewer, 'read_plan') && (
              <p>
                <a href={`${pathOf(context)}/geld/${move.toKey}`}>Bekijk de pot {move.to}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
