/** What the pages need from outside; whoever starts the site puts it together. */

import type { Instant } from '../../domain/calendar.ts';
import type { Command, Refusal } from '../../domain/action/commands.ts';
import type { MeetingCommand, MeetingRefusal } from '../../domain/meetings/meeting.ts';
import type { MeetingStart } from '../../workflows/contract.ts';
import type { Db } from '../../prisma/client.ts';
import type { Rehearsals } from './rehearsals.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { Styles } from './style/themes.ts';

export interface Deps {
  db: Db;
  temporal: TemporalClient;
  now: () => Instant;
  /** As people type it, without a slash at the end. */
  baseUrl: string;
  /** Where the local mailbox shows its mails; null with a real mail server. */
  mailboxPath: string | null;
  /** Of our namespace, `https://temporal.example.org/namespaces/default`; null without a UI. */
  temporalUiUrl: string | null;
  protection: Protection;
  /** The municipality's own identity provider; null where people sign in by mail only. */
  provider: IdentityProvider | null;
  styles: Styles;
  /** Null where no year is rehearsed from a page, as on servers. */
  rehearsals: Rehearsals | null;
  /** The page that began this rehearsal; null for a site of its own. */
  backUrl: string | null;
  /** Whom to mail about the API; null where the installation names nobody. */
  contactAddress: string | null;
}

/** `loopback`: only this machine can reach the site. `sign_in`: whoever reads, signs in. */
export type Protection = { kind: 'loopback' } | { kind: 'sign_in'; administratorPassword: string };

/** The way to the workflows; the only file that implements it is api/temporal.ts. */
export interface TemporalClient {
  command(actionId: string, command: Command): Promise<CommandResult>;
  applyPlan(input: ApplyPlan): Promise<{ kind: 'done' } | Unavailable>;
  /** The same at the start of a day to come; instead of a start that was planned before. */
  planStart(input: ApplyPlan & { startAt: Instant }): Promise<{ kind: 'done' } | Unavailable>;
  withdrawStart(input: PlanStep): Promise<{ kind: 'done' } | Unavailable>;
  stopPlan(input: PlanStep): Promise<{ kind: 'done' } | Unavailable>;
  /** A meeting that was added on the site, and stands in PostgreSQL. */
  startMeeting(start: MeetingStart): Promise<{ kind: 'done' } | Unavailable>;
  /** Done once PostgreSQL shows it. */
  meetingCommand(
    meetingId: string,
    requestId: string,
    command: MeetingCommand,
  ): Promise<MeetingResult>;
  /** Something was noticed that must not wait for the mail round. */
  mailNow(municipalityId: string): Promise<{ kind: 'done' } | Unavailable>;
  /** Says so at once; never throws. */
  isAnswering(): Promise<boolean>;
}

export type CommandResult = { kind: 'done' } | { kind: 'refused'; why: Refusal } | Unavailable;

export type MeetingResult =
  { kind: 'done' } | { kind: 'refused'; why: MeetingRefusal } | Unavailable;

export interface Unavailable {
  kind: 'unavailable';
}

/** A step with the plan as a whole. */
export interface PlanStep {
  /** Of the `PlanEvent` that says who wants it; another each time somebody does. */
  id: string;
  municipalityId: string;
  year: number;
  rehearsal: boolean;
  at: Instant;
}

export interface ApplyPlan extends PlanStep {
  versionId: string;
}
