/** Sentences about an action that several mails share. Each gives none where there is nothing to say. */

import { daysBetween, type IsoDate } from '../calendar.ts';
import {
  evaluationName,
  progressLabels,
  formatDate,
  formatDays,
  formatDistance,
  formatParts,
  formatShortDate,
} from '../dutch/index.ts';
import type { AboutAction } from './content.ts';

/** "Deze actie moet zondag 30 juni klaar zijn, over 20 dagen." */
export function due(about: AboutAction, today: IsoDate): string[] {
  const { dueOn } = about;
  if (dueOn === null) return [];
  const day = formatDate(dueOn, today);
  if (about.milestoneKind === 'evaluation') {
    const name = capitalEvaluation(about);
    if (dueOn < today) return [`${name} had ${day} binnen moeten zijn.`];
    return [`${name} moet uiterlijk ${dueOn === today ? 'vandaag' : day} binnen zijn.`];
  }
  if (dueOn < today) return [`${thing(about)} had ${day} klaar moeten zijn.`];
  if (dueOn === today) return [`${thing(about)} moet vandaag klaar zijn.`];
  const near = daysBetween(today, dueOn) <= 31 ? `, ${formatDistance(dueOn, today)}` : '';
  return [`${thing(about)} moet ${day} klaar zijn${near}.`];
}

/** The date, or that the action stands still: then its date may still move. */
export function dueOrPaused(about: AboutAction, today: IsoDate): string[] {
  return about.isPaused
    ? ['Deze actie staat nu stil. U krijgt bericht als de actie weer loopt.']
    : [...due(about, today), ...toTvo(about, today)];
}

/** What happens by itself, and on which day. */
export function toTvo(about: AboutAction, today: IsoDate): string[] {
  if (about.escalatedOn !== null || about.escalatesOn === null) return [];
  const day = formatDate(about.escalatesOn, today);
  const late = about.dueOn !== null && about.dueOn < today;
  const condition = late ? 'Als er niets verandert, gaat' : 'Horen we niets, dan gaat';
  return [`${condition} deze actie op ${day} naar het TVO.`];
}

export function onAgenda(about: AboutAction, today: IsoDate): string {
  return about.nextMeetingOn === null
    ? 'De actie komt op de agenda van het volgende overleg van het TVO.'
    : `De actie staat op de agenda van het overleg van ${formatDate(about.nextMeetingOn, today)}.`;
}

export function withTvo({ escalatedOn }: AboutAction, today: IsoDate): string {
  const since = escalatedOn === null ? '' : ` sinds ${formatDate(escalatedOn, today)}`;
  return `De actie ligt${since} bij het TVO. Er is nog geen besluit.`;
}

/** What was tried and what came back. */
export function attemptSentences(about: AboutAction, today: IsoDate): string[] {
  const { mailedOn, progress } = about;
  const first = [...mailedOn].sort()[0];
  const mailed = first === undefined ? [] : [`Gemaild op ${formatDays(mailedOn, today)}.`];
  if (about.ownerDoneOn !== null) {
    const done = `De actiehouder meldde dit op ${formatDate(about.ownerDoneOn, today)} klaar.`;
    return [...mailed, done, ...missing(about)];
  }
  if (progress === null || (first !== undefined && progress.on < first)) {
    return first === undefined ? [] : [...mailed, 'Geen antwoord ontvangen.'];
  }
  return [...mailed, progressSentence(about, progress, today)];
}

/** Whose parts are waited for. */
export function missing({ parts }: AboutAction): string[] {
  const open = parts.filter(({ required, confirmedOn }) => required && confirmedOn === null);
  if (open.length === 0) return [];
  return [`Nog niet binnen: ${formatParts(open.map(({ name }) => name))}.`];
}

/** "Green but overdue" reads as exactly that. */
function progressSentence(
  about: AboutAction,
  progress: NonNullable<AboutAction['progress']>,
  today: IsoDate,
): string {
  const late = about.dueOn !== null && about.dueOn < today;
  const contrast = late && progress.value === 'on_track' ? ' Toch is de datum voorbij.' : '';
  return `Op ${formatShortDate(progress.on, today)} zei de actiehouder: ${progressLabels[progress.value]}.${contrast}`;
}

export function ownerIs({ owner }: AboutAction): string {
  return `Actiehouder is ${nameOf(owner)}.`;
}

export function nameOf(person: { name: string; jobTitle: string }): string {
  return person.jobTitle === '' ? person.name : `${person.name} (${person.jobTitle})`;
}

/** Explanations are read on the page: what people type may be about persons, and mail travels far. */
export function explained(about: AboutAction): string[] {
  return about.answer?.hasReason === true
    ? ['Er is een toelichting. Die leest u bij de actie.']
    : [];
}

export function author(about: AboutAction): string {
  return about.answer?.author ?? 'de coördinator';
}

/** "12 dagen te laat" from the due date on. */
export function daysSince(on: IsoDate, today: IsoDate): number {
  return Math.max(0, daysBetween(on, today));
}

/** "de evaluatie over het tweede kwartaal". */
export function evaluation({ milestoneId }: AboutAction): string {
  return `de ${evaluationName(milestoneId)}`;
}

function capitalEvaluation(about: AboutAction): string {
  return evaluation(about).replace(/^d/, 'D');
}

function thing({ milestone }: AboutAction): string {
  return milestone === null
    ? 'Deze actie'
    : `Deel ${String(milestone.number)} van ${String(milestone.of)} van deze actie`;
}
