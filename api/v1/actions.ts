/** Actions: the list, everything about one, and what can be decided, answered and noted. */

import { createRoute } from '@hono/zod-openapi';
import { rulesFor } from '../../domain/action/state.ts';
import { refusalSentences } from '../../domain/dutch/index.ts';
import { type ScheduledStep, upcomingSteps } from '../../domain/action/schedule.ts';
import type { ActionDetails, Person } from '../../prisma/action-details.ts';
import { addNote } from '../../prisma/action-notes.ts';
import { selectActions } from '../../prisma/action-overview.ts';
import { decidersFor } from '../actions/routes.tsx';
import { executeDecision, lookAhead } from '../actions/deciding.ts';
import { type DecisionSubmission, readDecision } from '../actions/decision-form.ts';
import type { Deps } from '../site/deps.ts';
import { fileOf } from '../actions/handover.tsx';
import { momentOf } from '../actions/overview.tsx';
import type { PageContext } from '../site/context.ts';
import { outcomeOf } from '../actions/outcome.tsx';
import type { Api } from './api.ts';
import { actionFor, contextFor } from './env.ts';
import { created, handoverJson, jsonBody, ok } from './json.ts';
import { ApiProblem, conflicts, problems } from './problem.ts';
import * as schemas from './schemas.ts';

const path = '/gemeenten/{gemeente}/plannen/{jaar}/acties';

export function actionRoutes(api: Api, deps: Deps): void {
  const { db } = deps;

  api.openapi(
    createRoute({
      method: 'get',
      path,
      summary: 'Acties van een plan, de ergste eerst, 50 per pagina',
      request: { params: schemas.planPath, query: schemas.actionQuery },
      responses: { ...ok(schemas.actionsSchema, 'Een pagina van de lijst'), ...problems },
    }),
    async (c) => {
      const context = await contextFor(deps, c.get('viewer'), 'read_plan', c.req.valid('param'));
      const { stand, thema, partij, actiehouder, pagina } = c.req.valid('query');
      const selection = {
        statuses: stand === undefined ? [] : [stand],
        themeKey: thema ?? null,
        partyKey: partij ?? null,
        ownerKey: actiehouder ?? null,
        ...{ waiting: null, ownerLeft: false },
      };
      const { rows, total } = await selectActions(db, momentOf(context), selection, pagina);
      const acties = rows.map((row) => ({
        ...{ actie: row.key, wat: row.what, kort: row.shortName, stand: row.status },
        ...{ thema: row.themeName, actiehouder: row.ownerName, datum: row.dueOn },
        ...{ teLaatVanaf: row.overdueFrom, bijTvoSinds: row.escalatedOn },
      }));
      return c.json({ totaal: total, pagina, acties }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: `${path}/{actie}`,
      summary: 'Alles over één actie',
      request: { params: schemas.actionPath },
      responses: { ...ok(schemas.actionSchema, 'De actie'), ...problems },
    }),
    async (c) => {
      const where = c.req.valid('param');
      const { context, action } = await actionFor(deps, c.get('viewer'), 'read_action', where);
      return c.json(describe(context, action), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: `${path}/{actie}/overdracht`,
      summary: 'Het overdrachtsdossier van een actie',
      request: { params: schemas.actionPath },
      responses: { ...ok(schemas.handoverSchema, 'Het dossier'), ...problems },
    }),
    async (c) => {
      const where = c.req.valid('param');
      const { context, action } = await actionFor(deps, c.get('viewer'), 'read_action', where);
      return c.json(handoverJson(fileOf(context, action)), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${path}/{actie}/besluiten`,
      summary: 'Neem een besluit, of kijk met `proef` wat het zou doen',
      request: { params: schemas.actionPath, ...jsonBody(schemas.newDecisionSchema) },
      responses: {
        ...ok(schemas.decisionSchema, 'Het besluit en wat het verandert aan de mails'),
        ...problems,
        ...conflicts,
      },
    }),
    async (c) => {
      const where = c.req.valid('param');
      const viewer = c.get('viewer');
      const { context, action } = await actionFor(deps, viewer, 'decide', where);
      const sent = c.req.valid('json');
      const owner = action.candidates.find(({ key }) => key === sent.actiehouder);
      const deciders = decidersFor(viewer, action);
      const form = {
        ...{ besluit: sent.besluit, reden: sent.reden, tot: sent.tot ?? '' },
        ...{ moment: sent.moment ?? '', actiehouder: owner?.id ?? '', door: deciders[0]?.id ?? '' },
        onderdeel: sent.onderdeel ?? '',
      };
      const decided = readDecision(form, { ...action, deciders });
      if (typeof decided === 'string') throw new ApiProblem(400, outcomeOf(decided)?.text ?? '');
      const ahead = lookAhead(context, action, decided);
      if (typeof ahead === 'string') throw new ApiProblem(409, refusalSentences[ahead]);
      if (!sent.proef) await decide(context, action, decided);
      return c.json(
        {
          besluit: sent.besluit,
          uitgevoerd: !sent.proef,
          meldt: ahead.notices.map(({ kind, immediate }) => ({ soort: kind, meteen: immediate })),
          gaatUit: ahead.added.map(stepOf),
          vervalt: ahead.dropped.map(stepOf),
        },
        200,
      );
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${path}/{actie}/notities`,
      summary: 'Schrijf een notitie voor wie de actie overneemt',
      request: { params: schemas.actionPath, ...jsonBody(schemas.newNoteSchema) },
      responses: { ...created(schemas.doneSchema, 'Bewaard'), ...problems },
    }),
    async (c) => {
      const where = c.req.valid('param');
      const viewer = c.get('viewer');
      const { context, action } = await actionFor(deps, viewer, 'write_note', where);
      const { tekst, link } = c.req.valid('json');
      if (link !== undefined && !/^https?:/i.test(link)) {
        throw new ApiProblem(400, 'De link moet een webadres zijn.');
      }
      const writer = viewer.kind === 'person' ? viewer : { name: 'Onbekend', contactIds: [] };
      await addNote(db, {
        municipalityId: context.plan.municipality.id,
        actionId: action.id,
        contactId: writer.contactIds[0] ?? null,
        author: writer.name,
        ...{ text: tekst, url: link ?? null, at: context.now },
      });
      return c.json({ vastgelegd: true as const }, 201);
    },
  );

  async function decide(
    context: PageContext,
    action: ActionDetails,
    decided: DecisionSubmission,
  ): Promise<void> {
    const code = await executeDecision(deps, context, action, decided, 'api');
    if (code === 'unavailable') throw new ApiProblem(503, 'De motor van Aanjager antwoordt niet.');
    if (code !== decided.kind) throw new ApiProblem(409, outcomeOf(code)?.text ?? '');
  }
}

