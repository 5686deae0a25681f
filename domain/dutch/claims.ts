/** Words for claims: the only place where a sentence is made about where an action stands or who answered what. */

import type { Claim, ClaimOf } from '../contact/claims.ts';
import type { ResponseEvent } from '../contact/history.ts';
import type { IsoDate } from '../calendar.ts';
import {
  capital,
  formatDate,
  formatDayCount,
  formatDays,
  formatDistance,
  formatList,
  formatParts,
  formatShortDate,
  formatWorkingDayCount,
} from './format.ts';
import { describeOverdue } from './due-sentences.ts';
import { milestoneName, noticeLabels, progressLabels } from './labels.ts';

/** More days than this are counted and not listed. */
const mostDays = 6;

export function describeClaims(claims: Claim[], today: IsoDate): string {
  return claims.map((claim) => describeClaim(claim, today)).join(' ');
}

/** A whole sentence, or two; `today` leaves out its own year. */
export function describeClaim(claim: Claim, today: IsoDate): string {
  const day = (on: IsoDate) => formatDate(on, today);
  const shortDay = (on: IsoDate) => formatShortDate(on, today);
  switch (claim.kind) {
    case 'due':
      return claim.milestone.kind === 'evaluation'
        ? `De ${milestoneName(claim.milestone)} moet uiterlijk ${day(claim.on)} gedaan zijn (${formatDistance(claim.on, today)}).`
        : `Moet ${day(claim.on)} klaar zijn (${formatDistance(claim.on, today)}).`;
    case 'late':
      return describeOverdue(
        { ...claim.milestone, dueOn: claim.on },
        formatWorkingDayCount(claim.workingDays),
        today,
      );
    case 'with_tvo':
      return `Ligt bij het TVO sinds ${day(claim.since)}.`;
    case 'goes_to_tvo':
      return `Als er niets verandert, gaat dit op ${day(claim.on)} naar het TVO.`;
    case 'next_step':
      return `Hierna: ${noticeLabels[claim.step]}, ${day(claim.on)}.`;
    case 'completed':
      return claim.workingDays === 0
        ? `Klaar op ${day(claim.on)}.`
        : `Klaar op ${day(claim.on)}, ${formatWorkingDayCount(claim.workingDays)} te laat.`;
    case 'cancelled':
      return `Gestopt op ${day(claim.on)}.`;
    case 'paused':
      return `Staat stil sinds ${day(claim.since)}. Er gaan geen herinneringen uit.`;
    case 'owner':
      return `Actiehouder: ${claim.name}.`;
    case 'owner_left':
      return `Actiehouder ${claim.name} is vertrokken (${shortDay(claim.on)}).`;
    case 'asked_now':
      return `Nu aan zet: ${turnOf(claim)}.`;
    case 'not_mailed':
      return 'Over dit moment is nog niet gemaild.';
    case 'mailed':
      return mailed(claim, today);
    case 'not_delivered':
      return claim.certain
        ? `Niet aangekomen: de mail van ${formatDays(claim.on, today)}.`
        : `Het is niet zeker of de mail van ${formatDays(claim.on, today)} aankwam.`;
    case 'response':
      return `${response(claim, today)}${claim.butLate ? ', maar de datum is voorbij' : ''}.`;
    case 'undecided':
      return 'Daarover is nog niet besloten.';
    case 'silent':
      return `Geen antwoord sinds ${day(claim.since)} (${formatWorkingDayCount(claim.workingDays)}).`;
    case 'moment':
      return `${capital(milestoneName(claim.milestone))} ${day(claim.on)}${outcome(claim, today)}`;
    case 'parts_missing':
      return [
        `De actiehouder meldde dit op ${day(claim.ownerDoneOn)} klaar.`,
        ...(claim.names.length === 0 ? [] : [`Nog niet binnen: ${formatParts(claim.names)}.`]),
      ].join(' ');
  }
}

function turnOf({ of, names }: ClaimOf<'asked_now'>): string {
  switch (of) {
    case 'coordinator':
      return 'de coördinator, met een besluit';
    case 'tvo':
      return 'het TVO, met een besluit';
    case 'owner':
      return `${formatList(names)}, met een antwoord`;
    case 'parts':
      return formatParts(names);
  }
}

function outcome({ outcome: what }: ClaimOf<'moment'>, today: IsoDate): string {
  switch (what?.kind) {
    case undefined:
      return '.';
    case 'confirmed':
      return `: klaar gemeld op ${formatDate(what.on, today)}.`;
    case 'with_tvo':
      return `: bij het TVO sinds ${formatDate(what.since, today)}.`;
    case 'goes_to_tvo':
      return `. Als er niets verandert, gaat dit op ${formatDate(what.on, today)} naar het TVO.`;
  }
}

function mailed({ on, again }: ClaimOf<'mailed'>, today: IsoDate): string {
  const opening = again ? 'Daarna gemaild' : 'Gemaild';
  const ending = again ? 'Daarop kwam geen antwoord.' : 'Geen antwoord ontvangen.';
  const [first = '', last = ''] = [on[0], on.at(-1)];
  const when =
    on.length <= mostDays
      ? `op ${formatDays(on, today)}`
      : `op ${formatDayCount(on.length)}, van ${formatShortDate(first, today)} tot en met ${formatShortDate(last, today)}`;
  return `${opening} ${when}. ${ending}`;
}

function response({ event, author, on }: ClaimOf<'response'>, today: IsoDate): string {
  return `Op ${formatShortDate(on, today)} ${verb(event, today, author)}`;
}

function verb(event: ResponseEvent, today: IsoDate, author: string): string {
  switch (event.kind) {
    case 'progress_reported':
      return `antwoordde ${author}: ${progressLabels[event.data.progress]}`;
    case 'extension_asked':
      return `vroeg ${author} tijd tot ${formatDate(event.data.until, today)}`;
    case 'ownership_denied':
      return `antwoordde ${author}: deze actie is niet van mij`;
    case 'owner_confirmed':
    case 'action_confirmed':
      return `meldde ${author} dit klaar`;
    case 'confirmation_undone':
      return `trok ${author} de klaarmelding in`;
  }
}
