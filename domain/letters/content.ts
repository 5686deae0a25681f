/** What a letter is made from, and what it is made into: words only, no markup. */

import { oneLine } from '../text.ts';
import type { HalfYearSubject } from '../half-year/missing.ts';
import type { Calm } from '../contact/calm.ts';
import type { Claim } from '../contact/claims.ts';
import type { Instant, IsoDate } from '../calendar.ts';
import type { Scaling } from '../plan/scaling.ts';
import type { Board } from '../meetings/meeting.ts';
import type { MeetingNoticeKind } from '../meetings/process.ts';
import type { MissingParts } from '../reports/missing.ts';
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
  | AboutAction
  | AboutWeek
  | AboutReport
  | AboutReportDraft
  | AboutAddress
  | AboutSignIn
  | AboutReturn
  | AboutMeeting
  | AboutHalfYear;

export interface AboutAction {
  kind: 'action';
  what: string;
  shortName: string;
  /** What is done, in the words of the plan; empty where it says nothing. */
  how: string;
  themeName: string;
  owner: { name: string; jobTitle: string };
  /** Name of who is away, where the reader hears it in their place. */
  inPlaceOf: string | null;
  /** Of the notice's milestone, or of the first open one; null when none is open. */
  dueOn: IsoDate | null;
  milestoneId: string | null;
  milestoneKind: Milestone['kind'];
  /** The last working day on or before `dueOn`. */
  lastWorkingDay: IsoDate | null;
  /** Which of how many deadlines; null for an action with one. */
  milestone: { number: number; of: number } | null;
  /** First working day after `dueOn`. */
  overdueFrom: IsoDate | null;
  /** The day it goes to the TVO if nothing changes; null when it will not, or has gone. */
  escalatesOn: IsoDate | null;
  escalatedOn: IsoDate | null;
  nextMeetingOn: IsoDate | null;
  /** What was tried to hear from the owner, and what came back. */
  contact: Claim[];
  /** What the notice is an answer to or a receipt of; null without `answerId`. */
  answer: LetterAnswer | null;
  /** Stands still: no reminders, and dates that may move. */
  isPaused: boolean;
  /** Confirmed, and nothing waited for. */
  isDone: boolean;
  /** The owner is done, and parts are waited for. */
  ownerDoneOn: IsoDate | null;
  /** What parties confirm themselves. */
  parts: AboutPart[];
  /** The day on which it became something to know: of a receipt that of the confirmation. */
  arisenOn: IsoDate;
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

/** What somebody answered or decided; `reason` as they wrote it, empty where they wrote nothing. */
export interface LetterAnswer {
  author: string;
  reason: string;
  until: IsoDate | null;
  /** What it scales; null for anything else. */
  scaling: Scaling | null;
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

/** The state of the plan in the first round of a week: every running action in one list, or counted. */
export interface AboutWeek {
  kind: 'week';
  /** Worst first; lists of nothing are left out, and so is what has an item of its own in the same mail. */
  lists: { kind: WeekListKind; lines: WeekLine[] }[];
  /** Actions that are late, in whatever list. */
  late: number;
  /** Per list, also those with an item of their own. */
  counts: Record<WeekListKind, number>;
  /** Running actions in no list, by what can be said of them. */
  others: Record<Calm, number>;
}

/** Waits for the coordinator; goes to the TVO this week; is late; reported to be stuck or at risk; is silent. */
export type WeekListKind = 'undecided' | 'to_tvo' | 'late' | 'troubled' | 'silent';

export interface WeekLine {
  shortName: string;
  claims: Claim[];
  url: string | null;
}

export interface AboutReport {
  kind: 'report';
  year: number;
  half: 1 | 2;
  counts: StatusCounts;
  /** Of those that are overdue: what is missing is an evaluation. */
  missingEvaluations: number;
  url: string | null;
}

/** A report that goes out soon, with what is missing for it. */
export interface AboutReportDraft {
  kind: 'report_draft';
  year: number;
  half: 1 | 2;
  /** The day on which it goes out. */
  on: IsoDate;
  missing: MissingParts;
  url: string;
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

/** A meeting, and what its reader is to know of it. */
export interface AboutMeeting {
  kind: 'meeting';
  what: MeetingNoticeKind;
  id: string;
  board: Board;
  on: IsoDate;
  /** Local times; null where the plan gives none. */
  times: { from: string; until: string } | null;
  /** The same as instants. */
  from: Instant | null;
  until: Instant | null;
  /** Goes up with each change. */
  invitation: number;
  /** The day before it moved last; null where it did not. */
  movedFrom: IsoDate | null;
  /** Why it moved or is off; empty where nobody wrote why. */
  reason: string;
  introduction: string;
  /** The day on which its papers stop changing; null once they did. */
  frozenFrom: IsoDate | null;
  /** The meeting after it. */
  nextOn: IsoDate | null;
  /** Items about which nothing is recorded. */
  undecided: number;
  items: { title: string; ownerName: string; dueOn: IsoDate | null }[];
  decisions: { title: string; text: string }[];
  url: string | null;
}

/** What of a half year nobody reported yet. */
export interface AboutHalfYear {
  kind: HalfYearSubject;
  year: number;
  half: 1 | 2;
  /** The last day of the half year. */
  dueOn: IsoDate;
  /** Never empty; `name` of who reports it, where that is not the reader. */
  missing: { subject: string; name: string | null }[];
  /** For who reports: the form. For the coordinator: the page. */
  url: string;
}

/** Somebody asked for a way in. */
export interface AboutSignIn {
  kind: 'sign_in';
  url: string;
}

export interface LetterContent {
  /** Who writes, in a list of mails: "Gemeente Westerkwartier via Aanjager". */
  sender: string;
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
  | { kind: 'item'; title: string; sentences: string[]; buttons: Button[] }
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
  return shortened(text, 70);
}

/** On one line, cut between two words where there is more of it. */
export function shortened(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s.,;:]+$/, '')}…`;
}