function describe(context: PageContext, action: ActionDetails) {
  const { plan, calendar } = context;
  const rules = rulesFor(plan.rules, action.ladder);
  return {
    ...{ actie: action.key, wat: action.what, hoe: action.how, thema: action.themeName },
    ...{ wanneer: action.timing, kostenCent: action.costCents, fase: action.state.phase },
    actiehouder: personOf(action.owner),
    betrokkenen: action.involved.map(personOf),
    momenten: action.state.milestones.map((milestone) => ({
      ...{ moment: milestone.id, soort: milestone.kind, datum: milestone.dueOn },
      ...{ klaarGemeldOp: milestone.confirmedOn, bijTvoSinds: milestone.escalatedOn },
      actiehouderKlaarOp: milestone.ownerDoneOn,
      onderdelen: milestone.parts.map(({ id, required, confirmedOn }) => ({
        ...{ contact: id, nodig: required, klaarGemeldOp: confirmedOn },
        wat: action.parts.find((part) => part.id === id)?.what ?? '',
      })),
    })),
    komt: upcomingSteps(action.state, rules, calendar).map((word) => ({
      ...stepOf(word),
      moment: word.milestoneId,
    })),
    gebeurd: action.events.map(({ at, kind, answer }) => ({
      ...{ op: at, soort: kind, door: answer?.author ?? null, reden: answer?.reason ?? '' },
      ...{ via: answer?.channel ?? null, namens: answer?.contactName ?? null },
    })),
    notities: action.notes.map(({ text, url, author, at }) => ({
      ...{ tekst: text, link: url, door: author, op: at },
    })),
  };
}

function personOf({ key, name, jobTitle }: Person) {
  return { contact: key, naam: name, functie: jobTitle };
}

function stepOf({ on, kind }: ScheduledStep) {
  return { datum: on, soort: kind };
}
