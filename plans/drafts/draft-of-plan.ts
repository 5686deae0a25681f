/** A plan as a draft of it: the same words as its file, so that read again it is the same plan. */

import type { DraftKind } from '../../domain/draft/draft.ts';
import { otherColumnName } from '../../domain/draft/fields.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { formatTiming, parseTiming } from '../../domain/plan/timing.ts';
import type { PlanFile } from '../schema.ts';
import { fileOf } from '../write-plan.ts';
import { writeDay } from './dates.ts';
import { writeGoal, writeScaling } from './goal-lines.ts';
import { indicatorPart } from './indicator-part.ts';
import type { Words } from './draft-words.ts';
import { writeLadder } from './ladder-lines.ts';
import { writePart } from './people-lines.ts';

export interface DraftPart {
  kind: DraftKind;
  /** By field; an empty one is left out. */
  words: Record<string, string>;
}

export function draftOfPlan(plan: Plan): DraftPart[] {
  const file = fileOf(plan);
  return [
    part('plan', planWords(file)),
    ...file.themas.map((theme) => part('theme', themeWords(theme))),
    ...file.acties.map((action) => part('action', actionWords(action, file.jaar))),
    ...file.themas.flatMap((theme) =>
      (theme.indicatoren ?? []).map((one) => part('indicator', indicatorPart(one, theme.id))),
    ),
    ...file.adresboek.partijen.map((party) =>
      part('contact', { contactKind: 'partij', ...contactWords(party) }),
    ),
    ...(file.adresboek.personen ?? []).map((person) =>
      part('contact', { contactKind: 'persoon', ...contactWords(person) }),
    ),
    part('roles', roleWords(file.rollen)),
    part('board', { board: 'tvo', ...boardWords(file.tvo) }),
    part('board', { board: 'driehoek', ...(file.driehoek && boardWords(file.driehoek)) }),
    ...file.begroting.regels.map(({ onderwerp, thema, bedrag }) =>
      part('budget_line', { subject: onderwerp, theme: thema, amount: bedrag }),
    ),
    ...file.capaciteit.regels.map((line) =>
      part('capacity_line', {
        subject: line.onderwerp,
        theme: line.thema,
        regular: fteWords(line.regulier),
        priority: fteWords(line.prioriteit),
        responsible: line.verantwoordelijk,
      }),
    ),
  ];
}

/** A plan that nobody began: the parts that every plan has once, empty. */
export function emptyParts(words: Record<string, string>): DraftPart[] {
  return [
    part('plan', words),
    part('roles', {}),
    part('board', { board: 'tvo' }),
    part('board', { board: 'driehoek' }),
  ];
}

function part(kind: DraftKind, words: Words): DraftPart {
  const filled = Object.entries(words).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)] as const],
  );
  return { kind, words: Object.fromEntries(filled) };
}

function planWords(file: PlanFile): Words {
  const { gemeente, begroting, capaciteit, halfjaarrapportages: reports } = file;
  return {
    municipalityKey: gemeente.id,
    municipality: gemeente.naam,
    year: file.jaar,
    title: file.titel,
    zone: file.tijdzone,
    roundAt: file.mailronde,
    closingDays: file.sluitingsdagen?.map(writeDay).join('\n'),
    ...ladderWords(file.ladder),
    firstReport: reports && reportWords(reports.eerste),
    secondReport: reports && reportWords(reports.tweede),
    contingency: begroting.onvoorzien,
    budgetTotal: begroting.totaal,
    budgetExplanation: begroting.toelichting,
    regularFteTotal: fteWords(capaciteit.totaal.regulier),
    priorityFteTotal: fteWords(capaciteit.totaal.prioriteit),
    capacityExplanation: capaciteit.toelichting,
  };
}

function reportWords(day: NonNullable<PlanFile['halfjaarrapportages']>['eerste']): string {
  if (typeof day === 'string') return writeDay(day);
  return Object.entries(day)
    .flatMap(([board, on]) => (on === undefined ? [] : [[board, on] as const]))
    .map(([board, on]) => `${board}: ${writeDay(on)}`)
    .join('\n');
}

function themeWords(theme: PlanFile['themas'][number]): Words {
  const { doelen = [] } = theme;
  return {
    key: theme.id,
    name: theme.naam,
    kind: theme.soort,
    goals: doelen.map(writeGoal).join('\n'),
    statedTotal: theme.totaal,
    scaling: writeScaling(theme) ?? undefined,
  };
}

function actionWords(action: PlanFile['acties'][number], year: number): Words {
  const { betrokkenen } = action;
  return {
    key: action.id,
    theme: action.thema,
    what: action.wat,
    shortName: action.kort,
    how: action.hoe,
    owner: betrokkenen.actiehouder,
    parties: betrokkenen.met?.join('\n'),
    parts: betrokkenen.onderdelen?.map(writePart).join('\n'),
    timing: withoutYear(action.wanneer, year),
    cost: action.kosten,
    costKind: action.kosten_soort,
    ...particularWords(action),
    ...ladderWords(action.ladder),
  };
}

function particularWords(action: PlanFile['acties'][number]): Words {
  const others: Record<string, string> = {};
  for (const { kop, tekst } of action.overig ?? []) {
    others[otherColumnName(kop, Object.keys(others))] = tekst;
  }
  return {
    number: action.nummer,
    subtheme: action.subthema,
    alsoTheme: action.ook_thema,
    priority: action.prioriteit,
    result: action.resultaat,
    portfolioHolder: action.portefeuillehouder,
    remark: action.opmerking,
    ...others,
  };
}

/** The plan has one year: without it in every action, last year's plan is half of the next. */
function withoutYear(timing: string, year: number): string {
  const words = timing.replaceAll(` ${String(year)}`, '');
  const again = parseTiming(`${words} ${String(year)}`, year);
  return again !== null && formatTiming(again, year) === timing ? words : timing;
}

function ladderWords(ladder: PlanFile['ladder']): Words {
  if (ladder === undefined) return {};
  return {
    ladder: writeLadder(ladder.stappen),
    quietDays: ladder.stilte,
    evaluationDays: ladder.evaluatie,
    answerDays: ladder.antwoordtijd,
    repeatDays: ladder.herhaling,
  };
}

type FileContact = PlanFile['adresboek']['partijen'][number] & {
  functie?: string;
  partij?: string;
};

function contactWords({ id, naam, functie, partij, mailbox, vertrokken }: FileContact): Words {
  return {
    key: id,
    name: naam,
    jobTitle: functie,
    party: partij,
    address: mailbox,
    leftOn: vertrokken === undefined ? undefined : writeDay(vertrokken),
  };
}

function roleWords(roles: PlanFile['rollen']): Words {
  return {
    coordinator: roles.coordinator.join('\n'),
    tvoSecretary: roles.tvo_secretaris.join('\n'),
    tvoMembers: roles.tvo_leden?.join('\n'),
    tvoPartners: roles.tvo_partners?.join('\n'),
    driehoek: roles.driehoek?.join('\n'),
    college: roles.college?.join('\n'),
    griffie: roles.griffie?.join('\n'),
  };
}

function boardWords(board: PlanFile['tvo']): Words {
  return {
    meetings: board.vergaderingen.map(writeDay).join('\n'),
    from: board.van,
    until: board.tot,
    conveneDays: board.uitnodiging,
    freezeDays: board.stukken,
  };
}

function fteWords(fte: string | number | undefined): string | undefined {
  return fte === undefined ? undefined : String(fte).replace('.', ',');
}
