/** Steps with a meeting as a whole. */

import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { IsoDate } from '../../domain/calendar.ts';
import { requirePermission } from '../site/access.ts';
import { pathOf, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import {
  addMeeting,
  changeMeeting,
  type MeetingChange,
  type MeetingChangeRefusal,
  meetingChangeSentence,
} from '../use-cases/change-meeting.ts';
import { boardNamed, listMeetings } from '../use-cases/find-meeting.ts';
import type { PageErrors } from './agenda-forms.tsx';
import { MeetingListPage } from './list-page.tsx';
import { hrefOf, meetingOfPath, meetingPath, meetingsPath } from './meeting-of-path.ts';
import { showMeeting } from './show-meeting.tsx';

type Fields = Record<string, string>;
type StepName = 'verzetten' | 'afzeggen' | 'sluiten';

const steps: [StepName, (fields: Fields) => MeetingChange][] = [
  ['verzetten', ({ naar, reden = '' }) => ({ kind: 'move', to: dayFrom(naar), reason: reden })],
  ['afzeggen', ({ reden = '' }) => ({ kind: 'cancel', reason: reden })],
  ['sluiten', () => ({ kind: 'close', reason: '' })],
];

export function stepRoutes(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const holds = requirePermission('hold_meeting');

  for (const [name, changeOf] of steps) {
    app.post(`${meetingPath}/${name}`, holds, async (c) => {
      const found = await meetingOfPath(deps, c);
      if (found === null) return c.notFound();
      const fields = await readTexts(c);
      const changed = await changeMeeting(deps, found, 'page', changeOf(fields));
      if (!changed.ok) return showMeeting(c, deps, found, errorsOf(name, changed.refusal, fields));
      return c.redirect(hrefOf(found.context, found.meeting), 303);
    });
  }

  app.post(meetingsPath, holds, async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const fields = await readTexts(c);
    const { overleg = '', naar, reden = '' } = fields;
    const wanted = { board: boardNamed(overleg), on: dayFrom(naar), reason: reden };
    const added = await addMeeting(deps, context, 'page', wanted);
    if (added.ok) return c.redirect(`${pathOf(context)}/overleggen`, 303);
    const wrong = errorsOf('plannen', added.refusal, fields);
    const meetings = await listMeetings(deps, context);
    return page(c, <MeetingListPage context={context} meetings={meetings} wrong={wrong} />, 400);
  });

  return app;
}

async function readTexts(c: Context): Promise<Fields> {
  const fields = textFields(await readForm(c));
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value.trim()] as const),
  );
}

function dayFrom(text: string | undefined): IsoDate | null {
  return z.iso.date().nullable().catch(null).parse(text);
}

function errorsOf(form: string, refusal: MeetingChangeRefusal, fields: Fields): PageErrors {
  const field = fieldOf(refusal);
  return {
    lead: 'Er is niets veranderd.',
    errors: [
      { at: field === null ? null : `${form}-${field}`, text: meetingChangeSentence(refusal) },
    ],
    typed: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [`${form}-${name}`, value] as const),
    ),
  };
}

function fieldOf(refusal: MeetingChangeRefusal): string | null {
  switch (refusal) {
    case 'no_meeting_reason':
    case 'reason_too_long':
      return 'reden';
    case 'no_meeting_date':
    case 'meeting_date_passed':
    case 'meeting_date_taken':
    case 'meeting_day_off':
      return 'naar';
    case 'away':
    case 'meeting_closed':
    case 'meeting_cancelled':
    case 'meeting_not_yet':
      return null;
  }
}
