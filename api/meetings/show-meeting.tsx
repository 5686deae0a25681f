/** The page of a meeting, as it is opened and as it comes back when something is wrong. */

import type { Context } from 'hono';
import { listThemes } from '../../prisma/plan-themes.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { findOptions } from '../use-cases/agenda-options.ts';
import type { FoundMeeting } from '../use-cases/find-meeting.ts';
import { readDecidedElsewhere } from '../use-cases/read-decided-elsewhere.ts';
import type { PageErrors } from './agenda-forms.tsx';
import { MeetingPage } from './meeting-page.tsx';

export const nothingWrong: PageErrors = { lead: '', errors: [], typed: {} };

export async function showMeeting(
  c: Context,
  deps: Deps,
  read: FoundMeeting,
  wrong: PageErrors = nothingWrong,
) {
  const found = await findOptions(deps, read);
  const decided = await readDecidedElsewhere(deps, found);
  const themes = await listThemes(deps.db, found.meeting.planId);
  const status = wrong.errors.length === 0 ? 200 : 400;
  return page(c, <MeetingPage {...{ found, decided, themes, wrong }} />, status);
}
