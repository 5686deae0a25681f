import { noticeKinds } from '../../domain/action/notice-kinds.ts';
import { noticeLabels } from '../../domain/dutch/labels.ts';

/** As stored; a kind that is not known any more is shown as it is. */
export function noticeName(kind: string): string {
  const known = noticeKinds.find((candidate) => candidate === kind);
  return known === undefined ? kind : noticeLabels[known];
}
