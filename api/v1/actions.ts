/** Actions: the list, everything about one, its handover file, and notes. */

import { createRoute } from '@hono/zod-openapi';
import { pageOf, selectActions } from '../../prisma/action-list.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { overviewMoment } from '../site/overview-moment.ts';
import { readCarriedActions } from '../use-cases/carried-actions.ts';
import { actionHandover } from '../use-cases/read-handover.ts';
import { writeNote } from '../use-cases/write-note.ts';
import { actionJson, actionRowJson, handoverJson } from './action-json.ts';
import type { Api } from './api.ts';
import { actionFor, notYourAction, planFor } from './env.ts';
import { created, jsonBody, ok } from './json.ts';
import { ApiProblem, problems } from './problem.ts';
import { actionSchema, actionsSchema, handoverSchema, newNoteSchema } from './schemas/actions.ts';
import { doneSchema } from './schemas/answers.ts';
import { actionPath, actionQuery, planPath } from './schemas/paths.ts';

const actionsPath = '/gemeenten/{gemeente}/plannen/{jaar}/acties';

export function actionRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: actionsPath,
      middleware: requirePermission('read_plan'),
      summary: 'Acties van een plan, de ergste eerst, 50 per pagina',
      request: { params: planPath, query: actionQuery },
      responses: { ...ok(actionsSchema, 'Een pagina van de lijst'), ...problems },
    }),
    async (c) => {
      const context = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const { zoek, volgorde, stand, contact, thema, partij, actiehouder, pagina } =
        c.req.valid('query');
      const selection = {
        statuses: stand === undefined ? [] : [stand],
        themeKey: thema ?? null,
        partyKey: partij ?? null,
        ownerKey: actiehouder ?? null,
        calms: contact === undefined ? [] : [contact],
        search: zoek,
        sorting: volgorde,
        ownerLeft: false,
      };
      const moment = overviewMoment(context);
      const { rows, total } = await selectActions(deps.db, moment, selection, pageOf(pagina));
      return c.json(
        { totaal: total, pagina, acties: rows.map((row) => actionRowJson(row, context)) },
        200,
      );
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: `${actionsPath}/{actie}`,
      middleware: requirePermission('read_action'),
      summary: 'Alles over één actie',
      request: { params: actionPath },
      responses: { ...ok(actionSchema, 'De actie'), ...problems },
    }),
    async (c) => {
      const found = await actionFor(deps, c.get('viewer'), c.req.valid('param'));
      return c.json(actionJson(found, await readCarriedActions(deps, found)), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: `${actionsPath}/{actie}/overdracht`,
      middleware: requirePermission('read_action'),
      summary: 'Het overdrachtsdossier van een actie',
      request: { params: actionPath },
      responses: { ...ok(handoverSchema, 'Het dossier'), ...problems },
    }),
    async (c) => {
      const found = await actionFor(deps, c.get('viewer'), c.req.valid('param'));
      return c.json(handoverJson(actionHandover(found)), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${actionsPath}/{actie}/notities`,
      middleware: requirePermission('write_note'),
      summary: 'Schrijf een notitie voor wie de actie overneemt',
      request: { params: actionPath, ...jsonBody(newNoteSchema) },
      responses: { ...created(doneSchema, 'Bewaard'), ...problems },
    }),
    async (c) => {
      const found = await actionFor(deps, c.get('viewer'), c.req.valid('param'));
      const { tekst: text, link = '' } = c.req.valid('json');
      const written = await writeNote(deps, found, { text, link, name: '' });
      if (written.ok) return c.json({ vastgelegd: true as const }, 201);
      switch (written.refusal) {
        case 'not_permitted':
          throw notYourAction();
        case 'no_text':
          throw new ApiProblem('no_text', 'Schrijf een notitie.');
        case 'no_link':
          throw new ApiProblem('no_link', 'De link moet een webadres zijn.');
        // Refused by the schema before, and the name is the account's.
        case 'text_too_long':
        case 'link_too_long':
        case 'name_too_long':
          throw new ApiProblem(written.refusal, 'De tekst, de link of de naam is te lang.');
      }
    },
  );
}
