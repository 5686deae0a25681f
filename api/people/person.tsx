/** One person of the directory: what they answer for, when they are away, and that they left. */

import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { AccessDenied, requirePermission } from '../site/access.ts';
import { municipalityContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { type AbsenceInput, addAbsence } from '../use-cases/add-absence.ts';
import { endAbsence } from '../use-cases/end-absence.ts';
import { findPerson, type FoundPerson } from '../use-cases/find-person.ts';
import { registerLeaving } from '../use-cases/register-leaving.ts';
import { type AbsenceSent, PersonPage } from './person-page.tsx';

const absenceForm = z.object({
  van: z.iso.date().nullable().catch(null),
  tot: z.iso.date().nullable().catch(null),
  vervanger: z.uuid().nullable().catch(null),
});
const endForm = z.object({ afwezigheid: z.uuid().nullable().catch(null) });

const nothingSent: AbsenceSent = { problem: null, typed: {} };

export function personPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/adresboek/:contact';

  app.get(path, requirePermission('read_person'), async (c) => {
    const found = await personOfPath(c);
    if (found === null) return c.notFound();
    const outcome = c.req.query('melding') ?? null;
    return page(c, <PersonPage {...found} outcome={outcome} sent={nothingSent} />);
  });

  app.post(`${path}/afwezig`, requirePermission('change_absence'), async (c) => {
    const found = await personOfPath(c);
    if (found === null) return c.notFound();
    const typed = textFields(await readForm(c));
    const added = await addAbsence(deps, found, readAbsenceForm(typed));
    if (added.ok) return backToPerson(c, found, 'afwezig');
    const sent = { problem: added.refusal, typed };
    return page(c, <PersonPage {...found} outcome={null} sent={sent} />, 400);
  });

  // Whoever was back already is back, too.
  app.post(`${path}/terug`, requirePermission('change_absence'), async (c) => {
    const found = await personOfPath(c);
    if (found === null) return c.notFound();
    const { afwezigheid } = endForm.parse(await readForm(c));
    if (afwezigheid !== null) {
      await endAbsence(deps, found, { absenceId: afwezigheid, channel: 'page' });
    }
    return backToPerson(c, found, 'terug');
  });

  app.post(`${path}/vertrokken`, requirePermission('change_directory'), async (c) => {
    const found = await personOfPath(c);
    if (found === null) return c.notFound();
    const registered = await registerLeaving(deps, found, 'page');
    return backToPerson(c, found, registered.ok ? 'vertrokken' : 'al_vertrokken');
  });

  return app;

  async function personOfPath(c: Context<SiteEnv>): Promise<FoundPerson | null> {
    const context = await municipalityContext(deps, c);
    if (context === null) return null;
    const found = await findPerson(deps, context, c.req.param('contact') ?? '');
    if (found.ok) return found.value;
    throw new AccessDenied(found.refusal);
  }
}

function readAbsenceForm(body: unknown): AbsenceInput {
  const { van: fromOn, tot: untilOn, vervanger: deputyId } = absenceForm.parse(body);
  return { fromOn, untilOn, deputyId, channel: 'page' };
}

function backToPerson(c: Context, { context, person }: FoundPerson, outcome: string) {
  const { id } = context.plan.municipality;
  return c.redirect(`/${id}/adresboek/${person.key}?melding=${outcome}`, 303);
}
