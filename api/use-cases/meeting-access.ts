/** How much somebody sees of the meetings of a board, by the table of permissions. */

import type { Board } from '../../domain/meetings/meeting.ts';
import { can, type Viewer } from '../site/viewer.ts';

/** `titles`: partners who are no civil servants see what is on the table, and nothing about people. */
export type MeetingAccess = 'hold' | 'read' | 'titles' | 'none';

export function meetingAccess(viewer: Viewer, board: Board): MeetingAccess {
  if (can(viewer, 'hold_meeting')) return 'hold';
  if (can(viewer, board === 'tvo' ? 'read_tvo' : 'read_driehoek')) return 'read';
  const isPartner = viewer.kind === 'person' && viewer.roles.includes('tvo_partner');
  return isPartner && board === 'tvo' ? 'titles' : 'none';
}
