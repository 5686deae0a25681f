/** Receipts of one day: the first goes at once, and the others travel together with the next round (V36). */

import type { NoticeKind } from '../action/notice-kinds.ts';
import type { AddressedNotice } from './notice.ts';

export const receiptKinds = ['receipt', 'part_receipt'] as const satisfies NoticeKind[];

export function isReceipt({ kind }: { kind: NoticeKind }): boolean {
  return receiptKinds.some((one) => one === kind);
}

/** `receivers`: contacts who had a receipt at once on this day already. */
export function gatherReceipts(
  notices: AddressedNotice[],
  receivers: ReadonlySet<string>,
): AddressedNotice[] {
  return notices.map((notice) =>
    isReceipt(notice) && receivers.has(notice.contactId) ? { ...notice, immediate: false } : notice,
  );
}
