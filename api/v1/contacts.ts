/** The directory: who is who, who is away, and who left. */

import { createRoute } from '@hono/zod-openapi';
import { describePersonEvent } from '../../domain/dutch/index.ts';
import { readDirectory } from '../../prisma/person-directory.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { type AbsenceProblem, addAbsence } from '../use-cases/add-absence.ts';
import { endAbsence } from '../use-cases/end-absence.ts';
import { registerLeaving } from '../use-cases/register-leaving.ts';
import type { Api } from './api.ts';
import { municipalityFor, personFor } from './env.ts';
import { created, jsonBody, noContent, ok } from './json.ts';
import { accessProblem, ApiProblem, conflicts, problems } from './problem.ts';
import { doneSchema } from './schemas/answers.ts';
import { absencePath, contactPath, municipalityPath } from './schemas/paths.ts';
import {
  absencesSchema,
  contactsSchema,
  newAbsenceSchema,
  personHistorySchema,
} from './schemas/people.ts';

const contactsPath = '/gemeenten/{gemeente}/contacten';

export function contactRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: contactsPath,
      middleware: requirePermission('read_directory'),
      summary: 'Het adresboek',
      request: { params: municipalityPath },
      responses: { ...ok(contactsSchema, 'Mensen en partijen'), ...problems },
    }),
    async (c) => {
      const context = await municipalityFor(deps, c.get('viewer'), c.req.valid('param'));
      const entries = await readDirectory(deps.db, context.plan.municipality.id);
      const contacten = entries.map((entry) => ({
        contact: entry.key,
        soort: entry.kind === 'person' ? ('person' as const) : ('party' as const),
        naam: entry.name,
        functie: entry.jobTitle,
        adres: entry.address,
        vertrokkenOp: entry.leftOn,
        rollen: entry.roles,
        openActies: entry.openActions,
      }));
      return c.json({ contacten }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: `${contactsPath}/{contact}/afwezigheden`,
      middleware: requirePermission('read_person'),
      summary: 'Wanneer iemand weg is, en wie dan de mails krijgt',
      request: { params: contactPath },
      responses: { ...ok(absencesSchema, 'De afwezigheden'), ...problems },
    }),
    async (c) => {
      const { person } = await personFor(deps, c.get('viewer'), c.req.valid('param'));
      const afwezigheden = person.absences.map(({ id, fromOn, untilOn, deputyName }) => ({
        afwezigheid: id,
        van: fromOn,
        tot: untilOn,
        vervanger: deputyName,
      }));
      return c.json({ afwezigheden }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: `${contactsPath}/{contact}/geschiedenis`,
      middleware: requirePermission('read_person'),
      summary: 'Wat er over iemand is gewijzigd, en door wie; het nieuwste eerst',
      request: { params: contactPath },
      responses: { ...ok(personHistorySchema, 'De geschiedenis'), ...problems },
    }),
    async (c) => {
      const { person, context } = await personFor(deps, c.get('viewer'), c.req.valid('param'));
      const geschiedenis = person.history.map(({ at, event, channel, author }) => ({
        op: at,
        soort: event.kind,
        door: author === '' ? null : author,
        via: channel,
        zin: describePersonEvent(event, author, context.today),
      }));
      return c.json({ geschiedenis }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${contactsPath}/{contact}/afwezigheden`,
      middleware: requirePermission('change_absence'),
      summary: 'Meld afwezigheid; `tot` is de eerste dag terug',
      request: { params: contactPath, ...jsonBody(newAbsenceSchema) },
      responses: { ...created(doneSchema, 'Vastgelegd'), ...problems, 409: conflicts[409] },
    }),
    async (c) => {
      const found = await personFor(deps, c.get('viewer'), c.req.valid('param'));
      const { van: fromOn, tot: untilOn, vervanger } = c.req.valid('json');
      const deputy = found.person.candidates.find(({ key }) => key === vervanger);
      const added = await addAbsence(deps, found, {
        fromOn,
        untilOn,
        deputyId: deputy?.id ?? null,
        channel: 'api',
      });
      if (!added.ok) throw absenceProblem(added.refusal);
      return c.json({ vastgelegd: true as const }, 201);
    },
  );

  api.openapi(
    createRoute({
      method: 'delete',
      path: `${contactsPath}/{contact}/afwezigheden/{afwezigheid}`,
      middleware: requirePermission('change_absence'),
      summary: 'Iemand is weer terug, of gaat toch niet weg',
      request: { params: absencePath },
      responses: { ...noContent, ...problems },
    }),
    async (c) => {
      const params = c.req.valid('param');
      const found = await personFor(deps, c.get('viewer'), params);
      const ended = await endAbsence(deps, found, {
        absenceId: params.afwezigheid,
        channel: 'api',
      });
      if (!ended.ok) throw accessProblem(ended.refusal);
      return c.body(null, 204);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${contactsPath}/{contact}/vertrek`,
      middleware: requirePermission('change_directory'),
      summary: 'Iemand is vertrokken: vanaf nu geen mail meer',
      request: { params: contactPath },
      responses: { ...created(doneSchema, 'Vastgelegd'), ...problems, 409: conflicts[409] },
    }),
    async (c) => {
      const found = await personFor(deps, c.get('viewer'), c.req.valid('param'));
      const registered = await registerLeaving(deps, found, 'api');
      if (!registered.ok) throw new ApiProblem('already_left', 'Deze persoon was al vertrokken.');
      return c.json({ vastgelegd: true as const }, 201);
    },
  );
}

function absenceProblem(problem: AbsenceProblem): ApiProblem {
  switch (problem) {
    case 'no_deputy':
      return new ApiProblem('no_deputy', 'Deze vervanger bestaat niet.');
    case 'no_date':
    case 'wrong_date':
      return new ApiProblem('wrong_dates', '`tot` moet na `van` en na vandaag liggen.');
    case 'overlap':
      return new ApiProblem('absence_overlaps', 'Voor deze periode staat er al een vervanger.');
  }
}
