/** Actions and handover files in the words of the API. */

import { type ScheduledStep, upcomingSteps } from '../../domain/action/schedule.ts';
import { type MilestoneState, rulesFor } from '../../domain/action/state.ts';
import { evaluationResults } from '../../domain/action/evaluations.ts';
import { plannedMoment } from '../../domain/action/milestones.ts';
import {
  comingClaims,
  contactClaims,
  dateClaims,
  turnClaims,
} from '../../domain/contact/claims.ts';
import { milestoneName } from '../../domain/dutch/labels.ts';
import type { Particulars } from '../../domain/plan/particulars.ts';
import type { Moment } from '../../domain/plan/moment.ts';
import type { DocumentChapter } from '../../domain/document.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { RecordedEvent } from '../../prisma/action-answers.ts';
import { answeredEvent } from '../../prisma/action-answers.ts';
import type { Person } from '../../prisma/person-shown.ts';
import type { ListedAction } from '../../prisma/action-list.ts';
import { claimSubject } from '../use-cases/action-claims.ts';
import type { CarriedAction, CarriedActions } from '../use-cases/carried-actions.ts';
import { rowClaims } from '../use-cases/row-claims.ts';
import type { PageContext } from '../site/context.ts';
import type { FoundAction } from '../use-cases/find-action.ts';
import { claimJson } from './claim-json.ts';

export function actionRowJson(row: ListedAction, context: PageContext) {
  return {
    actie: row.key,
    wat: row.what,
    kort: row.shortName,
    nummer: row.particulars.number,
    stand: row.status,
    thema: row.themeName,
    actiehouder: row.ownerName,
    datum: row.dueOn,
    teLaatVanaf: row.overdueFrom,
    bijTvoSinds: row.escalatedOn,
    feiten: rowClaims(row, context).map((claim) => claimJson(claim, context.today)),
  };
}

export function actionJson({ context, action }: FoundAction, years: CarriedActions) {
  const { plan, calendar, today } = context;
  const subject = claimSubject(context, action);
  const claims = [
    ...turnClaims(subject),
    ...dateClaims(subject, today),
    ...contactClaims(subject, today),
    ...comingClaims(subject),
  ];
  const rules = rulesFor(plan.rules, action.ladder);
  return {
    actie: action.key,
    wat: action.what,
    hoe: action.how,
    thema: action.themeName,
    ookBijThema: action.secondThemeName,
    bijzonderheden: particularsJson(action.particulars),
    wanneer: action.timing,
    kostenCent: action.costCents,
    kostenSoort: action.costRecurrence,
    fase: action.state.phase,
    actiehouder: personJson(action.owner),
    betrokkenen: action.involved.map(personJson),
    momenten: action.state.milestones.map((milestone) => milestoneJson(milestone, action)),
    feiten: claims.map((claim) => claimJson(claim, today)),
    komt: upcomingSteps(action.state, rules, calendar).map((step) => ({
      ...stepJson(step),
      moment: step.milestoneId,
    })),
    gebeurd: action.events.map(eventJson),
    vorigJaar: years.before && carriedJson(years.before),
    volgendJaar: years.after && carriedJson(years.after),
    notities: action.notes.map(({ text, url, author, at }) => ({
      tekst: text,
      link: url,
      door: author,
      op: at,
    })),
  };
}

function particularsJson(particulars: Particulars) {
  const { number, subtheme, priority, desiredResult, portfolioHolder, remark } = particulars;
  return {
    nummer: number,
    subthema: subtheme,
    prioriteit: priority,
    resultaat: desiredResult,
    portefeuillehouder: portfolioHolder,
    opmerking: remark,
    overig: particulars.others.map(({ heading, text }) => ({ kop: heading, tekst: text })),
  };
}

function carriedJson({ found: { context, action }, claims }: CarriedAction) {
  return {
    jaar: context.plan.year,
    fase: action.state.phase,
    feiten: claims.map((claim) => claimJson(claim, context.today)),
  };
}

function personJson({ key, name, jobTitle }: Person) {
  return { contact: key, naam: name, functie: jobTitle };
}

function milestoneJson(milestone: MilestoneState, action: ActionDetails) {
  return {
    moment: milestone.id,
    soort: milestone.kind,
    volgensPlan: momentJson(plannedMoment(milestone)),
    naam: milestoneName(milestone),
    datum: milestone.dueOn,
    klaarGemeldOp: milestone.confirmedOn,
    uitkomst: resultOf(milestone, action),
    bijTvoSinds: milestone.escalatedOn,
    actiehouderKlaarOp: milestone.ownerDoneOn,
    onderdelen: milestone.parts.map(({ id, required, confirmedOn }) => ({
      contact: id,
      nodig: required,
      klaarGemeldOp: confirmedOn,
      wat: action.parts.find((part) => part.id === id)?.what ?? '',
    })),
  };
}

function momentJson(moment: Moment) {
  switch (moment.kind) {
    case 'quarter':
      return { soort: 'kwartaal', kwartaal: moment.quarter } as const;
    case 'half':
      return { soort: 'halfjaar', halfjaar: moment.half } as const;
    case 'month':
      return { soort: 'maand', maand: moment.month } as const;
    case 'day':
      return { soort: 'dag', maand: moment.month, dag: moment.day } as const;
  }
}

function resultOf({ id }: MilestoneState, { state, events }: ActionDetails): string | null {
  const results = evaluationResults(state, events.map(answeredEvent));
  return results.find(({ milestoneId }) => milestoneId === id)?.text ?? null;
}

export function stepJson({ on, kind }: ScheduledStep) {
  return { datum: on, soort: kind };
}

function eventJson({ at, kind, answer }: RecordedEvent) {
  return {
    op: at,
    soort: kind,
    door: answer?.author ?? null,
    reden: answer?.reason ?? '',
    via: answer?.channel ?? null,
    namens: answer?.contactName ?? null,
  };
}

/** A handover file as `handoverSchema` describes it. */
export function handoverJson({ title, sections }: DocumentChapter) {
  const delen = sections.map((section) => ({
    titel: section.title,
    alineas: section.paragraphs,
    punten: section.items.map(({ text }) => text),
  }));
  return { titel: title, delen };
}
