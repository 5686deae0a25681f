/** A plan as a coordinator would write it: what `readPlanFile` reads back as the same plan. */

import { Document, isPair, isScalar, isSeq, visit } from 'yaml';
import { writeCents } from '../domain/amounts.ts';
import { same } from '../domain/same.ts';
import { defaultLadder, type Ladder } from '../domain/plan/ladder.ts';
import {
  type BoardMeetings,
  defaultConveneDays,
  defaultFreezeDays,
  noMeetings,
} from '../domain/meetings/meeting.ts';
import type { Indicator } from '../domain/indicators/indicator.ts';
import type { Action, Contact, Goal, Plan, Theme } from '../domain/plan/plan.ts';
import type { Particulars } from '../domain/plan/particulars.ts';
import type { Scaling } from '../domain/plan/scaling.ts';
import { formatTiming } from '../domain/plan/timing.ts';
import { dutchHolidays } from '../domain/holidays.ts';
import { audienceNames, recurrences, stepKinds } from './meaning.ts';
import { writeIndicator } from './indicators.ts';
import { nameIn } from './names.ts';
import type { PlanFile } from './schema.ts';

export function writePlan(plan: Plan): string {
  return writeFile(fileOf(plan));
}

/** Also of what is no plan yet. */
export function writeFile(file: unknown): string {
  const document = new Document(file);
  visit(document, { Pair: (_, pair) => inOneLine(pair) });
  return document.toString({ lineWidth: 100, singleQuote: true });
}

/** Ids and dates read well side by side; what people wrote gets a line each. */
const listsInOneLine = ['met', 'aan', 'vergaderingen', 'sluitingsdagen'];

function inOneLine({ key, value }: { key: unknown; value: unknown }): void {
  if (!isScalar(key) || !isSeq(value)) return;
  const isPlain = !value.items.some((item) => isPair(item) || isSeq(item));
  value.flow = isPlain && listsInOneLine.includes(String(key.value));
}

/** In the order of the schema. */
export function fileOf(plan: Plan): PlanFile {
  return {
    gemeente: { id: plan.municipality.id, naam: plan.municipality.name },
    jaar: plan.year,
    titel: plan.title,
    tijdzone: plan.calendar.zone,
    mailronde: plan.roundAt,
    themas: plan.themes.map((theme) => themeOf(theme, plan.indicators)),
    acties: plan.actions.map((action) => actionOf(action, plan.year)),
    adresboek: directoryOf(plan.contacts),
    rollen: rolesOf(plan.roles),
    sluitingsdagen: closingDaysOf(plan),
    ladder: same(plan.ladder, defaultLadder) ? undefined : ladderOf(plan.ladder),
    halfjaarrapportages: reportsOf(plan),
    tvo: boardOf(plan.meetings.tvo),
    driehoek: same(plan.meetings.driehoek, noMeetings)
      ? undefined
      : boardOf(plan.meetings.driehoek),
    begroting: budgetOf(plan.budget),
    capaciteit: capacityOf(plan.capacity),
  };
}

function boardOf({ on, conveneDays, freezeDays, times }: BoardMeetings): PlanFile['tvo'] {
  return {
    vergaderingen: on,
    uitnodiging: conveneDays === defaultConveneDays ? undefined : conveneDays,
    stukken: freezeDays === defaultFreezeDays ? undefined : freezeDays,
    van: times?.from,
    tot: times?.until,
  };
}

function themeOf(theme: Theme, indicators: Indicator[]): PlanFile['themas'][number] {
  const { id, name, kind, goals, statedTotalCents } = theme;
  return {
    id,
    naam: name,
    soort: kind === 'priority' ? 'prioriteit' : 'strategisch',
    doelen: goals.map(goalOf),
    totaal: statedTotalCents === null ? undefined : writeCents(statedTotalCents),
    indicatoren: notEmpty(indicators.filter(({ themeId }) => themeId === id).map(writeIndicator)),
    ...scalingOf(theme.scaling),
  };
}

function goalOf({ text, scaling }: Goal) {
  return scaling === null ? text : { doel: text, ...scalingOf(scaling) };
}

function scalingOf(scaling: Scaling | null) {
  switch (scaling?.direction) {
    case 'up':
      return { opgeschaald: scaling.note };
    case 'down':
      return { afgeschaald: scaling.note };
    case 'stopped':
      return { gestopt: scaling.note };
    case undefined:
      return {};
  }
}

