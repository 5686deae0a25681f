/** What a program can begin a draft with. */

import type { z } from '@hono/zod-openapi';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import { beginDraft, draftFromPlanFile } from '../use-cases/begin-draft.ts';
import { draftForYear, draftFromDocument } from '../use-cases/draft-from-document.ts';
import { draftFor } from './draft-for.ts';
import { accessProblem, ApiProblem } from './problem.ts';
import type { newDraftSchema } from './schemas/drafts.ts';

export async function begunDraft(
  deps: Deps,
  viewer: Viewer,
  sent: z.infer<typeof newDraftSchema>,
): Promise<string> {
  switch (sent.soort) {
    case 'leeg':
    case 'voorbeeld':
      return found(await beginDraft(deps, viewer, { kind: sent.soort, at: '' }));
    case 'loopt':
    case 'volgend':
      return found(await beginDraft(deps, viewer, { kind: sent.soort, at: sent.plan }));
    case 'planbestand':
      return fromPlanFile(deps, viewer, sent.bron);
    case 'document':
      return fromDocument(deps, viewer, sent);
    case 'ander_jaar': {
      const draft = await draftFor(deps, viewer, sent);
      return found(await draftForYear(deps, { draft, viewer }, sent.jaar));
    }
  }
}

function found(id: string | null): string {
  if (id === null) throw accessProblem('not_found');
  return id;
}

async function fromPlanFile(deps: Deps, viewer: Viewer, source: string): Promise<string> {
  const made = await draftFromPlanFile(deps, viewer, source);
  if (made.ok) return made.value;
  throw made.refusal === 'other_municipality'
    ? otherMunicipality()
    : new ApiProblem('unreadable', 'Dit is geen planbestand dat te lezen is.');
}

async function fromDocument(
  deps: Deps,
  viewer: Viewer,
  { naam, inhoud }: { naam: string; inhoud: string },
): Promise<string> {
  const file = new File([Buffer.from(inhoud, 'base64')], naam);
  const made = await draftFromDocument(deps, viewer, file);
  if (!made.ok) throw new ApiProblem('unreadable', made.refusal);
  return made.value;
}

export function otherMunicipality(): ApiProblem {
  return new ApiProblem('other_municipality', 'Dit plan is van een andere gemeente.');
}
