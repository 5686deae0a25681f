/** Decisions that gave one pot money of another, each with the meeting it was taken in. */

import { boardNames, capital, formatDate } from '../../domain/dutch/index.ts';
import { describeMovedMoney } from '../../domain/dutch/money.ts';
import type { Pot } from '../../domain/money/pots.ts';
import type { RecordedMove } from '../../prisma/money-book.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { meetingAccess } from '../use-cases/meeting-access.ts';
import { deciderOf } from '../use-cases/money-meeting.ts';

interface Props {
  moves: RecordedMove[];
  pots: Pot[];
  context: PageContext;
}

export function Moves({ moves, pots, context }: Props) {
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="verschuivingen">
      <h2 id="verschuivingen">Verschuivingen ({moves.length})</h2>
      <ul class="rows">
        {moves.toReversed().map((move) => (
          <li>
            <p>
              <MoveLine move={move} pots={pots} context={context} />
            </p>
            <p class="quiet">“{move.reason}”</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function MoveLine({ move, pots, context }: Omit<Props, 'moves'> & { move: RecordedMove }) {
  const nameOf = (key: string) => pots.find((pot) => pot.key === key)?.name ?? key;
  const { amountCents, author, board, fromKey, on, toKey } = move;
  const moved = describeMovedMoney({ amountCents, from: nameOf(fromKey), to: nameOf(toKey) });
  const by = author === '' ? '' : `, vastgelegd door ${author}`;
  const who = board === null ? 'de coördinator' : boardNames[board];
  return (
    <>
      {capital(formatDate(on, context.today))}: {moved}. Besluit van {who}
      <InMeeting move={move} context={context} />
      {by}.
    </>
  );
}

function InMeeting({
  move: { board, meeting },
  context,
}: Omit<Props, 'moves' | 'pots'> & { move: RecordedMove }) {
  if (board === null || meeting === null) return null;
  const name = `het overleg van ${formatDate(meeting.on, context.today)}`;
  if (meetingAccess(context.viewer, board) === 'none') return <> in {name}</>;
  const href = `${pathOf(context)}/overleggen/${deciderOf({ id: meeting.id, board })}`;
  return (
    <>
      {' in '}
      <a href={href}>{name}</a>
    </>
  );
}
