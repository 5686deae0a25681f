/** Handover files: of one action, or of everything one person answers for; as a page and as a document. */

import { type Context, Hono } from 'hono';
import { rulesFor } from '../../domain/action/state.ts';
import { audienceWords } from '../../domain/dutch/index.ts';
import { type HandoverFile, type HandoverPerson, handoverFile } from '../../domain/handover.ts';
import { type ActionDetails, type Person, readAction } from '../../prisma/action-details.ts';
import { findOwner } from '../../prisma/person-directory.ts';
import { findAction } from './routes.tsx';
import type { Deps } from '../site/deps.ts';
import { handoverDocument } from './handover-document.ts';
import { planScene, type Scene } from '../site/context.ts';
import { HandoverPage } from './handover-page.tsx';
import { page } from '../site/layout.tsx';
import { mayAbout, notForYou, only, type SiteEnv } from '../site/viewer.ts';

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Handover {
  title: string;
  files: HandoverFile[];
}

export function handoverPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const plan = '/:municipality/:year{[0-9]{4}}';
  const ofAction = `${plan}/acties/:key/overdracht`;
  const ofPerson = `${plan}/overdracht/:contact`;

  app.get(ofAction, only('read_action'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    return show(c, found.scene, actionHandover(found));
  });

  app.get(`${ofAction}/docx`, only('read_action'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    return download(c, found.scene, found.action.key, actionHandover(found));
  });

  app.get(ofPerson, only('read_handover'), async (c) => {
    const scene = await planScene(deps, c);
    const found = scene && (await personHandover(scene, c.req.param('contact')));
    if (scene === null || found === null) return c.notFound();
    return show(c, scene, found);
  });

  app.get(`${ofPerson}/docx`, only('read_handover'), async (c) => {
    const scene = await planScene(deps, c);
    const found = scene && (await personHandover(scene, c.req.param('contact')));
    if (scene === null || found === null) return c.notFound();
    return download(c, scene, c.req.param('contact'), found);
  });

  return app;

  async function personHandover(scene: Scene, contactKey: string): Promise<Handover | null> {
    if (!mayReadHandover(scene, contactKey)) throw notForYou();
    return handoverOf(deps, scene, contactKey);
  }
}

/** Everybody reads their own; whoever manages the directory reads anybody's. */
export function mayReadHandover({ visitor }: Scene, contactKey: string): boolean {
  return mayAbout(visitor, 'read_handover', { ownerKeys: [contactKey], involvedKeys: [] });
}

/** Of everything somebody answers for; null for who answers for nothing. */
export async function handoverOf(
  { db }: Deps,
  scene: Scene,
  contactKey: string,
): Promise<Handover | null> {
  const { municipality, planId } = scene.plan;
  const owner = await findOwner(db, municipality.id, planId, contactKey);
  if (owner === null) return null;
  const files: HandoverFile[] = [];
  for (const key of owner.actionKeys) {
    const action = await readAction(db, municipality.id, planId, key, scene.today);
    if (action !== null) files.push(fileOf(scene, action));
  }
  return { title: `Overdracht van ${owner.name}`, files };
}

function show(c: Context<SiteEnv>, scene: Scene, handover: Handover) {
  return page(c, <HandoverPage scene={scene} path={c.req.path} {...handover} />);
}

async function download(c: Context, scene: Scene, name: string, { title, files }: Handover) {
  const document = await handoverDocument(title, files, scene.today, scene.plan.title);
  c.header('Content-Disposition', `attachment; filename="overdracht-${fileName(name)}.docx"`);
  return c.body(new Uint8Array(document), 200, { 'Content-Type': documentType });
}

function fileName(name: string): string {
  return name.replaceAll(/[^\w-]/g, '-');
}

function actionHandover({ scene, action }: { scene: Scene; action: ActionDetails }): Handover {
  return { title: `Overdracht: ${action.shortName}`, files: [fileOf(scene, action)] };
}

export function fileOf({ plan, calendar, today }: Scene, action: ActionDetails): HandoverFile {
  const { what, how, themeName, goals, timing, costCents, state, parts, notes } = action;
  const facts = {
    ...{ what, how, themeName, goals, timing, costCents, state, parts, notes },
    rules: rulesFor(plan.rules, action.ladder),
    people: [
      personOf(action.owner, audienceWords.owner),
      ...action.involved.map((person) => personOf(person, audienceWords.involved)),
      ...action.coordinators.map((person) => personOf(person, audienceWords.coordinator)),
    ],
    events: action.events.map(({ answer, at, ...event }) => ({
      ...{ event, at },
      saidBy: answer?.saidBy ?? '',
      reason: answer?.reason ?? '',
      newOwner: answer?.newOwnerName ?? null,
    })),
  };
  return handoverFile(facts, today, calendar);
}

function personOf({ name, jobTitle, address }: Person, role: string): HandoverPerson {
  return { name, jobTitle, address, role };
}
