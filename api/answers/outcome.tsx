/** What every answer ends in: it was told, it was refused, or the link leads nowhere any more. */

import type { Context } from 'hono';
import { confirmation } from '../../prisma/answer-last.ts';
import type { AnswerScene } from './context.ts';
import type { Deps } from '../site/deps.ts';
import { tellAll, type Telling } from './submit.ts';
import { DeadLinkPage } from './dead-link-page.tsx';
import { NotDonePage } from './not-done-page.tsx';
import { page } from '../site/layout.tsx';

export async function tellPage(
  c: Context,
  deps: Deps,
  scene: AnswerScene,
  tellings: Telling[],
  name: string,
) {
  const untold = await tellAll(deps, tellings, name);
  if (untold.length === 0) return c.redirect(`${scene.path}/gedaan`, 303);
  const status = untold.some(({ why }) => why === 'unavailable') ? 503 : 409;
  const told = tellings.length - untold.length;
  return page(c, <NotDonePage {...{ scene, untold, told }} />, status);
}

export async function deadPage(c: Context, deps: Deps, scene: AnswerScene, status: 200 | 409) {
  const dead = scene.dead ?? 'unknown_milestone';
  const confirmedBy = await confirmedByOf(deps, scene);
  return page(c, <DeadLinkPage {...{ scene, dead, confirmedBy }} />, status);
}

export async function confirmedByOf(
  deps: Deps,
  { dead, link }: AnswerScene,
): Promise<string | null> {
  if (dead !== 'confirmed') return null;
  return (await confirmation(deps.db, link))?.saidBy ?? null;
}
