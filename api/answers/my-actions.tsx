/** What one person answers for, and takes part in; answered here as well as from a mail. */

import { type Context, Hono } from 'hono';
import { listInvolved } from '../../prisma/action-involved.ts';
import { openOwned, openOwnParts } from '../../prisma/answer-links.ts';
import { openScene, type OpenScene, sceneAbout } from './context.ts';
import { askEach, type Asked, readAsked } from './forms.ts';
import type { Deps } from '../site/deps.ts';
import { municipalityScene, type Scene } from '../site/context.ts';
import { partAnswer, partProblem, readPartForm } from './part-form.ts';
import { tellAll, toTell } from './submit.ts';
import type { Untold } from './not-done-page.tsx';
import { page } from '../site/layout.tsx';
import { MinePage } from './my-actions-page.tsx';
import { partKeyOf, type WrongPart } from './my-parts.tsx';
import { notForYou, only, type Person, type SiteEnv } from '../site/viewer.ts';

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

  app.post(`${path}/deel`, only('answer'), async (c) => {
    const scene = await municipalityScene(deps, c);
    const person = scene && personIn(scene);
    if (scene === null || person === null) throw notForYou();
    const body = await c.req.parseBody();
    const parts = await ownParts(scene, person);
    const part = parts.find(({ link }) => partKeyOf(link) === body['deel']);
    const form = readPartForm(body);
    const problem = partProblem(form);
    const asked = await askMine(scene, person);
    const nothing = { told: 0, untold: [] };
    if (part === undefined) return show(c, scene, person, asked, { ...nothing, status: 409 });
    if (problem !== null || form.antwoord === null) {
      const wrong = { of: partKeyOf(part.link), form, problem };
      return show(c, scene, person, asked, { ...nothing, status: 400 }, wrong);
    }
    const { milestoneId, partId } = part.link;
    const about = { milestoneId, partId: partId ?? '' };
    const answered = partAnswer(form.antwoord, form.toelichting, about);
    const untold = await tellAll(deps, [{ scene: part, answered }], '');
    const mine = `/${scene.plan.municipality.id}/mijn`;
    if (untold.length === 0) return c.redirect(`${mine}?vastgelegd=1`, 303);
    return show(c, scene, person, asked, { told: 0, untold, status: 409 });
  });

  return app;

  async function ownParts(scene: Scene, { contactIds }: Person): Promise<OpenScene[]> {
    const { municipality } = scene.plan;
    const links = await openOwnParts(deps.db, municipality.id, contactIds, scene.today);
    return links.flatMap((link) => openScene(sceneAbout(deps, link, '')) ?? []);
  }

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
    wrong: WrongPart | null = null,
  ) {
    const keys = [...person.keys, ...person.partyKeys];
    const involved = await listInvolved(deps.db, scene.plan.municipality.id, keys);
    const parts = await ownParts(scene, person);
    const view = { scene, person, asked, parts, wrong, involved, outcome };
    return page(c, <MinePage {...view} />, outcome.status);
  }
}

function personIn({ visitor }: Scene): Person | null {
  return visitor.kind === 'person' && visitor.contactIds.length > 0 ? visitor : null;
}
