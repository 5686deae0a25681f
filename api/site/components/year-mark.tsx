/** One mark of the year board, around the point where it stands: a shape for each kind, so that colour is extra. */

import type { MarkKind } from '../../../domain/board/year-board.ts';

/** A deadline is a diamond, an evaluation is round. */
export function Mark({ kind, round }: { kind: MarkKind; round: boolean }) {
  switch (kind) {
    case 'open':
      return <Outline class="open" round={round} />;
    case 'met':
      return <Outline class="met" round={round} />;
    case 'missed':
      return (
        <>
          <Outline class="missed" round={round} />
          <path class="cross" d="M-3 -3 L3 3 M-3 3 L3 -3" />
        </>
      );
    case 'moved_from':
      return <path class="moved" d="M0 -6 L0 6" />;
    case 'escalated':
      return <path class="escalated" d="M0 -9 L8 5 L-8 5 Z" />;
  }
}

function Outline({ class: name, round }: { class: string; round: boolean }) {
  return round ? <circle class={name} r="6" /> : <path class={name} d="M0 -8 L8 0 L0 8 L-8 0 Z" />;
}
