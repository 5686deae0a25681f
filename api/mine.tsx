/** What one person answers for, and takes part in; answered here as well as from a mail. */

import { type Context, Hono } from 'hono';
import { listInvolved } from '../prisma/involved.ts';
import { openOwned } from '../prisma/links.ts';
import { openScene, sceneAbout } from './answer-scene.ts';
import { askEach, type Asked, readAsked } from './asked.ts';
import type { Deps } from './deps.ts';
import { municipalityScene, type Scene } from './scene.ts';
import { tellAll, toTell } from './telling.ts';
import type { Untold } from './views/answer-not-done.tsx';
import { page } from './views/layout.tsx';
import { MinePage } from './views/mine.tsx';
import { notForYou, only, type Person, type SiteEnv } from './visitor.ts';

export function minePages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/mijn';

  app.get(path, only('answer'), async (c) => {
    const scene = await municipalityScene(deps, c);
    if (scene === null) return c.notFound();
    const person = personIn(scene);
    if (person === null) return c.redirect('/', 303);
    const told = Number(c.req.query('vastgelegd') ?? '0');
    return show(c, scene, person, await askMine(scene, person), {
      told: Number.isInteger(told) ? told : 0,
      untold: [],
      status: 200,
    });
  });

  app.post(path, only('answer'), async (c) => {
    const scene = await municipalityScene(deps, c);
    const person = scene && personIn(scene);
    if (scene === null || person === null) throw notForYou();
    const asked = readAsked(await askMine(scene, person), await c.req.parseBody());
    if (asked.some(({ problems }) => problems.length > 0)) {
      return show(c, scene, person, asked, { told: 0, untold: [], status: 400 });
    }
    const tellings = asked.flatMap(toTell);
    const untold = await tellAll(deps, tellings, '');
    const told = tellings.length - untold.length;
    if (untold.length === 0) return c.redirect(`${c.req.path}?vastgelegd=${String(told)}`, 303);
    const again = await askMine(scene, person);
    return show(c, scene, person, again, { told, untold, status: 409 });
  });

  return app;

  async function askMine(scene: Scene, { contactIds }: Person): Promise<Asked[]> {
    const { municipality } = scene.plan;
    const links = await openOwned(deps.db, municipality.id, contactIds, scene.today);
    const target = `/${municipality.id}/mijn`;
    return askEach(links.flatMap((link) => openScene(sceneAbout(deps, link, target)) ?? []));
  }

  async function show(
    c: Context<SiteEnv>,
    scene: Scene,
    person: Person,
    asked: Asked[],
    outcome: { told: number; untold: Untold[]; status: 200 | 400 | 409 },
  ) {
    const keys = [...person.keys, ...person.partyKeys];
    const involved = await listInvolved(deps.db, scene.plan.municipality.id, keys);
    return page(c, <MinePage {...{ scene, person, asked, involved, outcome }} />, outcome.status);
  }
}

function personIn({ visitor }: Scene): Person | null {
  return visitor.kind === 'person' && visitor.contactIds.length > 0 ? visitor : null;
}
