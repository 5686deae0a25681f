/** Meetings of TVO and Driehoek, with their agendas. */

import { createRoute } from '@hono/zod-openapi';
import { firstDayOfMeeting } from '../../domain/ids.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { optionsToChoose } from '../../domain/meetings/document.ts';
import type { AgendaOption } from '../../domain/meetings/option.ts';
import type { RecordedDecision } from '../../prisma/meeting-decisions.ts';
import { isUndecided, type MeetingItem } from '../../prisma/meeting-items.ts';
import type { MeetingRow } from '../../prisma/meeting-storage.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import { findOptions } from '../use-cases/agenda-options.ts';
import { findMeeting, type FoundMeeting, listMeetings } from '../use-cases/find-meeting.ts';
import {
  type DecidedElsewhere,
  readDecidedElsewhere,
} from '../use-cases/read-decided-elsewhere.ts';
import type { Api } from './api.ts';
import { claimJson } from './claim-json.ts';
import { planFor } from './env.ts';
import { ok } from './json.ts';
import { moveJson } from './money-json.ts';
import { accessProblem, problems } from './problem.ts';
import { meetingSchema, meetingsSchema } from './schemas/meetings.ts';
import { meetingPath, planPath } from './schemas/paths.ts';

export function meetingRoutes(api: Api, deps: Deps): void {
  const path = '/gemeenten/{gemeente}/plannen/{jaar}/overleggen';
  api.openapi(
    createRoute({
      method: 'get',
      path,
      middleware: requirePermission('read_meetings'),
      summary: 'De overleggen van TVO en Driehoek',
      request: { params: planPath },
      responses: { ...ok(meetingsSchema, 'De overleggen, op volgorde van dag'), ...problems },
    }),
    async (c) => {
      const context = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const meetings = await listMeetings(deps, context);
      return c.json({ overleggen: meetings.map(meetingJson) }, 200);
    },
  );
  api.openapi(
    createRoute({
      method: 'get',
      path: `${path}/{overleg}/{dag}`,
      middleware: requirePermission('read_meetings'),
      summary: 'Een overleg, met zijn agenda en besluiten',
      request: { params: meetingPath },
      responses: { ...ok(meetingSchema, 'Het overleg'), ...problems },
    }),
    async (c) => {
      const read = await meetingFor(deps, c.get('viewer'), c.req.valid('param'));
      const found = await findOptions(deps, read);
      return c.json(agendaJson(found, await readDecidedElsewhere(deps, found)), 200);
    },
  );
}

interface MeetingPath {
  gemeente: string;
  jaar: string;
  overleg: string;
  dag: string;
}

export async function meetingFor(
  deps: Deps,
  viewer: Viewer,
  { overleg, dag, ...plan }: MeetingPath,
): Promise<FoundMeeting> {
  const context = await planFor(deps, viewer, plan);
  const found = await findMeeting(deps, context, { board: overleg, firstOn: dag });
  if (!found.ok) throw accessProblem(found.refusal);
  return found.value;
}

function meetingJson({ id, board, state }: MeetingRow) {
  return { overleg: board, dag: firstDayOfMeeting(id), op: state.on, fase: state.phase };
}

function agendaJson(found: FoundMeeting, decided: DecidedElsewhere | null) {
  const { context, meeting, items, moves } = found;
  return {
    ...meetingJson(meeting),
    inleiding: meeting.introduction,
    nogTeBesluiten: items.filter(isUndecided).length,
    verschuivingen: moves.map(moveJson),
    punten: items.map((item) => itemJson(item, context.today)),
    buitenHetOverleg: (decided?.decisions ?? []).map(
      ({ key, what, event, at, author, reason }) => ({
        actie: key,
        wat: what,
        soort: event.kind,
        op: at,
        door: author,
        reden: reason,
      }),
    ),
  };
}

function itemJson(item: MeetingItem, today: IsoDate) {
  const { action } = item;
  return {
    punt: item.key,
    titel: item.title,
    redenen: item.reasons,
    nietBesloten: item.returns,
    toelichting: item.introduction,
    weggelaten: item.leftOutBecause,
    nagekomen: item.late,
    besluitNodig: isUndecided(item),
    thema: action?.themeName ?? null,
    actiehouder: action === null || action.ownerName === '' ? null : action.ownerName,
    datum: action?.dueOn ?? null,
    feitenVan: action?.on ?? null,
    feiten: (action?.claims ?? []).map((claim) => claimJson(claim, action?.on ?? today)),
    keuzes: optionsToChoose(item).map(optionJson),
    besluiten: item.decisions.map(takenJson),
  };
}

function optionJson({ kind, until, appears, moves, vanishes, freedCents }: AgendaOption) {
  return {
    besluit: kind,
    tot: until,
    erbij: appears,
    verplaatst: moves,
    vervalt: vanishes,
    komtVrijCenten: freedCents,
  };
}

function takenJson(decision: RecordedDecision) {
  return {
    nummer: decision.number,
    besluit: decision.kind,
    door: decision.decidedBy,
    reden: decision.reason,
    wat: decision.scope,
    tot: decision.until,
    actiehouder: decision.newOwnerName,
    op: decision.at,
    verwerkt: decision.progress,
  };
}
