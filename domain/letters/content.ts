/** What a letter is made from, and what it is made into: words only, no markup. */

import { oneLine } from '../text.ts';
import type { Progress } from '../action/state.ts';
import type { IsoDate } from '../calendar.ts';
import type { StatusCounts } from '../action/status.ts';
import type { Milestone } from '../action/milestones.ts';

export interface LetterContext {
  /** Name, "Westerkwartier". */
  municipality: string;
  /** "Uitvoeringsplan veiligheid 2024". */
  planTitle: string;
  /** Whom to tell when something is wrong. */
  coordinator: { name: string; address: string } | null;
  /** Where everything can be read that does not fit in a mail. */
  siteUrl: string | null;
  /** Where everybody finds what is theirs. */
  startUrl: string;
  /** What each item of the letter is about, by the key of its notice. */
  about: ReadonlyMap<string, About>;
}

export type About =
  AboutAction | AboutWeek | AboutReport | AboutAddress | AboutSignIn | AboutReturn;

export interface AboutAction {
  kind: 'action';
  what: string;
  shortName: string;
  themeName: string;
  owner: { name: string; jobTitle: string };
  /** Name of who is away, where the reader hears it in their place. */
  inPlaceOf: string | null;
  /** Of the notice's milestone, or of the first open one; null when none is open. */
  dueOn: IsoDate | null;
  milestoneId: string | null;
  milestoneKind: Milestone['kind'];
  /** "Deel 1 van 2"; null for an action with one deadline. */
  milestone: { number: number; of: number } | null;
  /** First working day after `dueOn`. */
  overdueFrom: IsoDate | null;
  /** The day it goes to the TVO if nothing changes; null when it will not, or has gone. */
  escalatesOn: IsoDate | null;
  escalatedOn: IsoDate | null;
  nextMeetingOn: IsoDate | null;
  /** Days on which the mail server accepted a mail to the owner about this milestone. */
  mailedOn: IsoDate[];
  /** What the owner reported last. */
  progress: { value: Progress; on: IsoDate } | null;
  /** What the notice is an answer to or a receipt of; null without `answerId`. */
  answer: { author: string; hasReason: boolean; until: IsoDate | null } | null;
  /** Stands still: no reminders, and dates that may move. */
  isPaused: boolean;
  /** Confirmed, and nothing waited for. */
  isDone: boolean;
  /** The owner is done, and parts are waited for. */
  ownerDoneOn: IsoDate | null;
  /** What parties confirm themselves. */
  parts: AboutPart[];
  /** For a receipt: the last day on which it can be taken back. */
  undoUntil: IsoDate | null;
  /** For a receipt: the milestone that comes next. */
  laterDueOn: IsoDate | null;
  links: {
    answer: string | null;
    undo: string | null;
    /** For an involved party: where to say that something is in the way. */
    obstacle: string | null;
    /** For a party with a part of its own: where to confirm it. */
    part: string | null;
    page: string | null;
  };
}

export interface AboutPart {
  /** Of the party. */
  name: string;
  what: string;
  required: boolean;
  confirmedOn: IsoDate | null;
  /** The reader's, or the one that the mail is about. */
  isOwn: boolean;
}

/** The state of the plan in the first round of a week; each list worst first. */
export interface AboutWeek {
  kind: 'week';
  late: WeekLine[];
  toTvoThisWeek: WeekLine[];
  unanswered: WeekLine[];
  /** Actions in none of the lists that are running. */
  othersRunning: number;
}

export interface WeekLine {
  shortName: string;
  ownerName: string;
  /** Late: its due date. To the TVO: the day it goes. Unanswered: the day it was asked. */
  on: IsoDate;
  escalatedOn: IsoDate | null;
  mailedOn: IsoDate[];
  url: string | null;
}

export interface AboutReport {
  kind: 'report';
  year: number;
  half: 1 | 2;
  counts: StatusCounts;
  url: string | null;
}

export interface AboutAddress {
  kind: 'address';
  name: string;
  address: string;
  /** As the mail server said it. */
  serverSaid: string;
  url: string | null;
}

/** What happened while the reader was away. */
export interface AboutReturn {
  kind: 'return';
  deputyName: string;
  /** Actions of the reader, each with what was answered and decided about it; empty where nothing was. */
  lines: { shortName: string; happened: string[]; url: string | null }[];
}

/** Somebody asked for a way in. */
export interface AboutSignIn {
  kind: 'sign_in';
  url: string;
}

export interface LetterContent {
  /** One line, no control characters. */
  subject: string;
  /** What a mailbox shows beside the subject. */
  preheader: string;
  greeting: string;
  /** Never empty. */
  blocks: Block[];
  closing: string[];
  /** Why this mail, and whom to tell when it is wrong. */
  footer: { sentences: string[]; contact: { name: string; address: string } | null };
}

export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'item'; title: string; sentences: string[]; button: Button | null }
  | { kind: 'list'; title: string; lines: ListLine[] }
  | { kind: 'link'; label: string; url: string };

/** As whom somebody reads; whoever holds another role reads as the coordinator does. */
export type Reader = 'owner' | 'involved' | 'part' | 'coordinator' | 'tvo';

export interface Button {
  label: string;
  url: string;
}

export interface ListLine {
  /** Printed bold, and the link where there is one. */
  name: string;
  text: string;
  url: string | null;
}

/** A few words for a subject or a list. */
export function short(text: string): string {
  const line = oneLine(text);
  return line.length <= 70 ? line : `${line.slice(0, 69).trimEnd()}…`;
}
