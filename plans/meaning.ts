/** Gives a file of the right shape its meaning, and reports each value that has none. */

import { calendarOf, type CalendarData, type IsoDate } from '../domain/calendar.ts';
import { dutchHolidays } from '../domain/holidays.ts';
import {
  type Audience,
  defaultLadder,
  type Ladder,
  type LadderStep,
} from '../domain/plan/ladder.ts';
import {
  type Action,
  type Contact,
  type CostRecurrence,
  deliveryBoards,
  type Goal,
  type Plan,
  type Problem,
  type ReportMoment,
  type Theme,
} from '../domain/plan/plan.ts';
import type { Particulars } from '../domain/plan/particulars.ts';
import type { Scaling } from '../domain/plan/scaling.ts';
import {
  type Board,
  type BoardMeetings,
  byBoard,
  defaultConveneDays,
  defaultFreezeDays,
  noMeetings,
} from '../domain/meetings/meeting.ts';
import { oneLine } from '../domain/text.ts';
import { indicatorsFrom } from './indicators.ts';
import type { PlanFile } from './schema.ts';
import { ValueReader } from './value-reader.ts';

type FileLadder = NonNullable<PlanFile['ladder']>;

export function planOf(file: PlanFile, yearIsKnown: boolean): { plan: Plan; problems: Problem[] } {
  const reader = new ValueReader(yearIsKnown ? file.jaar : null);
  const calendar = calendarFrom(file, reader);
  const plan: Plan = {
    municipality: { id: file.gemeente.id, name: oneLine(file.gemeente.naam) },
    year: file.jaar,
    title: oneLine(file.titel),
    calendar,
    roundAt: file.mailronde,
    themes: file.themas.map((theme, i) => themeFrom(theme, i, reader)),
    actions: file.acties.map((action, i) => actionFrom(action, i, reader)),
    contacts: contactsFrom(file, reader),
    roles: rolesFrom(file),
    ladder: ladderFrom(file.ladder) ?? defaultLadder,
    reports: reportsFrom(file, calendar, reader),
    meetings: byBoard((board) => meetingsFrom(file[board], board, reader)),
    budget: budgetFrom(file, reader),
    capacity: capacityFrom(file, reader),
    indicators: indicatorsFrom(file, reader),
  };
  return { plan, problems: reader.problems };
}

/** Around the year itself: what was promised before it, and what still runs long after it. */
function calendarFrom(file: PlanFile, reader: ValueReader): CalendarData {
  const holidays = dutchHolidays(file.jaar - 1, file.jaar + 4);
  const closing = datesFrom(file.sluitingsdagen ?? [], ['sluitingsdagen'], reader);
  return { zone: file.tijdzone, closedOn: [...new Set([...holidays, ...closing])].sort() };
}

function datesFrom(dates: string[], path: Problem['path'], reader: ValueReader): IsoDate[] {
  const read = dates.map((text, i) => reader.dateInYear(text, [...path, i]));
  return [...new Set(read)].sort();
}

function meetingsFrom(
  meetings: PlanFile['tvo'] | undefined,
  board: Board,
  reader: ValueReader,
): BoardMeetings {
  if (meetings === undefined) return noMeetings;
  const { vergaderingen, uitnodiging, stukken, van, tot } = meetings;
  const from = van === undefined ? null : reader.time(van, [board, 'van']);
  const until = tot === undefined ? null : reader.time(tot, [board, 'tot']);
  if ((from === null) !== (until === null)) {
    reader.missing([board, from === null ? 'van' : 'tot'], 'Schrijf een begin en een einde.');
  }
  return {
    on: datesFrom(vergaderingen, [board, 'vergaderingen'], reader),
    conveneDays: uitnodiging ?? defaultConveneDays,
    freezeDays: stukken ?? defaultFreezeDays,
    times: from === null || until === null ? null : { from, until },
  };
}

function themeFrom(theme: PlanFile['themas'][number], i: number, reader: ValueReader): Theme {
  return {
    id: theme.id,
    name: oneLine(theme.naam),
    kind: theme.soort === 'prioriteit' ? 'priority' : 'strategic',
    goals: (theme.doelen ?? []).map(goalFrom),
    scaling: scalingFrom(theme),
    statedTotalCents: reader.cents(theme.totaal ?? '-', ['themas', i, 'totaal']),
  };
}

