/** The year of a plan, played on parts of its own before anybody gets a mail: how pages begin it and see how it goes. */

import type { IsoDate } from '../../domain/calendar.ts';

export const answerings = ['all', 'half', 'nobody'] as const;
/** Who of the owners answers what they are asked. */
export type Answering = (typeof answerings)[number];

/** One at a time; none outlives the site. */
export interface Rehearsals {
  /** Instead of the one before. */
  start(wanted: WantedRehearsal): void;
  /** Null where it was not the last to start. */
  progress(id: string): RehearsalProgress | null;
  stop(id: string): Promise<void>;
}

export interface WantedRehearsal {
  id: string;
  /** The plan as a file. */
  source: string;
  answering: Answering;
  /** The page that the rehearsed site leads back to. */
  backUrl: string;
}

export interface RehearsalProgress {
  answering: Answering;
  stage: 'starting' | 'playing' | 'done' | 'stopped' | 'broken';
  /** The day that it is there; null before the first. */
  on: IsoDate | null;
  months: RehearsedMonth[];
  /** The newest first. */
  mails: RehearsedMail[];
  /** Where everything can be looked at; null before that, and when it has gone. */
  siteUrl: string | null;
  /** What it came to, when it is done. */
  summary: string[];
}

/** How things stood when a month had passed. */
export interface RehearsedMonth {
  /** `2024-03`. */
  month: string;
  /** Until then. */
  mails: number;
  answers: number;
  confirmed: number;
  reports: number;
  /** At that moment. */
  overdueCount: number;
  escalatedCount: number;
}

export interface RehearsedMail {
  id: string;
  to: string;
  subject: string;
}
