/** One person of the directory: what they answer for, when they are away, and that they left. */

import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { personLeft } from '../../prisma/person-directory.ts';
import {
  addAbsence,
  endAbsence,
  type PersonDetails,
  readPerson,
} from '../../prisma/person-details.ts';
import type { Deps } from '../site/deps.ts';
import { municipalityContext, type PageContext } from '../site/context.ts';
import { page } from '../site/layout.tsx';
import { PersonPage } from './person-page.tsx';
import {
  belongsToPerson,
  can,
  notForYou,
  requirePermission,
  type SiteEnv,
} from '../site/viewer.ts';

const absenceForm = z.object({
  van: z.iso.date().nullable().catch(null),
  tot: z.iso.date().nullable().catch(null),
  vervanger: z.uuid().nullable().catch(null),
});
const endForm = z.object({ afwezigheid: z.uuid().nullable().catch(null) });

export function personPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/adresboek/:contact';

  app.get(path, requirePermission('read_person'), async (c) => {
    const found = await find(c);
    if (found === null) return c.notFound();
    return page(c, <PersonPage {...found} outcome={c.req.query('melding') ?? null} />);
  });

  app.post(`${path}/afwezig`, requirePermission('change_absence'), async (c) => {
    const found = await find(c);
    if (found === null) return c.notFound();
    const outcome = await enterAbsence(found, await c.req.parseBody());
    return back(c, found, outcome);
  });

  app.post(`${path}/terug`, requirePermission('change_absence'), async (c) => {
    const found = await find(c);
    if (found === null) return c.notFound();
    const { afwezigheid } = endForm.parse(await c.req.parseBody());
    if (afwezigheid !== null) {
      await endAbsence(deps.db, found.person.id, afwezigheid, found.context.today);
    }
    return back(c, found, 'terug');
  });

  app.post(`${path}/vertrokken`, requirePermission('change_directory'), async (c) => {
    const found = await find(c);
    if (found === null) return c.notFound();
    const { now: at, today, plan } = found.context;
    const municipalityId = plan.municipality.id;
    const contactId = found.person.id;
    const left = await personLeft(deps.db, { municipalityId, contactId, today, at });
    return back(c, found, left ? 'vertrokken' : 'al_vertrokken');
  });

  return app;

  async function find(c: Context<SiteEnv>): Promise<Found | null> {
    const context = await municipalityContext(deps, c);
    if (context === null) return null;
    const key = c.req.param('contact') ?? '';
    const { municipality } = context.plan;
    const person = await readPerson(deps.db, municipality.id, key, context.today);
    if (person === null) return null;
    const own = belongsToPerson(context.viewer, key);
    if (!own && !can(context.viewer, 'read_directory')) throw notForYou();
    return { context, person };
  }

  async function enterAbsence({ context, person }: Found, body: unknown): Promise<string> {
    const { van: fromOn, tot: untilOn, vervanger: deputyId } = absenceForm.parse(body);
    if (fromOn === null || untilOn === null) return 'geen_datum';
    if (untilOn <= fromOn || untilOn <= context.today) return 'verkeerde_datum';
    if (!person.candidates.some(({ id }) => id === deputyId) || deputyId === null) {
      return 'geen_vervanger';
    }
    const municipalityId = context.plan.municipality.id;
    const absence = { municipalityId, contactId: person.id, deputyId, fromOn, untilOn };
    return (await addAbsence(deps.db, absence)) ? 'afwezig' : 'overlapt';
  }
}

interface Found {
  context: PageContext;
  person: PersonDetails;
}

function back(c: Context, { context, person }: Found, outcome: string) {
  const { id } = context.plan.municipality;
  return c.redirect(`/${id}/adresboek/${person.key}?melding=${outcome}`, 303);
}