function goalFrom(goal: NonNullable<PlanFile['themas'][number]['doelen']>[number]): Goal {
  return typeof goal === 'string'
    ? { text: oneLine(goal), scaling: null }
    : { text: oneLine(goal.doel), scaling: scalingFrom(goal) };
}

/** Of more than one the last decision counts: what is stopped is neither more nor less. */
function scalingFrom({ gestopt, afgeschaald, opgeschaald }: FileScaling): Scaling | null {
  if (gestopt !== undefined) return { direction: 'stopped', note: oneLine(gestopt) };
  if (afgeschaald !== undefined) return { direction: 'down', note: oneLine(afgeschaald) };
  return opgeschaald === undefined ? null : { direction: 'up', note: oneLine(opgeschaald) };
}

interface FileScaling {
  gestopt?: string | undefined;
  afgeschaald?: string | undefined;
  opgeschaald?: string | undefined;
}

function actionFrom(action: PlanFile['acties'][number], i: number, reader: ValueReader): Action {
  return {
    id: action.id,
    themeId: action.thema,
    what: oneLine(action.wat),
    shortName: oneLine(action.kort),
    how: oneLine(action.hoe),
    timing: reader.timing(action.wanneer, ['acties', i, 'wanneer']),
    owner: action.betrokkenen.actiehouder,
    involved: action.betrokkenen.met ?? [],
    parts: (action.betrokkenen.onderdelen ?? []).map(({ wie, wat, nodig }) => ({
      contactId: wie,
      what: oneLine(wat),
      required: nodig ?? true,
    })),
    costCents: reader.cents(action.kosten, ['acties', i, 'kosten']),
    costRecurrence: action.kosten_soort === undefined ? null : recurrences[action.kosten_soort],
    ladder: ladderFrom(action.ladder),
    particulars: particularsFrom(action),
  };
}

function particularsFrom(action: PlanFile['acties'][number]): Particulars {
  return {
    number: oneLine(action.nummer ?? ''),
    subtheme: oneLine(action.subthema ?? ''),
    priority: oneLine(action.prioriteit ?? ''),
    desiredResult: oneLine(action.resultaat ?? ''),
    portfolioHolder: oneLine(action.portefeuillehouder ?? ''),
    remark: oneLine(action.opmerking ?? ''),
    secondThemeId: action.ook_thema ?? null,
    others: (action.overig ?? []).map(({ kop, tekst }) => ({
      heading: oneLine(kop),
      text: oneLine(tekst),
    })),
  };
}

/** Of money, "structureel" comes back every year. */
export const recurrences = {
  structureel: 'recurring',
  eenmalig: 'one_off',
} as const satisfies Record<string, CostRecurrence>;

function contactsFrom({ adresboek }: PlanFile, reader: ValueReader): Contact[] {
  const parties = adresboek.partijen.map(({ id, naam, mailbox, vertrokken }, i): Contact => ({
    id,
    kind: 'party',
    name: oneLine(naam),
    jobTitle: '',
    partyId: null,
    address: mailbox ?? null,
    leftOn:
      vertrokken === undefined
        ? null
        : reader.date(vertrokken, ['adresboek', 'partijen', i, 'vertrokken']),
  }));
  const people = (adresboek.personen ?? []).map((person, i): Contact => {
    const path = ['adresboek', 'personen', i, 'vertrokken'];
    return {
      id: person.id,
      kind: 'person',
      name: oneLine(person.naam),
      jobTitle: oneLine(person.functie),
      partyId: person.partij,
      address: person.mailbox,
      leftOn: person.vertrokken === undefined ? null : reader.date(person.vertrokken, path),
    };
  });
  return [...parties, ...people];
}

function rolesFrom({ rollen }: PlanFile): Plan['roles'] {
  return {
    coordinator: rollen.coordinator,
    tvo_secretary: rollen.tvo_secretaris,
    tvo_member: rollen.tvo_leden ?? [],
    tvo_partner: rollen.tvo_partners ?? [],
    driehoek: rollen.driehoek ?? [],
    college: rollen.college ?? [],
    griffie: rollen.griffie ?? [],
  };
}

export const stepKinds = {
  herinnering: 'reminder',
  te_laat: 'overdue',
  laatste_oproep: 'last_call',
  naar_tvo: 'escalation',
} as const satisfies Record<string, LadderStep['kind']>;

