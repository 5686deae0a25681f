/** What a changed plan file changes, field by field, in the words of whoever reads it. */

import {
  formatDate,
  formatFte,
  formatHours,
  formatList,
  formatMoney,
  formatTime,
  formatWorkingDayCount,
} from '../dutch/format.ts';
import {
  audienceLabels,
  describeGoal,
  describeScope,
  formatCosts,
  themeKindLabels,
} from '../dutch/labels.ts';
import { describeOthers, particularTexts } from '../dutch/particulars.ts';
import { describeIndicator } from '../dutch/indicators.ts';
import type { BoardMeetings } from '../meetings/meeting.ts';
import type { Ladder, LadderStep } from './ladder.ts';
import {
  type Action,
  type Contact,
  type Plan,
  type ReportMoment,
  type Role,
  roles,
  type Theme,
} from './plan.ts';
import { formatTiming } from './timing.ts';

export interface FieldChange {
  /** As the plan file calls it. */
  field: string;
  was: string;
  becomes: string;
}

/** One list of the plan: what is new in it, what changed and what is gone. */
export interface ListDiff<T> {
  added: T[];
  changed: { item: T; fields: FieldChange[] }[];
  removed: T[];
}

export interface PlanDiff {
  actions: ListDiff<Action>;
  contacts: ListDiff<Contact>;
  themes: ListDiff<Theme>;
  roles: FieldChange[];
  /** Everything the plan has once: its title, calendar, ladder, budget. */
  settings: FieldChange[];
}

export function planDiff(before: Plan, after: Plan): PlanDiff {
  return {
    actions: listDiff(before.actions, after.actions, (action, first) =>
      actionFields(action, first ? before : after),
    ),
    contacts: listDiff(before.contacts, after.contacts, (contact, first) =>
      contactFields(contact, first ? before : after),
    ),
    themes: listDiff(before.themes, after.themes, themeFields),
    roles: changes(roleFields(before), roleFields(after)),
    settings: changes(settingFields(before), settingFields(after)),
  };
}

export function changesNothing(diff: PlanDiff): boolean {
  const lists = [diff.actions, diff.contacts, diff.themes];
  const still = ({ added, changed, removed }: ListDiff<unknown>) =>
    added.length + changed.length + removed.length === 0;
  return lists.every(still) && diff.roles.length + diff.settings.length === 0;
}

/** A value by the name of its field. */
type Fields = Record<string, string>;

function listDiff<T extends { id: string }>(
  before: T[],
  after: T[],
  fieldsOf: (item: T, first: boolean) => Fields,
): ListDiff<T> {
  const known = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !known.has(id)),
    changed: after.flatMap((item) => {
      const was = known.get(item.id);
      if (was === undefined) return [];
      const fields = changes(fieldsOf(was, true), fieldsOf(item, false));
      return fields.length === 0 ? [] : [{ item, fields }];
    }),
    removed: before.filter(({ id }) => !kept.has(id)),
  };
}

function changes(was: Fields, becomes: Fields): FieldChange[] {
  return Object.entries(becomes).flatMap(([field, value]) =>
    was[field] === value ? [] : [{ field, was: was[field] ?? '', becomes: value }],
  );
}

function actionFields(action: Action, plan: Plan): Fields {
  return {
    wat: action.what,
    'korte naam': action.shortName,
    hoe: action.how,
    thema: plan.themes.find(({ id }) => id === action.themeId)?.name ?? action.themeId,
    wanneer: formatTiming(action.timing, plan.year),
    actiehouder: nameOf(action.owner, plan),
    betrokkenen: names(action.involved, plan),
    'eigen delen': action.parts
      .map(({ contactId, what, required }) => {
        const optional = required ? '' : ' (mag ontbreken)';
        return `${nameOf(contactId, plan)}: ${what}${optional}`;
      })
      .join(' · '),
    kosten: formatCosts(action),
    ladder: action.ladder === null ? '' : describeLadder(action.ladder),
    ...particularFields(action, plan),
  };
}

function particularFields({ particulars }: Action, plan: Plan): Fields {
  const texts = particularTexts(particulars).map(({ name, text }) => [name, text] as const);
  const { secondThemeId } = particulars;
  return {
    ...Object.fromEntries(texts),
    'ook bij thema': plan.themes.find(({ id }) => id === secondThemeId)?.name ?? '',
    'overige kolommen': describeOthers(particulars),
  };
}

function contactFields(contact: Contact, plan: Plan): Fields {
  return {
    naam: contact.name,
    functie: contact.jobTitle,
    partij: contact.partyId === null ? '' : nameOf(contact.partyId, plan),
    mailadres: contact.address ?? '',
    vertrokken: contact.leftOn === null ? '' : formatDate(contact.leftOn),
  };
}

