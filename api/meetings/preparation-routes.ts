/** The forms by which an agenda is prepared. What is wrong comes back with all that was typed. */

import { Hono } from 'hono';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { textFields } from '../site/form-fields.ts';
import { readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import {
  type Preparation,
  type PreparationProblem,
  preparationSentences,
  prepareMeeting,
} from '../use-cases/prepare-meeting.ts';
import { formId, type PageErrors } from './agenda-forms.tsx';
import { hrefOf, meetingOfPath, meetingPath } from './meeting-of-path.ts';
import { showMeeting } from './show-meeting.tsx';

type Fields = Record<string, string>;

const steps: Record<string, (fields: Fields) => Preparation> = {
  toelichting: ({ punt = '', tekst = '' }) => ({ kind: 'introduce', itemKey: punt, text: tekst }),
  volgorde: ({ punt = '', plaats }) => ({
    kind: 'move_item',
    itemKey: punt,
    by: plaats === 'omhoog' ? -1 : 1,
  }),
  weglaten: ({ punt = '', reden = '' }) => ({ kind: 'leave_out', itemKey: punt, reason: reden }),
  terugzetten: ({ punt = '' }) => ({ kind: 'put_back', itemKey: punt }),
  voorstel: ({ thema = '', tekst = '' }) => ({ kind: 'propose', themeKey: thema, text: tekst }),
  punten: ({ titel = '', tekst = '' }) => ({ kind: 'add_item', title: titel, text: tekst }),
};

export function preparationRoutes(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  for (const [name, stepOf] of Object.entries(steps)) {
    app.post(`${meetingPath}/${name}`, requirePermission('hold_meeting'), async (c) => {
      const found = await meetingOfPath(deps, c);
      if (found === null) return c.notFound();
      const fields = trimmed(textFields(await readForm(c)));
      const prepared = await prepareMeeting(deps, found, stepOf(fields));
      if (!prepared.ok) {
        return showMeeting(c, deps, found, errorsOf(name, prepared.refusal, fields));
      }
      return c.redirect(hrefOf(found.context, found.meeting), 303);
    });
  }
  return app;
}

function errorsOf(name: string, problem: PreparationProblem, fields: Fields): PageErrors {
  const form = ownForms[name] ?? formId(fields['punt'] ?? '');
  const field =
    name === 'weglaten' && problem === 'text_too_long' ? 'reden' : problemFields[problem];
  return {
    lead: 'Er is niets veranderd.',
    errors: [
      { at: field === null ? null : `${form}-${field}`, text: preparationSentences[problem] },
    ],
    typed: Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [`${form}-${key}`, value] as const),
    ),
  };
}

/** Of what is about no item yet. */
const ownForms: Record<string, string> = { punten: 'nieuw', voorstel: 'voorstel' };

const problemFields: Record<PreparationProblem, string | null> = {
  no_item: null,
  no_title: 'titel',
  no_theme: 'thema',
  no_proposal: 'tekst',
  title_too_long: 'titel',
  no_reason: 'reden',
  text_too_long: 'tekst',
  meeting_over: null,
};

function trimmed(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value.trim()] as const),
  );
}
