/** An agenda is prepared: introductions, its order, items of one's own, proposals, and what is left out. */

import { createRoute, type z } from '@hono/zod-openapi';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import {
  type Preparation,
  preparationSentences,
  prepareMeeting,
} from '../use-cases/prepare-meeting.ts';
import type { Api } from './api.ts';
import { jsonBody, noContent } from './json.ts';
import { meetingFor } from './meetings.ts';
import { ApiProblem, conflicts, problems } from './problem.ts';
import { agendaChangeSchema } from './schemas/agenda.ts';
import { meetingPath } from './schemas/paths.ts';

export function meetingAgendaRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'post',
      path: '/gemeenten/{gemeente}/plannen/{jaar}/overleggen/{overleg}/{dag}/agendawijzigingen',
      middleware: requirePermission('hold_meeting'),
      summary:
        'Bereid de agenda voor: inleiding, toelichting, eigen punt, voorstel, volgorde, weglaten',
      request: { params: meetingPath, ...jsonBody(agendaChangeSchema) },
      responses: { ...noContent, ...problems, ...conflicts },
    }),
    async (c) => {
      const found = await meetingFor(deps, c.get('viewer'), c.req.valid('param'));
      const prepared = await prepareMeeting(deps, found, preparationOf(c.req.valid('json')));
      if (!prepared.ok) {
        throw new ApiProblem(prepared.refusal, preparationSentences[prepared.refusal]);
      }
      return c.body(null, 204);
    },
  );
}

function preparationOf(sent: z.infer<typeof agendaChangeSchema>): Preparation {
  switch (sent.soort) {
    case 'inleiding':
      return { kind: 'introduce', itemKey: '', text: sent.tekst };
    case 'toelichting':
      return { kind: 'introduce', itemKey: sent.punt, text: sent.tekst };
    case 'nieuw_punt':
      return { kind: 'add_item', title: sent.titel, text: sent.tekst };
    case 'voorstel':
      return { kind: 'propose', themeKey: sent.thema, text: sent.tekst };
    case 'volgorde':
      return { kind: 'move_item', itemKey: sent.punt, by: sent.plaats === 'omhoog' ? -1 : 1 };
    case 'weglaten':
      return { kind: 'leave_out', itemKey: sent.punt, reason: sent.reden };
    case 'terugzetten':
      return { kind: 'put_back', itemKey: sent.punt };
  }
}
