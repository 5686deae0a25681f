/**
 * V68: the same work over and over, while the memory of each process is looked at. A lap is a municipality
 * that runs for some weeks, with its mails, and hundreds of pages.
 */

import { randomUUID } from 'node:crypto';
import { inParallel } from '../../../activities/in-parallel.ts';
import { temporalClient } from '../../../api/temporal.ts';
import { nobody } from '../../../domain/ahead/people.ts';
import { conduct, once } from '../../../local/conductor.ts';
import { storeVersion } from '../../../prisma/plan-storage.ts';
import { taskQueue } from '../../../workflows/contract.ts';
import { largePlan } from '../../bench/plan.ts';
import { type Growth, growthOf, type Memory } from './growth.ts';
import { type House, startHouse } from './house.ts';

export interface Soaked {
  laps: number;
  growth: Record<string, Growth>;
}

const from = '2024-01-02T08:00:00.000Z';
const until = '2024-01-26T12:00:00.000Z';
const actions = 24;
const viewsPerLap = 300;
const concurrentViews = 4;

export async function soak(laps: number, say: (line: string) => void): Promise<Soaked> {
  const house = await startHouse(from, say);
  const measured = new Map<string, Memory[]>(house.parts.map(({ name }) => [name, []]));
  try {
    for (let lap = 1; lap <= laps; lap += 1) {
      await runLap(house, lap);
      for (const { name, memory } of house.parts) measured.get(name)?.push(await memory());
      say(`lap ${String(lap)}: ${inWords(measured)}`);
    }
  } finally {
    await house.stop();
  }
  const growth = [...measured].map(([name, memory]) => [name, growthOf(memory)] as const);
  return { laps, growth: Object.fromEntries(growth) };
}

async function runLap(house: House, lap: number): Promise<void> {
  const { client, db, setNow } = house;
  const municipalityId = `gemeente-${String(lap)}`;
  const plan = largePlan(municipalityId, actions, actions);
  const versionId = await storeVersion(db, plan, '', from);
  setNow(from);
  const wanted = {
    id: randomUUID(),
    municipalityId,
    year: plan.year,
    versionId,
    rehearsal: true,
    at: from,
  };
  const applied = await temporalClient(client, taskQueue, () => from).applyPlan(wanted);
  if (applied.kind !== 'done') throw new Error('the plan was not activated');
  const stage = { client, db, municipalityId, people: nobody, attempt: once, setNow };
  const quiet = { perform: () => Promise.resolve(), progress: () => Promise.resolve() };
  await conduct({ ...stage, ...quiet }, from, until);
  const paths = pathsOf(municipalityId, versionId);
  const views = Array.from({ length: viewsPerLap }, (_, i) => paths[i % paths.length] ?? '/');
  await inParallel(views, concurrentViews, async (path) => {
    const response = await fetch(house.siteUrl + path);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  });
}

function pathsOf(municipalityId: string, versionId: string): string[] {
  const plan = `/${municipalityId}/2024`;
  return [
    plan,
    `${plan}/acties`,
    `${plan}/acties/actie-0`,
    `${plan}/acties/actie-1/overdracht`,
    `${plan}/acties-samen`,
    `${plan}/overdracht/adviseur-1`,
    `${plan}/tvo`,
    `${plan}/mails`,
    `/${municipalityId}/adresboek`,
    `/${municipalityId}/adresboek.xlsx`,
    `/plannen/${versionId}`,
  ];
}

function inWords(measured: ReadonlyMap<string, Memory[]>): string {
  const parts = [...measured].map(([name, memory]) => {
    const { heap = 0, rss = 0 } = memory.at(-1) ?? {};
    return `${name} ${heap.toFixed(0)} of ${rss.toFixed(0)} MiB`;
  });
  return parts.join(', ');
}
