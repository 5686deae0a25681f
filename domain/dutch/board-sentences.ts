/** Words for the marks of the year board, for who does not see them, and for the key beside it. */

import type { BoardMark, MarkKind } from '../board/year-board.ts';
import type { IsoDate } from '../calendar.ts';
import { formatDate } from './format.ts';

export const markLabels: Record<MarkKind, string> = {
  open: 'moet nog klaar',
  met: 'klaar gemeld',
  missed: 'te laat',
  moved_from: 'eerst gepland, later verzet',
  escalated: 'naar het TVO gegaan',
};

export function describeMark({ kind, on, moment }: BoardMark, today: IsoDate | null): string {
  const day = formatDate(on, today);
  const what = moment === 'evaluation' ? 'evaluatie' : 'einddatum';
  return moment === null ? `${markLabels[kind]}, ${day}` : `${what} ${day}, ${markLabels[kind]}`;
}
