/** The Dutch word for every stored value. Small letters: they stand inside a sentence. */

import type { Progress } from '../action/state.ts';
import type { Status } from '../action/status.ts';
import type { Calm } from '../contact/calm.ts';
import type { Audience } from '../plan/ladder.ts';
import type { NoticeKind } from '../action/notice-kinds.ts';
import type { Action, CostRecurrence, Goal, Role, Theme } from '../plan/plan.ts';
import type { Milestone } from '../action/milestones.ts';
import { type Moment, momentName, momentOfId } from '../plan/moment.ts';
import type { Scaling, ScalingDirection } from '../plan/scaling.ts';
import type { ReportVersion } from '../reports/versions/version.ts';
import { formatMoney, ordinal } from './format.ts';

export const statusLabels: Record<Status, string> = {
  escalated: 'bij het TVO',
  overdue: 'te laat',
  stuck: 'zit vast',
  at_risk: 'loopt risico',
  paused: 'staat stil',
  due_soon: 'moet binnenkort klaar',
  running: 'loopt',
  cancelled: 'gestopt',
  completed: 'klaar',
};

/** What can be said of an action that has nothing worse. */
export const calmLabels: Record<Calm, string> = {
  undecided: 'wacht op een besluit',
  silent: 'al langer geen antwoord',
  parts_missing: 'wacht op een onderdeel',
  awaiting: 'kreeg een vraag',
  on_track: 'loopt goed volgens de actiehouder',
  unasked: 'nog geen vraag gehad',
};

/** The owner's own word. */
export const progressLabels: Record<Progress, string> = {
  on_track: 'loopt goed',
  at_risk: 'loopt risico',
  stuck: 'zit vast',
};

export const noticeLabels: Record<NoticeKind, string> = {
  escalation: 'naar het TVO',
  undecided: 'wacht op besluit',
  last_call: 'laatste herinnering',
  overdue: 'te laat',
  stuck: 'zit vast',
  not_mine: 'niet van deze actiehouder',
  obstacle: 'belemmering gemeld',
  nudge: 'vraag van de coördinator',
  address_refused: 'adres werkt niet',
  owner_left: 'actiehouder vertrokken',
  extension_asked: 'vraag om meer tijd',
  reminder: 'herinnering',
  evaluation: 'evaluatiemoment',
  check_in: 'voortgangsvraag',
  extension_refused: 'geen extra tijd',
  extension_granted: 'meer tijd',
  assigned: 'nieuwe actiehouder',
  scaled: 'opgeschaald of afgeschaald',
  rescheduled: 'andere datum',
  resumed: 'actie hervat',
  cancelled: 'actie gestopt',
  activation: 'start van het plan',
  week_state: 'stand van de week',
  report: 'halfjaarrapportage',
  report_draft: 'concept van de rapportage',
  capacity_missing: 'capaciteit ontbreekt',
  capacity: 'vraag om de capaciteit',
  indicator_values_missing: 'cijfers ontbreken',
  indicator_values: 'vraag om cijfers',
  receipt: 'bevestiging',
  part_receipt: 'bevestiging van een deel',
  nobody_home: 'niemand bereikt',
  welcome_back: 'terug van afwezigheid',
  meeting_convened: 'uitnodiging',
  meeting_moved: 'overleg verplaatst',
  meeting_cancelled: 'overleg afgezegd',
  meeting_record_asked: 'besluiten vastleggen',
  meeting_record_missing: 'besluiten ontbreken',
  meeting_decisions: 'besluitenlijst',
  sign_in: 'link om u aan te melden',
  undone: 'teruggedraaid',
};

/** "de versie voor …". */
export const reportVersionLabels: Record<ReportVersion, string> = {
  boards: 'TVO en Driehoek',
  college: 'het college',
  public: 'de raad en voor iedereen',
};

export const recurrenceLabels: Record<CostRecurrence, string> = {
  recurring: 'elk jaar',
  one_off: 'eenmalig',
};

