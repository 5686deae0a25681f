/** What partners who are no civil servants get of an agenda: titles and dates, nothing that people wrote or did. */

import { boardLabels } from '../../domain/dutch/index.ts';
import type { Board } from '../../domain/meetings/meeting.ts';
import type { ActionPaper } from '../../domain/meetings/paper.ts';
import type { RecordedDecision } from '../../prisma/meeting-decisions.ts';
import type { MeetingItem } from '../../prisma/meeting-items.ts';
import type { MeetingMove } from '../../prisma/meeting-moves.ts';

export function titlesOnly(items: MeetingItem[], board: Board): MeetingItem[] {
  return items
    .filter(({ leftOutBecause }) => leftOutBecause === null)
    .map((item) => ({
      ...item,
      introduction: '',
      reasons: [],
      returns: 0,
      action: item.action && withoutPeople(item.action),
      indicator: null,
      decisions: item.decisions.map((decision) => withoutWords(decision, board)),
    }));
}

export function moveWithoutWords(move: MeetingMove): MeetingMove {
  return { ...move, reason: '', author: '' };
}

function withoutPeople({ on, themeName, dueOn }: ActionPaper): ActionPaper {
  return { on, themeName, dueOn, ownerName: '', claims: [], options: [] };
}

function withoutWords(decision: RecordedDecision, board: Board): RecordedDecision {
  return {
    ...decision,
    decidedBy: boardLabels[board],
    reason: '',
    scope: '',
    author: '',
    newOwnerName: null,
  };
}
