/** What a table says of one indicator: its columns and keys are looked up, then its rows are read. */

import type { IsoDate } from '../../domain/calendar.ts';
import type { Level, OpenDataSource, IndicatorPeriod } from '../../domain/indicators/indicator.ts';
import { figuresOf, type TableFigure } from '../../domain/indicators/open-data/figures.ts';
import { periodsToRead } from '../../domain/indicators/open-data/periods.ts';
import { filtersOf } from '../../domain/indicators/open-data/request.ts';
import {
  areaKey,
  keyFor,
  type OpenDataProblem,
  shapeOf,
  type TableShape,
} from '../../domain/indicators/open-data/table.ts';
import type { Area } from '../../domain/indicators/values.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { OpenDataAnswer } from './client.ts';

export interface TableQuestion {
  source: OpenDataSource;
  period: IndicatorPeriod;
  areas: { area: Area; title: string; level: Level }[];
  today: IsoDate;
}

export interface TableReading {
  answer: OpenDataAnswer;
  figures: Record<Area, TableFigure[]>;
}

/** Reads a page of a table; the same page once. */
export type PageReader = (table: string, path: string) => Promise<OpenDataAnswer>;

export async function readTable(
  read: PageReader,
  question: TableQuestion,
): Promise<Result<TableReading[], OpenDataProblem>> {
  const { source, period, today } = question;
  const properties = await read(source.table, 'DataProperties?$format=json');
  if (properties.content === null) return refused('gone');
  const shape = shapeOf(properties.content, source);
  if (!shape.ok) return shape;
  const keys = await keysOfTable(read, source, shape.value);
  if (!keys.ok) return keys;
  const areas = await areasOf(read, question);
  if (!areas.ok) return areas;
  const filters = filtersOf({
    keys: keys.value,
    areas: Object.values(areas.value),
    columns: shape.value.columns,
    periods: periodsToRead(period, today),
  });
  const readings: TableReading[] = [];
  for (const filter of filters) {
    const path = `TypedDataSet?$filter=${encodeURIComponent(filter)}&$format=json`;
    const answer = await read(source.table, path);
    const figures = figuresOf(answer.content, shape.value.measure, keys.value);
    if (!figures.ok) return figures;
    readings.push({ answer, figures: byArea(figures.value, areas.value) });
  }
  return accepted(readings);
}

async function keysOfTable(
  read: PageReader,
  { table, keys }: OpenDataSource,
  { dimensions }: TableShape,
): Promise<Result<Record<string, string>, OpenDataProblem>> {
  const found: Record<string, string> = {};
  for (const name of dimensions) {
    const key = keyFor((await read(table, `${name}?$format=json`)).content, keys[name]);
    if (!key.ok) return key;
    found[name] = key.value;
  }
  return accepted(found);
}

async function areasOf(
  read: PageReader,
  { source, areas }: TableQuestion,
): Promise<Result<Partial<Record<Area, string>>, OpenDataProblem>> {
  const { content } = await read(source.table, 'RegioS?$format=json');
  const found: Partial<Record<Area, string>> = {};
  for (const { area, title, level } of areas) {
    const key = areaKey(content, title, level);
    if (!key.ok) return key;
    found[area] = key.value;
  }
  return accepted(found);
}

function byArea(
  figures: TableFigure[],
  codes: Partial<Record<Area, string>>,
): Record<Area, TableFigure[]> {
  const of = (area: Area) => figures.filter((one) => one.area === codes[area]?.trim());
  return { own: of('own'), netherlands: of('netherlands') };
}
