/** What is one person's: their part of the plan, what they hand over, and how the directory knows them. */

import { createRoute } from '@hono/zod-openapi';
import { partsOfActionId } from '../../domain/ids.ts';
import type { OpenedLink } from '../../prisma/answer-opened.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import type { OpenContext } from '../use-cases/answer-context.ts';
import { changePerson } from '../use-cases/change-person.ts';
import { listInvolvedIn, listOwnedActions, listOwnParts } from '../use-cases/list-own-actions.ts';
import { readPersonHandover } from '../use-cases/read-handover.ts';
import { handoverJson } from './action-json.ts';
import type { Api } from './api.ts';
import { municipalityFor, notYou } from './env.ts';
import { jsonBody, noContent, ok } from './json.ts';
import { accessProblem, ApiProblem, problems } from './problem.ts';
import { contactPath, municipalityPath } from './schemas/paths.ts';
import { changedContactSchema, ownSchema, personHandoverSchema } from './schemas/people.ts';

export function peopleRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/gemeenten/{gemeente}/mijn',
      middleware: requirePermission('answer'),
      summary: 'Uw eigen acties: als actiehouder, met een eigen deel, en als betrokkene',
      request: { params: municipalityPath },
      responses: { ...ok(ownSchema, 'Uw acties'), ...problems },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const context = await municipalityFor(deps, viewer, c.req.valid('param'));
      const [owned, parts, involved] = await Promise.all([
        listOwnedActions(deps, context),
        listOwnParts(deps, context),
        listInvolvedIn(deps, context),
      ]);
      const betrokkenBij = involved.map(({ planId, key, what, due }) => ({
        plan: planId,
        actie: key,
        wat: what,
        datum: due?.dueOn ?? null,
      }));
      const eigenDelen = parts.map((one) => ({ ...openJson(one), deel: partText(one.link) }));
      return c.json({ actiehouderVan: owned.map(openJson), eigenDelen, betrokkenBij }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/gemeenten/{gemeente}/contacten/{contact}/overdracht',
      middleware: requirePermission('read_handover'),
      summary: 'Het overdrachtsdossier van alles waar iemand actiehouder van is',
      request: { params: contactPath },
      responses: { ...ok(personHandoverSchema, 'Het dossier'), ...problems },
    }),
    async (c) => {
      const params = c.req.valid('param');
      const context = await municipalityFor(deps, c.get('viewer'), params);
      const found = await readPersonHandover(deps, context, params.contact);
      if (!found.ok) {
        throw found.refusal === 'not_permitted' ? notYou() : accessProblem(found.refusal);
      }
      const { title, files } = found.value;
      return c.json({ titel: title, acties: files.map(handoverJson) }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'patch',
      path: '/gemeenten/{gemeente}/contacten/{contact}',
      middleware: requirePermission('change_directory'),
      summary: 'Wijzig naam, functie of mailadres',
      request: { params: contactPath, ...jsonBody(changedContactSchema) },
      responses: { ...noContent, ...problems },
    }),
    async (c) => {
      const params = c.req.valid('param');
      const context = await municipalityFor(deps, c.get('viewer'), params);
      const { naam = null, functie = null, adres = null } = c.req.valid('json');
      const change = { name: naam, jobTitle: functie, address: adres };
      const changed = await changePerson(deps, context, {
        key: params.contact,
        change,
        channel: 'api',
      });
      if (changed.ok) return c.body(null, 204);
      if (changed.refusal === 'not_found') throw accessProblem('not_found');
      const { column, expected: verwacht } = changed.refusal;
      const fields = [
        { veld: fieldsOfColumns[column] ?? column, verwacht, code: 'wrong_value' as const },
      ];
      throw new ApiProblem('invalid_contact', 'Zo kan dit contact niet worden.', fields);
    },
  );
}

/** As the columns of a list are called here. */
const fieldsOfColumns: Record<string, string> = { mailadres: 'adres' };

function openJson({ link, milestone }: OpenContext) {
  const { planId: plan, key: actie } = partsOfActionId(link.action.id);
  return {
    plan,
    actie,
    wat: link.action.what,
    moment: link.milestoneId,
    datum: milestone.dueOn,
  };
}

function partText({ action, partId }: OpenedLink): string {
  return action.parts.find(({ id }) => id === partId)?.what ?? '';
}
