/** The parts of which plans make a "wanneer": what they are, before anything is said about how they hang together. */

import type { Moment } from '../../../domain/plan/moment.ts';

export type Token =
  | MomentToken
  | { kind: 'year'; year: number }
  /** Structureel; with a doubt where the word may also mean something else. */
  | { kind: 'ongoing'; doubt: string | null }
  | { kind: 'edge'; edge: Edge }
  /** From 0, Sunday. */
  | { kind: 'weekday'; weekday: number }
  | { kind: 'unknown'; text: string }
  | { kind: BareKind };

export type BareKind =
  /** "en", "of", "tot". A dash and a slash are read by their neighbours. */
  | 'and'
  | 'or'
  | 'range'
  | 'dash'
  | 'slash'
  /** "voor", "na", "vanaf", "uiterlijk", "per", "t/m". */
  | 'before'
  | 'after'
  | 'from'
  | 'latest'
  | 'per'
  | 'until'
  /** "het jaar", of the plan. */
  | 'this_year'
  | 'yearly'
  | 'evaluation';

export interface MomentToken {
  kind: 'moment';
  moment: Moment;
  /** Null where none stands with it. */
  year: number | null;
  doubt: string | null;
  /** Part of the year that comes by its name: "zomer", whose end nobody dates. */
  season: boolean;
  /** "eind 2024": before it is the same as at it. */
  end: boolean;
}

export type Edge = 'begin' | 'middle' | 'end';

export function momentToken(moment: Moment, year: number | null, doubt?: string): MomentToken {
  return { kind: 'moment', moment, year, doubt: doubt ?? null, season: false, end: false };
}
