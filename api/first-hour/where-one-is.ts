/** How far somebody is with the first plan: what was made last, and what is left to do about it. */

import { draftTitle, itemsOf, type StoredItem } from '../../domain/draft/stored.ts';
import { type Concern, isComplete, understand } from '../../plans/drafts/understand.ts';
import { writePlan } from '../../plans/write-plan.ts';
import { findDraft, type StoredDraft } from '../../prisma/draft-rows.ts';
import { listVersions } from '../../prisma/plan-versions.ts';
import type { Deps } from '../site/deps.ts';
import type { RehearsalProgress } from '../site/rehearsals.ts';
import { belongsTo, municipalityOf, type Viewer } from '../site/viewer.ts';
import { describeOpen } from '../use-cases/describe-open.ts';
import { listOwnDrafts } from '../use-cases/find-draft.ts';
import { findPlanVersion } from '../use-cases/find-plan-version.ts';

export interface FirstHour {
  /** Null where there is none, or a plan was loaded as a file after it. */
  draft: DraftPlace | null;
  /** Of the draft as it is now, or loaded; null where it is still to be made. */
  version: { id: string; title: string; actions: number } | null;
  rehearsal: RehearsalProgress['stage'] | null;
}

export interface DraftPlace {
  id: string;
  title: string;
  actions: number;
  people: number;
  /** What is left to do, in words; empty for nothing. */
  open: string;
  openAboutPeople: string;
  isComplete: boolean;
}

type Found = { place: DraftPlace; source: string | null; versionId: string | null };

export async function whereOneIs(deps: Deps, viewer: Viewer): Promise<FirstHour> {
  const { db } = deps;
  const drafts = await listOwnDrafts(deps, viewer);
  const versions = (await listVersions(db, municipalityOf(viewer))).filter(({ municipalityId }) =>
    belongsTo(viewer, municipalityId),
  );
  const [newest] = drafts;
  const [loaded] = versions;
  const wasLoadedAfter = newest !== undefined && (loaded?.createdAt ?? '') > newest.createdAt;
  const isOther = loaded !== undefined && drafts.every(({ versionId }) => versionId !== loaded.id);
  const draft =
    newest === undefined || (wasLoadedAfter && isOther) ? null : await findDraft(db, newest.id);
  const found = draft && placeOf(draft);
  const version = await versionOf(deps, viewer, found, loaded?.id ?? null);
  const rehearsal = version && deps.rehearsals?.progress(version.id)?.stage;
  return { draft: found?.place ?? null, version, rehearsal: rehearsal ?? null };
}

/** Kinds that no document holds. */
const aboutPeople = ['contact', 'roles'];

function placeOf({ id, items, versionId }: StoredDraft): Found {
  const understood = understand(items);
  const { plan, concerns } = understood;
  const isReady = plan !== null && isComplete(understood);
  const people = new Set(items.filter(({ kind }) => aboutPeople.includes(kind)).map(idOf));
  const isAboutPeople = ({ itemId }: Concern) => people.has(itemId);
  const place = {
    id,
    isComplete: isReady,
    title: draftTitle(items),
    actions: itemsOf(items, 'action').length,
    people: itemsOf(items, 'contact').length,
    open: describeOpen(concerns.filter((one) => !isAboutPeople(one))),
    openAboutPeople: describeOpen(concerns.filter(isAboutPeople)),
  };
  return { place, versionId, source: isReady ? writePlan(plan) : null };
}

/** What was changed in a draft after its version was made, is not in it. */
async function versionOf(
  deps: Deps,
  viewer: Viewer,
  draft: Found | null,
  loadedId: string | null,
): Promise<FirstHour['version']> {
  const id = draft === null ? loadedId : draft.versionId;
  const version = id === null ? null : await findPlanVersion(deps, viewer, id);
  if (version === null || (draft !== null && draft.source !== version.source)) return null;
  const { title, actions } = version.plan;
  return { id: version.id, title, actions: actions.length };
}

function idOf({ id }: StoredItem): string {
  return id;
}