/** "€ 5.000, elk jaar"; empty where the plan gives no costs. */
export function formatCosts({
  costCents,
  costRecurrence,
}: Pick<Action, 'costCents' | 'costRecurrence'>): string {
  if (costCents === null) return '';
  const how = costRecurrence === null ? '' : `, ${recurrenceLabels[costRecurrence]}`;
  return `${formatMoney(costCents)}${how}`;
}

/** Role in which a person hears something, or which they hold in the plan. */
export const audienceLabels: Record<Audience | Role, string> = {
  owner: 'actiehouder',
  involved: 'betrokkene',
  part: 'partij met een eigen deel',
  coordinator: 'coördinator',
  tvo: 'TVO',
  tvo_secretary: 'secretaris van het TVO',
  tvo_member: 'lid van het TVO',
  tvo_partner: 'partner van het TVO',
  driehoek: 'Driehoek',
  college: 'college',
  griffie: 'griffie',
};

export const themeKindLabels: Record<Theme['kind'], string> = {
  priority: 'prioriteit',
  strategic: 'strategisch thema',
};

export const scalingLabels: Record<ScalingDirection | 'stopped', string> = {
  up: 'opgeschaald',
  down: 'afgeschaald',
  stopped: 'gestopt',
};

/** "Grip op signalen (afgeschaald: “alleen in de kern”)". */
export function describeGoal({ text, scaling }: Goal): string {
  return scaling === null ? text : `${text} (${describeScope(scaling)})`;
}

/** "afgeschaald: “alleen in de kern”"; empty for what asks what it asked at first. */
export function describeScope(scaling: Scaling | null): string {
  return scaling === null ? '' : `${scalingLabels[scaling.direction]}: “${scaling.note}”`;
}

/** What the text of a scaling is about. */
export const scopeLabels: Record<ScalingDirection | 'stopped', string> = {
  up: 'dit komt erbij',
  down: 'dit blijft over',
  stopped: 'de reden',
};

/** After its moment; "evaluatie" where it is not known which. */
export function evaluationName(milestoneId: string | null): string {
  return milestoneName({ id: milestoneId ?? '', kind: 'evaluation' });
}

/** "einddatum", "evaluatie over het tweede kwartaal": after what it is, wherever its date moves. */
export function milestoneName({ id, kind }: Pick<Milestone, 'id' | 'kind'>): string {
  switch (kind) {
    case 'deadline':
      return 'einddatum';
    case 'evaluation':
      return evaluationAt(momentOfId(id));
  }
}

/** A quarter is looked back on; in a month or on a day somebody evaluates. */
function evaluationAt(moment: Moment | null): string {
  switch (moment?.kind) {
    case 'quarter':
      return `evaluatie over het ${ordinal(moment.quarter)} kwartaal`;
    case 'half':
      return `evaluatie over het ${momentName(moment)}`;
    case 'month':
    case 'day':
      return `evaluatie van ${momentName(moment)}`;
    case undefined:
      return 'evaluatie';
  }
}

/** Status of a row in the ledger of mails. */
export const mailStatusLabels = {
  planned: 'staat klaar',
  sending: 'wordt verstuurd',
  accepted: 'aangenomen door de mailserver',
  rejected: 'geweigerd door de mailserver',
  unknown: 'onbekend of hij is aangekomen',
  replaced: 'vervangen door een nieuwere mail',
} as const;
export type MailStatus = keyof typeof mailStatusLabels;

const channelLabels: Record<string, string> = {
  mail: 'via de link in de mail',
  page: 'op deze site',
  api: 'door een ander systeem',
  plan_file: 'door een nieuw planbestand',
  plan_stop: 'doordat het hele plan is gestopt',
};

/** By which door something came, as stored; one that is not known any more is shown as it is. */
export function channelLabel(channel: string): string {
  return channelLabels[channel] ?? channel;
}
