/** What the letters of a round are made from: read for many at once, before a word of them is written. */

import type { Occurrence } from '../action/events.ts';
import type { LinkPurpose } from '../action/link-purposes.ts';
import type { ActionState, Rules } from '../action/state.ts';
import type { IsoDate } from '../calendar.ts';
import type { DecidedWords } from '../dutch/meetings.ts';
import type { MovedMoney } from '../dutch/money.ts';
import type { Board, BoardMeetings, MeetingState } from '../meetings/meeting.ts';
import type { ContactHistory } from '../contact/history.ts';
import type { Letter } from '../notices/mail-round.ts';
import type { HalfYearFacts, HalfYearSubject } from '../half-year/missing.ts';
import type { Directory } from '../plan/directory.ts';
import type { UnrecordedMeeting } from '../reports/missing.ts';
import type { HalfYearReport } from '../reports/report.ts';
import type { ContactPerson } from '../who/contact-person.ts';
import type { LetterAnswer } from './content.ts';

/** A letter with its row in the ledger. */
export interface PlannedLetter {
  id: string;
  municipalityId: string;
  messageId: string;
  letter: Letter;
  /** Plan of each item, by notice key. */
  planOf: ReadonlyMap<string, string>;
}

/** What the letters of one batch have in common. */
export interface LetterInput {
  /** Name, "Westerkwartier". */
  municipality: string;
  /** Whom people turn to with questions. */
  coordinator: ContactPerson | null;
  directory: Directory;
  plans: ReadonlyMap<string, LetterPlan>;
  actions: ReadonlyMap<string, LetterAction>;
  answers: ReadonlyMap<string, LetterAnswer>;
  /** What the mail server answered, by the plan's id of the refused contact. */
  refused: ReadonlyMap<string, { name: string; address: string; serverSaid: string }>;
  /** What happened while they were away, by the plan's id of who is back. */
  returns: ReadonlyMap<string, LetterReturn>;
  /** By their ids. */
  meetings: ReadonlyMap<string, LetterMeeting>;
  /** Of which nobody recorded the decisions, by the plan whose draft goes out. */
  unrecorded: ReadonlyMap<string, UnrecordedMeeting[]>;
}

export interface LetterPlan extends HalfYearFacts {
  id: string;
  title: string;
  rules: Rules;
  tvoMeetings: IsoDate[];
  reports: { half: number; content: HalfYearReport }[];
}

export interface LetterAction {
  id: string;
  /** Number of the last decision about it. */
  seq: number;
  key: string;
  planId: string;
  what: string;
  shortName: string;
  how: string;
  themeName: string;
  /** Id in the plan. */
  ownerId: string;
  owner: { name: string; jobTitle: string; leftOn: IsoDate | null };
  /** What parties confirm themselves, by their id in the plan. */
  parts: { id: string; name: string; what: string }[];
  state: ActionState;
  rules: Rules;
  history: ContactHistory;
}

export interface LetterReturn {
  deputyName: string;
  actions: {
    planId: string;
    key: string;
    shortName: string;
    /** What people answered and decided, oldest first. */
    events: { event: Occurrence; author: string }[];
  }[];
}

export interface LetterMeeting {
  id: string;
  board: Board;
  on: IsoDate;
  introduction: string;
  state: MeetingState;
  times: BoardMeetings['times'];
  /** Of the meeting after it; null for the last. */
  nextOn: IsoDate | null;
  /** Of who moved it last, or called it off. */
  request: { movedFrom: IsoDate | null; reason: string };
  undecided: number;
  /** In the order of the agenda. */
  items: LetterMeetingItem[];
  /** Money that it moved between pots. */
  moves: (MovedMoney & { reason: string })[];
}

export interface LetterMeetingItem {
  title: string;
  /** Id in the plan; empty for what is about no action. */
  ownerId: string;
  ownerName: string;
  dueOn: IsoDate | null;
  /** The last one; null while there is none. */
  decision: (DecidedWords & { reason: string }) | null;
}

/** What a link from a letter is for; whoever opens it has its token. */
export interface LetterLink {
  /** The contact's id in the plan. */
  contactId: string;
  /** Null for a sign-in link, which is about no action. */
  actionId: string | null;
  milestoneId: string | null;
  purpose: LinkPurpose | 'sign_in' | HalfYearSubject;
  partId: string | null;
  /** Of a link that is about a half year: `halfYearSubjectId`; null for the others. */
  subjectId: string | null;
}

/** What the context of one letter is made from. */
export interface ContextSource {
  planned: PlannedLetter;
  input: LetterInput;
  /** Of the site, without a slash at the end. */
  baseUrl: string;
  today: IsoDate;
  /** Makes the token of a link; chance and hashing are left to who calls. */
  tokenFor(link: LetterLink): string;
}
