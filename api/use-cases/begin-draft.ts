/** Where a draft begins: empty, with the example, or with a plan that runs or is to follow it. */

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { draftOfPlan, type DraftPart, emptyParts } from '../../plans/drafts/draft-of-plan.ts';
import { itemsOfParts } from '../../plans/drafts/parts-as-items.ts';
import { readPlanFile } from '../../plans/read.ts';
import { createDraft } from '../../prisma/draft-storage.ts';
import { listPlans, type PlanListed } from '../../prisma/plan-headers.ts';
import { readRunningFile } from '../../prisma/plan-running-file.ts';
import { findContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { belongsTo, municipalityOf, type Viewer } from '../site/viewer.ts';
import { authorOf } from './authorship.ts';
import { readTurnOfYear } from './next-year.ts';

/** What this viewer can begin with besides. */
export async function plansToBeginWith({ db }: Deps, viewer: Viewer): Promise<PlanListed[]> {
  const plans = await listPlans(db, municipalityOf(viewer));
  return plans.filter(({ municipality }) => belongsTo(viewer, municipality.id));
}

/** As a form sends it. */
export function addressOf({ municipality, year }: PlanListed): string {
  return `${municipality.id}/${String(year)}`;
}

interface Beginning {
  kind: string;
  /** Of the plan that it follows or changes; empty for the others. */
  at: string;
}

/** Null for a beginning that is not there. */
export async function beginDraft(
  deps: Deps,
  viewer: Viewer,
  beginning: Beginning,
): Promise<string | null> {
  const begun = await partsFrom(deps, viewer, beginning);
  return begun === null ? null : storeDraft(deps, viewer, begun);
}

/** Of the text of one. */
export async function draftFromPlanFile(
  deps: Deps,
  viewer: Viewer,
  text: string,
): Promise<Result<string, 'unreadable' | 'other_municipality'>> {
  const { plan } = readPlanFile(text.replace(/^\u{FEFF}/u, ''));
  if (plan === null) return refused('unreadable');
  const { id: municipalityId } = plan.municipality;
  if (!belongsTo(viewer, municipalityId)) return refused('other_municipality');
  return accepted(await storeDraft(deps, viewer, { municipalityId, parts: draftOfPlan(plan) }));
}

export interface Begun {
  municipalityId: string | null;
  parts: DraftPart[];
}

export async function storeDraft(deps: Deps, viewer: Viewer, begun: Begun): Promise<string> {
  const items = itemsOfParts(begun.parts, randomUUID);
  const { municipalityId } = begun;
  const by = { ...authorOf(viewer), at: deps.now() };
  return createDraft(deps.db, { municipalityId, items, meanings: {}, document: null }, by);
}

async function partsFrom(
  deps: Deps,
  viewer: Viewer,
  { kind, at }: Beginning,
): Promise<Begun | null> {
  switch (kind) {
    case 'leeg':
      return emptyFor(deps, municipalityOf(viewer));
    case 'voorbeeld':
      return exampleFor(deps, viewer);
    case 'loopt':
    case 'volgend':
      return fromRunning(deps, viewer, { kind, at });
    default:
      return null;
  }
}

/** With the people of the municipality, where it has a plan already. */
export async function emptyFor(deps: Deps, municipalityId: string | null): Promise<Begun> {
  const municipality = await knownMunicipality(deps, municipalityId);
  const year = deps.now().slice(0, 4);
  const words = {
    zone: 'Europe/Amsterdam',
    roundAt: '08:30',
    year,
    title: `Uitvoeringsplan veiligheid ${year}`,
    ...(municipality && { municipality: municipality.name, municipalityKey: municipality.id }),
  };
  const running =
    municipality && (await readRunningFile(deps.db, `${municipality.id}/${municipality.year}`));
  const known = running === null ? [] : draftOfPlan(running.file);
  const people = known.filter(({ kind }) => kind === 'contact' || kind === 'roles');
  const parts = emptyParts(words).filter(
    ({ kind }) => kind !== 'roles' || !people.some((part) => part.kind === 'roles'),
  );
  return { municipalityId, parts: [...parts, ...people] };
}

/** The year is this one; days of another year would be wrong in it. */
async function exampleFor(deps: Deps, viewer: Viewer): Promise<Begun> {
  const municipality = await knownMunicipality(deps, municipalityOf(viewer));
  const text = await readFile(new URL('../../plans/westerkwartier-2024.yaml', import.meta.url));
  const { plan } = readPlanFile(text.toString());
  if (plan === null) throw new Error('the example is no plan');
  const parts = inYear(draftOfPlan(plan), plan, deps.now().slice(0, 4));
  if (municipality === null) return { municipalityId: null, parts };
  const own = { municipality: municipality.name, municipalityKey: municipality.id };
  return {
    municipalityId: municipality.id,
    parts: parts.map((part) =>
      part.kind === 'plan' ? { ...part, words: { ...part.words, ...own } } : part,
    ),
  };
}

const dated = ['meetings', 'closingDays', 'firstReport', 'secondReport'];

function inYear(parts: DraftPart[], plan: Plan, year: string): DraftPart[] {
  if (year === String(plan.year)) return parts;
  return parts.map(({ kind, words }) => {
    const kept = Object.entries(words).filter(([name]) => !dated.includes(name));
    const title = plan.title.replace(String(plan.year), year);
    return {
      kind,
      words: { ...Object.fromEntries(kept), ...(kind === 'plan' ? { year, title } : {}) },
    };
  });
}

async function fromRunning(
  deps: Deps,
  viewer: Viewer,
  { kind, at }: { kind: 'loopt' | 'volgend'; at: string },
): Promise<Begun | null> {
  const [municipalityId = '', year = ''] = at.split('/');
  if (!belongsTo(viewer, municipalityId)) return null;
  const context = await findContext(deps, viewer, municipalityId, year);
  if (context === null) return null;
  const plan =
    kind === 'loopt'
      ? (await readRunningFile(deps.db, context.plan.planId))?.file
      : (await readTurnOfYear(deps, context))?.plan;
  return plan === undefined ? null : { municipalityId, parts: draftOfPlan(plan) };
}

async function knownMunicipality({ db }: Deps, municipalityId: string | null) {
  if (municipalityId === null) return null;
  const [latest] = await listPlans(db, municipalityId);
  return latest === undefined ? null : { ...latest.municipality, year: String(latest.year) };
}