function actionOf(action: Action, year: number): PlanFile['acties'][number] {
  const { id, themeId, what, shortName, how, timing, owner, involved, parts } = action;
  return {
    id,
    thema: themeId,
    wat: what,
    kort: shortName,
    hoe: how,
    betrokkenen: {
      actiehouder: owner,
      met: notEmpty(involved),
      onderdelen: notEmpty(
        parts.map(({ contactId, what: wat, required }) => ({
          wie: contactId,
          wat,
          ...(required ? {} : { nodig: false }),
        })),
      ),
    },
    wanneer: formatTiming(timing, year),
    kosten: writeCents(action.costCents),
    kosten_soort:
      action.costRecurrence === null ? undefined : nameIn(recurrences, action.costRecurrence),
    ladder: action.ladder === null ? undefined : ladderOf(action.ladder),
    ...particularsOf(action.particulars),
  };
}

function particularsOf({ others, ...particulars }: Particulars) {
  const { number, subtheme, priority, desiredResult, portfolioHolder, remark } = particulars;
  return {
    nummer: notBlank(number),
    subthema: notBlank(subtheme),
    prioriteit: notBlank(priority),
    resultaat: notBlank(desiredResult),
    portefeuillehouder: notBlank(portfolioHolder),
    opmerking: notBlank(remark),
    ook_thema: particulars.secondThemeId ?? undefined,
    overig: notEmpty(others.map(({ heading, text }) => ({ kop: heading, tekst: text }))),
  };
}

function directoryOf(contacts: Contact[]): PlanFile['adresboek'] {
  const ofKind = (kind: Contact['kind']) => contacts.filter((contact) => contact.kind === kind);
  return {
    partijen: ofKind('party').map(({ id, name, address, leftOn }) => ({
      id,
      naam: name,
      mailbox: address ?? undefined,
      vertrokken: leftOn ?? undefined,
    })),
    personen: notEmpty(
      ofKind('person').map(({ id, name, jobTitle, partyId, address, leftOn }) => ({
        id,
        naam: name,
        functie: jobTitle,
        partij: partyId ?? '',
        mailbox: address ?? '',
        vertrokken: leftOn ?? undefined,
      })),
    ),
  };
}

function rolesOf(roles: Plan['roles']): PlanFile['rollen'] {
  return {
    coordinator: roles.coordinator,
    tvo_secretaris: roles.tvo_secretary,
    tvo_leden: notEmpty(roles.tvo_member),
    tvo_partners: notEmpty(roles.tvo_partner),
    driehoek: notEmpty(roles.driehoek),
    college: notEmpty(roles.college),
    griffie: notEmpty(roles.griffie),
  };
}

/** What the plan closes besides the holidays that every plan has. */
function closingDaysOf({ calendar, year }: Plan) {
  const holidays = new Set(dutchHolidays(year - 1, year + 4));
  return notEmpty(calendar.closedOn.filter((on) => !holidays.has(on)));
}

function ladderOf(ladder: Ladder): NonNullable<PlanFile['ladder']> {
  return {
    stappen: ladder.steps.map(({ kind, offsetDays, to }) => ({
      soort: nameIn(stepKinds, kind),
      dagen: offsetDays,
      aan: to.flatMap((audience) => (audience === 'part' ? [] : [nameIn(audienceNames, audience)])),
    })),
    stilte: ladder.checkInQuietDays,
    evaluatie: ladder.evaluationOpensDays,
    antwoordtijd: ladder.answerDays,
    herhaling: ladder.repeatDays,
  };
}

function reportsOf({ reports }: Plan): PlanFile['halfjaarrapportages'] {
  const daysOf = (half: 1 | 2) => {
    const { on = '', deliveries = [] } = reports.find((report) => report.half === half) ?? {};
    if (deliveries.length === 0) return on;
    return Object.fromEntries(deliveries.map((one) => [one.board, one.on]));
  };
  return { eerste: daysOf(1), tweede: daysOf(2) };
}

function budgetOf(budget: Plan['budget']): PlanFile['begroting'] {
  return {
    regels: budget.lines.map(({ subject, themeId, amountCents }) => ({
      onderwerp: subject,
      thema: themeId ?? undefined,
      bedrag: writeCents(amountCents),
    })),
    onvoorzien: writeCents(budget.contingencyCents),
    totaal: writeCents(budget.statedTotalCents),
    toelichting: notBlank(budget.explanation),
  };
}

function capacityOf(capacity: Plan['capacity']): PlanFile['capaciteit'] {
  return {
    regels: capacity.lines.map(({ subject, themeId, regularFte, priorityFte, responsible }) => ({
      onderwerp: subject,
      thema: themeId ?? undefined,
      regulier: regularFte,
      prioriteit: priorityFte,
      verantwoordelijk: responsible ?? undefined,
    })),
    totaal: { regulier: capacity.statedRegularFte, prioriteit: capacity.statedPriorityFte },
    toelichting: notBlank(capacity.explanation),
  };
}

function notBlank(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function notEmpty<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}