export const audienceNames = {
  actiehouder: 'owner',
  betrokkenen: 'involved',
  coordinator: 'coordinator',
  tvo: 'tvo',
} as const satisfies Record<string, Audience>;

function ladderFrom(ladder: FileLadder | undefined): Ladder | null {
  if (ladder === undefined) return null;
  return {
    steps: ladder.stappen.map(({ soort, dagen, aan }) => ({
      kind: stepKinds[soort],
      offsetDays: dagen,
      to: aan.map((name) => audienceNames[name]),
    })),
    checkInQuietDays: ladder.stilte ?? defaultLadder.checkInQuietDays,
    evaluationOpensDays: ladder.evaluatie ?? defaultLadder.evaluationOpensDays,
    answerDays: ladder.antwoordtijd ?? defaultLadder.answerDays,
    repeatDays: ladder.herhaling ?? defaultLadder.repeatDays,
  };
}

function reportsFrom(file: PlanFile, data: CalendarData, reader: ValueReader): ReportMoment[] {
  const dates = file.halfjaarrapportages;
  const path = 'halfjaarrapportages';
  if (dates !== undefined) {
    const first = reportDays(dates.eerste, [path, 'eerste'], reader);
    const second = reportDays(dates.tweede, [path, 'tweede'], reader);
    reader.inOrder(first.on, second.on, [path, 'tweede']);
    return [
      { half: 1, ...first },
      { half: 2, ...second },
    ];
  }
  const calendar = calendarOf(data);
  const onOrAfter = (day: IsoDate) => ({
    on: calendar.firstWorkingDayOnOrAfter(day),
    deliveries: [],
  });
  return [
    { half: 1, ...onOrAfter(`${String(file.jaar)}-07-01`) },
    { half: 2, ...onOrAfter(`${String(file.jaar + 1)}-01-01`) },
  ];
}

type ReportDay = NonNullable<PlanFile['halfjaarrapportages']>['eerste'];

/** It is one frozen half year: whoever wants it first decides on which day. */
function reportDays(
  day: ReportDay,
  path: (string | number)[],
  reader: ValueReader,
): Omit<ReportMoment, 'half'> {
  if (typeof day === 'string') return { on: reader.dateInYear(day, path), deliveries: [] };
  const deliveries = deliveryBoards.flatMap((board) => {
    const on = day[board];
    return on === undefined ? [] : [{ board, on: reader.dateInYear(on, [...path, board]) }];
  });
  const [earliest = reader.dateInYear('', path)] = deliveries.map(({ on }) => on).sort();
  return { on: earliest, deliveries };
}

function budgetFrom({ begroting }: PlanFile, reader: ValueReader): Plan['budget'] {
  return {
    lines: begroting.regels.map(({ onderwerp, thema, bedrag }, i) => ({
      subject: oneLine(onderwerp),
      themeId: thema ?? null,
      amountCents: reader.cents(bedrag, ['begroting', 'regels', i, 'bedrag']) ?? 0,
    })),
    contingencyCents: reader.cents(begroting.onvoorzien, ['begroting', 'onvoorzien']) ?? 0,
    statedTotalCents: reader.cents(begroting.totaal, ['begroting', 'totaal']) ?? 0,
    explanation: oneLine(begroting.toelichting ?? ''),
  };
}

function capacityFrom({ capaciteit }: PlanFile, reader: ValueReader): Plan['capacity'] {
  const { regels, totaal, toelichting = '' } = capaciteit;
  return {
    lines: regels.map(({ onderwerp, thema, regulier, prioriteit, verantwoordelijk }, i) => ({
      subject: oneLine(onderwerp),
      themeId: thema ?? null,
      responsible: verantwoordelijk ?? null,
      regularFte: reader.fte(regulier, ['capaciteit', 'regels', i, 'regulier']),
      priorityFte: reader.fte(prioriteit ?? '-', ['capaciteit', 'regels', i, 'prioriteit']),
    })),
    statedRegularFte: reader.fte(totaal.regulier, ['capaciteit', 'totaal', 'regulier']),
    statedPriorityFte: reader.fte(totaal.prioriteit, ['capaciteit', 'totaal', 'prioriteit']),
    explanation: oneLine(toelichting),
  };
}
