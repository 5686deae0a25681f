/** Sentences about an action that several mails share. Each gives none where there is nothing to say. */

import { daysBetween, type IsoDate } from '../calendar.ts';
import { oneLine } from '../text.ts';
import {
  capital,
  describeClaim,
  evaluationName,
  formatDate,
  formatDistance,
  formatParts,
  ordinal,
  plural,
} from '../dutch/index.ts';
import { type AboutAction, shortened } from './content.ts';

/** "Deze actie moet zondag 30 juni klaar zijn, over 20 dagen." */
export function due(about: AboutAction, today: IsoDate): string[] {
  const { dueOn } = about;
  if (dueOn === null) return [];
  const day = formatDate(dueOn, today);
  if (about.milestoneKind === 'evaluation') {
    const name = capital(evaluation(about));
    if (dueOn < today) return [`${name} ontbreekt. Die had ${day} gedaan moeten zijn.`];
    const until = dueOn === today ? 'vandaag' : day;
    return [`${name} moet uiterlijk ${until} gedaan zijn.`, ...lastWorkingDay(about, today)];
  }
  if (dueOn < today) return [`${subjectOf(about)} had ${day} klaar moeten zijn.`];
  if (dueOn === today) return [`${subjectOf(about)} moet vandaag klaar zijn.`];
  const near = daysBetween(today, dueOn) <= 31 ? `, ${formatDistance(dueOn, today)}` : '';
  return [`${subjectOf(about)} moet ${day} klaar zijn${near}.`, ...lastWorkingDay(about, today)];
}

/** Nobody has to be ready on a Sunday without being told so. */
function lastWorkingDay({ dueOn, lastWorkingDay: last }: AboutAction, today: IsoDate): string[] {
  if (dueOn === null || last === null || last === dueOn || last < today) return [];
  return last === today
    ? ['Dat is geen werkdag: vandaag is de laatste werkdag ervoor.']
    : [`Dat is geen werkdag: de laatste werkdag ervoor is ${formatDate(last, today)}.`];
}

/** What the action is, for who may not have the plan at hand. */
export function whatItIs({ how }: AboutAction): string[] {
  return oneLine(how) === '' ? [] : [`De aanpak volgens het plan: ${shortened(how, 200)}`];
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
  return [`${condition(about, today)} op ${day} naar het TVO.`];
}

/** True for every reader: it is not who reads this that has to answer. */
function condition({ dueOn, milestoneKind }: AboutAction, today: IsoDate): string {
  if (dueOn !== null && dueOn < today) return 'Als er niets verandert, gaat deze actie';
  return milestoneKind === 'evaluation'
    ? 'Is de evaluatie er dan niet, dan gaat de actie'
    : 'Is de actie dan niet klaar gemeld, dan gaat die';
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
export function attemptSentences({ contact }: AboutAction, today: IsoDate): string[] {
  return contact.map((claim) => describeClaim(claim, today));
}

/** Whose parts are waited for. */
export function missing({ parts }: AboutAction): string[] {
  const open = parts.filter(({ required, confirmedOn }) => required && confirmedOn === null);
  if (open.length === 0) return [];
  return [`Nog niet binnen: ${formatParts(open.map(({ name }) => name))}.`];
}

export function ownerIs({ owner }: AboutAction): string {
  return `Actiehouder is ${nameOf(owner)}.`;
}

export function nameOf(person: { name: string; jobTitle: string }): string {
  return person.jobTitle === '' ? person.name : `${person.name} (${person.jobTitle})`;
}

/** In their own words: not everybody who must know why has a page to read it on (decision 31). */
export function explained(about: AboutAction, label: 'Toelichting' | 'Uitkomst' = 'Toelichting') {
  const reason = oneLine(about.answer?.reason ?? '');
  if (reason === '') return [];
  return [`${label}: “${quoted(reason, about)}”`];
}

/** Who can read on does so there. */
export function quoted(text: string, about: AboutAction): string {
  return isCutShort(about) ? shortened(oneLine(text), mostOfReason) : oneLine(text);
}

const mostOfReason = 300;

/** Who can read on does so there; who cannot gets all of it. */
export function isCutShort({ answer, links }: AboutAction): boolean {
  const texts = [answer?.reason ?? '', answer?.scaling?.note ?? ''];
  return links.page !== null && texts.some((text) => oneLine(text).length > mostOfReason);
}

export function author(about: AboutAction): string {
  return about.answer?.author ?? 'de coördinator';
}

/** "de evaluatie over het tweede kwartaal". */
export function evaluation({ milestoneId }: AboutAction): string {
  return `de ${evaluationName(milestoneId)}`;
}

function subjectOf({ milestone }: AboutAction): string {
  return milestone === null
    ? 'Deze actie'
    : `De ${ordinal(milestone.number)} van de ${plural(milestone.of, 'mijlpaal', 'mijlpalen')} van deze actie`;
}

/** "het eerste halfjaar van 2024", "heel 2024". */
export function reportPeriod({ half, year }: { half: 1 | 2; year: number }): string {
  return half === 1 ? `het eerste halfjaar van ${String(year)}` : `heel ${String(year)}`;
}
