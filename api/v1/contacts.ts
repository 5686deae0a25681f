/** The directory: who is who, who is away, and who left. */

import { createRoute } from '@hono/zod-openapi';
import { personLeft, readDirectory } from '../../prisma/person-directory.ts';
import { addAbsence, endAbsence, readPerson } from '../../prisma/person-details.ts';
import type { Deps } from '../site/deps.ts';
import type { Permission } from '../site/permissions.ts';
import { belongsToPerson, can, type Viewer } from '../site/viewer.ts';
import type { Api } from './api.ts';
import { contextFor, unknown } from './env.ts';
import { created, jsonBody, ok } from './json.ts';
import { ApiProblem, conflicts, problems } from './problem.ts';
import * as schemas from './schemas.ts';

const path = '/gemeenten/{gemeente}/contacten';

export function contactRoutes(api: Api, deps: Deps): void {
  const { db } = deps;

  api.openapi(
    createRoute({
      method: 'get',
      path,
      summary: 'Het adresboek',
      request: { params: schemas.municipalityPath },
      responses: { ...ok(schemas.contactsSchema, 'Mensen en partijen'), ...problems },
    }),
    async (c) => {
      const context = await contextFor(
        deps,
        c.get('viewer'),
        'read_directory',
        c.req.valid('param'),
      );
      const entries = await readDirectory(db, context.plan.municipality.id);
      const contacten = entries.map((entry) => ({
        ...{ contact: entry.key, naam: entry.name, functie: entry.jobTitle, adres: entry.address },
        soort: entry.kind === 'person' ? ('person' as const) : ('party' as const),
        ...{ vertrokkenOp: entry.leftOn, rollen: entry.roles, openActies: entry.openActions },
      }));
      return c.json({ contacten }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: `${path}/{contact}/afwezigheden`,
      summary: 'Wanneer iemand weg is, en wie dan de mails krijgt',
      request: { params: schemas.contactPath },
      responses: { ...ok(schemas.absencesSchema, 'De afwezigheden'), ...problems },
    }),
    async (c) => {
      const { person } = await personFor(c.get('viewer'), 'read_person', c.req.valid('param'));
      const afwezigheden = person.absences.map(({ id, fromOn, untilOn, deputyName }) => ({
        ...{ afwezigheid: id, van: fromOn, tot: untilOn, vervanger: deputyName },
      }));
      return c.json({ afwezigheden }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${path}/{contact}/afwezigheden`,
      summary: 'Meld afwezigheid; `tot` is de eerste dag terug',
      request: { params: schemas.contactPath, ...jsonBody(schemas.newAbsenceSchema) },
      responses: {
        ...created(schemas.doneSchema, 'Vastgelegd'),
        ...problems,
        409: conflicts[409],
      },
    }),
    async (c) => {
      const where = c.req.valid('param');
      const { context, person } = await personFor(c.get('viewer'), 'change_absence', where);
      const { van: fromOn, tot: untilOn, vervanger } = c.req.valid('json');
      const deputy = person.candidates.find(({ key }) => key === vervanger);
      if (deputy === undefined) throw new ApiProblem(400, 'Deze vervanger bestaat niet.');
      if (untilOn <= fromOn || untilOn <= context.today) {
        throw new ApiProblem(400, '`tot` moet na `van` en na vandaag liggen.');
      }
      const municipalityId = context.plan.municipality.id;
      const absence = {
        municipalityId,
        contactId: person.id,
        deputyId: deputy.id,
        fromOn,
        untilOn,
      };
      if (!(await addAbsence(db, absence))) {
        throw new ApiProblem(409, 'Voor deze periode staat er al een vervanger.');
      }
      return c.json({ vastgelegd: true as const }, 201);
    },
  );

  api.openapi(
    createRoute({
      method: 'delete',
      path: `${path}/{contact}/afwezigheden/{afwezigheid}`,
      summary: 'Iemand is weer terug, of gaat toch niet weg',
      request: { params: schemas.absencePath },
      responses: { 204: { description: 'Gedaan' }, ...problems },
    }),
    async (c) => {
      const where = c.req.valid('param');
      const { context, person } = await personFor(c.get('viewer'), 'change_absence', where);
      if (!person.absences.some(({ id }) => id === where.afwezigheid)) throw unknown();
      await endAbsence(db, person.id, where.afwezigheid, context.today);
      return c.body(null, 204);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${path}/{contact}/vertrek`,
      summary: 'Iemand is vertrokken: vanaf nu geen mail meer',
      request: { params: schemas.contactPath },
      responses: {
        ...created(schemas.doneSchema, 'Vastgelegd'),
        ...problems,
        409: conflicts[409],
      },
    }),
    async (c) => {
      const where = c.req.valid('param');
      const { context, person } = await personFor(c.get('viewer'), 'change_directory', where);
      const municipalityId = context.plan.municipality.id;
      const { today, now: at } = context;
      if (!(await personLeft(db, { municipalityId, contactId: person.id, today, at }))) {
        throw new ApiProblem(409, 'Deze persoon was al vertrokken.');
      }
      return c.json({ vastgelegd: true as const }, 201);
    },
  );

  async function personFor(
    viewer: Viewer,
    right: Permission,
    where: { gemeente: string; contact: string },
  ) {
    const context = await contextFor(deps, viewer, right, where);
    const { municipality } = context.plan;
    const person = await readPerson(db, municipality.id, where.contact, context.today);
    if (person === null) throw unknown();
    const own = belongsToPerson(viewer, where.contact);
    if (!own && !can(viewer, 'read_directory')) throw new ApiProblem(403, 'Dit bent u niet.');
    return { context, person };
  }
}
