/** What a plan measures: a figure of a theme, where it comes from, and what would be better. */

export const units = ['count', 'per_1000', 'percent', 'grade'] as const;
export type Unit = (typeof units)[number];

export const indicatorKinds = ['outcome', 'perception', 'output'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** `none`: more that is found or reported is neither better nor worse. */
export const directions = ['lower', 'higher', 'none'] as const;
export type Direction = (typeof directions)[number];

/** Of which area the figure is: a small municipality may have none of its own. */
export const levels = ['municipality', 'basic_team', 'district', 'netherlands'] as const;
export type Level = (typeof levels)[number];

export const indicatorPeriods = ['month', 'half_year', 'year', 'two_yearly'] as const;
export type IndicatorPeriod = (typeof indicatorPeriods)[number];

/** A measure of a table of open data, for one key of each of its dimensions. */
export interface OpenDataSource {
  table: string;
  /** Without the number behind it, which moves: "GeregistreerdeMisdrijven". */
  measure: string;
  /** By the name of the dimension, without the spaces that the table puts behind a key. */
  keys: Record<string, string>;
  /** Title of the area in the table; null for the municipality itself. */
  area: string | null;
}

export interface Definition {
  name: string;
  unit: Unit;
  kind: IndicatorKind;
  direction: Direction;
  level: Level;
  period: IndicatorPeriod;
  /** Null for what somebody fills in by hand. */
  source: OpenDataSource | null;
}

export interface Target {
  value: number;
  year: number;
}

/** What a plan wants of it. */
export interface AimedDefinition extends Definition {
  target: Target | null;
}

export interface Indicator extends AimedDefinition {
  /** The same in the plan of the next year: its values go on. */
  id: string;
  themeId: string;
  /** Contact id of who fills it in; null for the coordinator. */
  responsible: string | null;
  /** Ids of the actions that should move it. */
  movedBy: string[];
}

export function isByHand({ source }: Pick<Definition, 'source'>): boolean {
  return source === null;
}
