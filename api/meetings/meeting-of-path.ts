/** The meeting that a page is about, and where its pages stand. */

import type { Context } from 'hono';
import { firstDayOfMeeting } from '../../domain/ids.ts';
import type { MeetingRow } from '../../prisma/meeting-storage.ts';
import { AccessDenied } from '../site/access.ts';
import { pathOf, type PageContext, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { findMeeting, type FoundMeeting } from '../use-cases/find-meeting.ts';

export const meetingsPath = '/:municipality/:year{[0-9]{4}}/overleggen';
export const meetingPath = `${meetingsPath}/:board/:date`;

/** Null where there is no such plan. */
export async function meetingOfPath(deps: Deps, c: Context<SiteEnv>): Promise<FoundMeeting | null> {
  const context = await planContext(deps, c);
  if (context === null) return null;
  const [board = '', firstOn = ''] = [c.req.param('board'), c.req.param('date')];
  const found = await findMeeting(deps, context, { board, firstOn });
  if (found.ok) return found.value;
  throw new AccessDenied(found.refusal);
}

export function hrefOf(context: PageContext, { id, board }: Pick<MeetingRow, 'id' | 'board'>) {
  return `${pathOf(context)}/overleggen/${board}/${firstDayOfMeeting(id)}`;
}