function themeFields(theme: Theme): Fields {
  return {
    naam: theme.name,
    soort: themeKindLabels[theme.kind],
    doelen: theme.goals.map(describeGoal).join(' · '),
    schaal: describeScope(theme.scaling),
    totaal: theme.statedTotalCents === null ? '' : formatMoney(theme.statedTotalCents),
  };
}

function roleFields(plan: Plan): Fields {
  const holders = (role: Role) => names(plan.roles[role], plan);
  return Object.fromEntries(roles.map((role) => [audienceLabels[role], holders(role)]));
}

function settingFields(plan: Plan): Fields {
  const { budget, capacity } = plan;
  return {
    gemeente: plan.municipality.name,
    titel: plan.title,
    tijdzone: plan.calendar.zone,
    mailronde: formatTime(plan.roundAt),
    'dagen waarop niet wordt gewerkt': days(plan.calendar.closedOn),
    ladder: describeLadder(plan.ladder),
    'vergaderingen van het TVO': describeMeetings(plan.meetings.tvo),
    'vergaderingen van de Driehoek': describeMeetings(plan.meetings.driehoek),
    halfjaarrapportages: plan.reports.map(reportDays).join(' · '),
    begroting: budget.lines.map((l) => `${l.subject} ${formatMoney(l.amountCents)}`).join(' · '),
    onvoorzien: formatMoney(budget.contingencyCents),
    'totaal van de begroting': formatMoney(budget.statedTotalCents),
    'toelichting bij de begroting': budget.explanation,
    capaciteit: capacity.lines
      .map((l) => `${l.subject} ${formatFte(l.regularFte)} en ${formatFte(l.priorityFte)}`)
      .join(' · '),
    'wie de capaciteit meldt': capacity.lines
      .flatMap(({ subject, responsible }) =>
        responsible === null ? [] : [`${subject}: ${names([responsible], plan)}`],
      )
      .join(' · '),
    'totaal van de capaciteit': `${formatFte(capacity.statedRegularFte)} en ${formatFte(capacity.statedPriorityFte)}`,
    'toelichting bij de capaciteit': capacity.explanation,
    indicatoren: plan.indicators.map(describeIndicator).join(' · '),
  };
}

const stepWords: Record<LadderStep['kind'], string> = {
  reminder: 'herinnering',
  overdue: 'te laat',
  last_call: 'laatste herinnering',
  escalation: 'naar het TVO',
};

/** "herinnering op −20 aan actiehouder en betrokkene · …". */
function describeLadder(ladder: Ladder): string {
  const steps = ladder.steps.map(({ kind, offsetDays, to }) => {
    const readers = formatList(to.map((audience) => audienceLabels[audience]));
    return `${stepWords[kind]} op ${describeOffset(offsetDays)} aan ${readers}`;
  });
  return [
    ...steps,
    `${formatWorkingDayCount(ladder.answerDays)} om te antwoorden`,
    `na het TVO elke ${formatWorkingDayCount(ladder.repeatDays)}`,
    `evaluatie ${formatWorkingDayCount(ladder.evaluationOpensDays)} open`,
    `geen voortgangsvraag binnen ${formatWorkingDayCount(ladder.checkInQuietDays)} van een ander bericht`,
  ].join(' · ');
}

function describeMeetings({ on, conveneDays, freezeDays, times }: BoardMeetings): string {
  if (on.length === 0) return '';
  return [
    days(on),
    ...(times === null ? [] : [formatHours(times)]),
    `uitnodiging ${formatWorkingDayCount(conveneDays)} vooraf`,
    `stukken vast ${formatWorkingDayCount(freezeDays)} vooraf`,
  ].join(' · ');
}

function describeOffset(days: number): string {
  return days < 0 ? `−${String(-days)}` : days === 0 ? '0' : `+${String(days)}`;
}

function nameOf(id: string, plan: Plan): string {
  return plan.contacts.find((contact) => contact.id === id)?.name ?? id;
}

function names(ids: string[], plan: Plan): string {
  return formatList(ids.map((id) => nameOf(id, plan)));
}

/** With the days on which boards want their papers, where those differ. */
function reportDays({ on, deliveries }: ReportMoment): string {
  if (deliveries.length === 0) return formatDate(on);
  const wanted = deliveries.map((one) => `${one.board} ${formatDate(one.on)}`);
  return `${formatDate(on)} (${wanted.join(', ')})`;
}

function days(dates: string[]): string {
  return dates.map((on) => formatDate(on)).join(' · ');
}
