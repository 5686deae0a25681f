/** Meetings are added, moved, cancelled and closed. */

import { createRoute, z } from '@hono/zod-openapi';
import { firstDayOfMeeting } from '../../domain/ids.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import {
  addMeeting,
  changeMeeting,
  type MeetingChangeRefusal,
  meetingChangeSentence,
} from '../use-cases/change-meeting.ts';
import type { Api } from './api.ts';
import { planFor } from './env.ts';
import { created, jsonBody, noContent } from './json.ts';
import { meetingFor } from './meetings.ts';
import { ApiProblem, conflicts, problems } from './problem.ts';
import {
  meetingCloseSchema,
  meetingCancelSchema,
  meetingMoveSchema,
  newMeetingSchema,
} from './schemas/meetings.ts';
import { meetingPath, planPath } from './schemas/paths.ts';

const path = '/gemeenten/{gemeente}/plannen/{jaar}/overleggen';
const one = `${path}/{overleg}/{dag}`;
const middleware = requirePermission('hold_meeting');
const responses = { ...noContent, ...problems, ...conflicts };

export function meetingStepRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'post',
      path,
      middleware,
      summary: 'Plan een overleg',
      request: { params: planPath, ...jsonBody(newMeetingSchema) },
      responses: {
        ...created(z.object({ dag: z.string() }), 'Zo heet het overleg in zijn pad'),
        ...problems,
        ...conflicts,
      },
    }),
    async (c) => {
      const context = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const { overleg: board, op: on, reden: reason } = c.req.valid('json');
      const added = await addMeeting(deps, context, 'api', { board, on, reason });
      if (!added.ok) throw stepProblem(added.refusal);
      return c.json({ dag: firstDayOfMeeting(added.value) }, 201);
    },
  );
  api.openapi(
    createRoute({
      method: 'post',
      path: `${one}/verplaatsing`,
      middleware,
      summary: 'Verzet een overleg',
      request: { params: meetingPath, ...jsonBody(meetingMoveSchema) },
      responses,
    }),
    async (c) => {
      const found = await meetingFor(deps, c.get('viewer'), c.req.valid('param'));
      const { naar: to, reden: reason } = c.req.valid('json');
      const changed = await changeMeeting(deps, found, 'api', { kind: 'move', to, reason });
      if (!changed.ok) throw stepProblem(changed.refusal);
      return c.body(null, 204);
    },
  );
  api.openapi(
    createRoute({
      method: 'post',
      path: `${one}/afzegging`,
      middleware,
      summary: 'Zeg een overleg af',
      request: { params: meetingPath, ...jsonBody(meetingCancelSchema) },
      responses,
    }),
    async (c) => {
      const found = await meetingFor(deps, c.get('viewer'), c.req.valid('param'));
      const reason = c.req.valid('json').reden;
      const changed = await changeMeeting(deps, found, 'api', { kind: 'cancel', reason });
      if (!changed.ok) throw stepProblem(changed.refusal);
      return c.body(null, 204);
    },
  );
  api.openapi(
    createRoute({
      method: 'post',
      path: `${one}/sluiting`,
      middleware,
      summary: 'Sluit een overleg af',
      request: { params: meetingPath, ...jsonBody(meetingCloseSchema) },
      responses,
    }),
    async (c) => {
      const found = await meetingFor(deps, c.get('viewer'), c.req.valid('param'));
      const changed = await changeMeeting(deps, found, 'api', { kind: 'close', reason: '' });
      if (!changed.ok) throw stepProblem(changed.refusal);
      return c.body(null, 204);
    },
  );
}

function stepProblem(refusal: MeetingChangeRefusal): ApiProblem {
  const code = refusal === 'away' ? 'unavailable' : refusal;
  return new ApiProblem(code, meetingChangeSentence(refusal));
}
