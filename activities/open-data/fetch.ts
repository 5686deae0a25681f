/** Fetches what the plans of a municipality measure by open data; what a table says today is kept as it came. */

import { calendarOf, type Instant, type IsoDate } from '../../domain/calendar.ts';
import { bareName } from '../../domain/dutch/index.ts';
import type { Indicator, OpenDataSource } from '../../domain/indicators/indicator.ts';
import { nextFetchOn } from '../../domain/indicators/open-data/fetch-days.ts';
import { newValues, populationsOf } from '../../domain/indicators/open-data/new-values.ts';
import type { OpenDataProblem } from '../../domain/indicators/open-data/table.ts';
import { type Area, areas, type Population } from '../../domain/indicators/values.ts';
import { accepted, type Result } from '../../domain/result.ts';
import { addValues } from '../../prisma/indicator-values.ts';
import { type OpenDataPlan, readOpenDataPlan } from '../../prisma/open-data-plan.ts';
import { keepReading } from '../../prisma/open-data-readings.ts';
import type { ActivityDeps } from '../deps.ts';
import type { OpenDataAnswer, OpenDataClient } from './client.ts';
import { type PageReader, readTable, type TableQuestion, type TableReading } from './read-table.ts';

/** Counts of people on the first of January. */
const populationSource: OpenDataSource = {
  table: '03759ned',
  measure: 'BevolkingOp1Januari',
  keys: {},
  area: null,
};

export interface Fetching {
  municipalityId: string;
  at: Instant;
}

type Populations = Record<Area, Population[]>;

export function openDataActivity({ db, openData }: Pick<ActivityDeps, 'db' | 'openData'>) {
  return {
    /** Null when there is nothing to fetch, or the door is shut. */
    async fetchOpenData(fetching: Fetching): Promise<{ nextFetchAt: Instant | null }> {
      const plan = await readOpenDataPlan(db, fetching.municipalityId);
      if (openData === null || plan === null) return { nextFetchAt: null };
      const calendar = calendarOf(plan.calendar);
      const today = calendar.dateOf(fetching.at);
      const read = rememberPages(openData);
      for (const indicator of plan.indicators) {
        await fetchIndicator({ fetching, plan, today, read, indicator });
      }
      return { nextFetchAt: calendar.instantOf(nextFetchOn(today), '06:00') };
    },
  };

  async function fetchIndicator(one: {
    fetching: Fetching;
    plan: OpenDataPlan;
    today: IsoDate;
    read: PageReader;
    indicator: Indicator & { source: OpenDataSource };
  }): Promise<void> {
    const { fetching, indicator, read } = one;
    const question = questionOf(one);
    const found = await readTable(read, question);
    const counted = found.ok ? await populationsFor(read, indicator, question) : found;
    if (!found.ok || !counted.ok) {
      const problem = found.ok ? (counted.ok ? '' : counted.refusal) : found.refusal;
      const { table } = indicator.source;
      await keepReading(db, fetching, { table, url: '', content: null, problem });
      return;
    }
    for (const reading of found.value) await keep({ ...one, reading, populations: counted.value });
  }

  async function keep({
    fetching,
    indicator,
    today,
    reading,
    populations,
  }: {
    fetching: Fetching;
    indicator: Indicator & { source: OpenDataSource };
    today: IsoDate;
    reading: TableReading;
    populations: Populations;
  }): Promise<void> {
    const { table } = indicator.source;
    const readingId = await keepReading(db, fetching, { table, ...reading.answer, problem: '' });
    const values = areas.flatMap((area) => {
      const figures = reading.figures[area];
      return newValues(indicator, { area, figures, populations: populations[area] }, today);
    });
    const origin = { channel: 'open_data', table, readingId, authorId: null, author: '' };
    const sent = values.map((value) => ({ ...value, explanation: '' }));
    await addValues(db, fetching.municipalityId, { ...origin, at: fetching.at }, sent);
  }
}

function questionOf({
  plan,
  today,
  indicator,
}: {
  plan: OpenDataPlan;
  today: IsoDate;
  indicator: Indicator & { source: OpenDataSource };
}): TableQuestion {
  const { source, level, period, unit } = indicator;
  const title = source.area ?? bareName(plan.municipality);
  const country = { area: 'netherlands', title: 'Nederland', level: 'netherlands' } as const;
  return {
    source,
    period,
    today,
    areas: [{ area: 'own', title, level }, ...(unit === 'count' ? [] : [country])],
  };
}

/** Only where it is per 1.000. */
async function populationsFor(
  read: PageReader,
  { unit }: Indicator,
  { areas: places, today }: TableQuestion,
): Promise<Result<Populations, OpenDataProblem>> {
  if (unit !== 'per_1000') return accepted({ own: [], netherlands: [] });
  const next = `${String(Number(today.slice(0, 4)) + 1)}-01-01`;
  const question = {
    source: populationSource,
    period: 'year',
    areas: places,
    today: next,
  } as const;
  const found = await readTable(read, question);
  if (!found.ok) return found;
  const of = (area: Area) => populationsOf(found.value.flatMap(({ figures }) => figures[area]));
  return accepted({ own: of('own'), netherlands: of('netherlands') });
}

/** Several indicators ask the same of one table. */
function rememberPages(client: OpenDataClient): PageReader {
  const pages = new Map<string, Promise<OpenDataAnswer>>();
  return (table, path) => {
    const key = `${table}/${path}`;
    const page = pages.get(key) ?? client.read(table, path);
    pages.set(key, page);
    return page;
  };
}
