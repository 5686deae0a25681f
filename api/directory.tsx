/** The address book, and saying that somebody left. */

import { Hono } from 'hono';
import { z } from 'zod';
import { personLeft, readDirectory } from '../prisma/directory.ts';
import type { Deps } from './deps.ts';
import { only, type SiteEnv } from './visitor.ts';
import { municipalityScene } from './scene.ts';
import { DirectoryPage } from './views/directory.tsx';
import { page } from './views/layout.tsx';

const form = z.object({ wie: z.uuid().nullable().catch(null) });

export function directoryPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get('/:municipality/adresboek', only('read_directory'), async (c) => {
    const scene = await municipalityScene(deps, c);
    if (scene === null) return c.notFound();
    const entries = await readDirectory(deps.db, scene.plan.municipality.id);
    const outcome = c.req.query('melding') ?? null;
    return page(c, <DirectoryPage scene={scene} entries={entries} outcome={outcome} />);
  });

  app.post('/:municipality/adresboek/vertrokken', only('change_directory'), async (c) => {
    const scene = await municipalityScene(deps, c);
    if (scene === null) return c.notFound();
    const { wie: contactId } = form.parse(await c.req.parseBody());
    const { now: at, today, plan } = scene;
    const municipalityId = plan.municipality.id;
    const left =
      contactId !== null && (await personLeft(deps.db, { municipalityId, contactId, today, at }));
    const outcome = left ? 'vertrokken' : 'onbekend';
    return c.redirect(`/${municipalityId}/adresboek?melding=${outcome}`, 303);
  });

  return app;
}
