/** The address book. */

import { Hono } from 'hono';
import { readDirectory } from '../prisma/directory.ts';
import type { Deps } from './deps.ts';
import { only, type SiteEnv } from './visitor.ts';
import { municipalityScene } from './scene.ts';
import { DirectoryPage } from './views/directory.tsx';
import { page } from './views/layout.tsx';

export function directoryPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get('/:municipality/adresboek', only('read_directory'), async (c) => {
    const scene = await municipalityScene(deps, c);
    if (scene === null) return c.notFound();
    const entries = await readDirectory(deps.db, scene.plan.municipality.id);
    return page(c, <DirectoryPage scene={scene} entries={entries} />);
  });

  return app;
}
