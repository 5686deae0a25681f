/** Whole sentences about closed lists: what happened to an action, and why something was refused. */

import type { IsoDate } from '../calendar.ts';
import type { Command, Refusal } from '../action/commands.ts';
import type { DatedScaling } from '../plan/scaling.ts';
import { capital, plural, formatDate, formatList, formatShortDate } from './format.ts';
import {
  evaluationName,
  noticeLabels,
  progressLabels,
  scalingLabels,
  scopeLabels,
} from './labels.ts';
import type { Occurrence } from '../action/events.ts';
import type { Calm } from '../contact/calm.ts';
import { type ReportedStatus, reportedStatuses, type StatusCounts } from '../action/status.ts';

export const refusalSentences: Record<Refusal, string> = {
  unknown_milestone:
    'Dit moment hoort niet meer bij deze actie. Vraag de coördinator om een nieuwe link.',
  unknown_part: 'Dit deel hoort niet meer bij deze actie. Vraag het de coördinator.',
  already_confirmed: 'Dit is al klaar gemeld. U hoeft niets meer te doen.',
  not_confirmed: 'Dit is nog niet klaar gemeld. Er valt dus niets terug te draaien.',
  too_early: 'Het is nog te vroeg voor deze evaluatie. U krijgt een mail als u kunt antwoorden.',
  undo_too_late: 'U kunt dit niet meer zelf terugdraaien. Vraag de coördinator om hulp.',
  not_running: 'Deze actie loopt niet. Stilzetten kan daarom niet.',
  not_paused: 'Deze actie staat niet stil. Hervatten hoeft dus niet.',
  already_closed: 'Deze actie is al klaar of gestopt. Uw antwoord verandert daar niets meer aan.',
  no_extension_asked:
    'Er ligt geen vraag om meer tijd meer. Misschien heeft een ander al geantwoord.',
  date_not_later: 'Kies een datum die later is dan vandaag en later dan de datum die nu geldt.',
  date_not_ahead:
    'Kies een datum na vandaag: de datum die nu geldt is voorbij, of uw datum is dat.',
  nudged_today: 'De actiehouder kreeg vandaag al een extra mail hierover. Morgen kan het weer.',
  date_outside_plan: 'Deze datum ligt te ver weg. Kies een datum uiterlijk twee jaar na het plan.',
  replaced: 'Er kwam een nieuwer antwoord van u voor in de plaats.',
};

/** What happened, as a line in the history of an action; `who` is empty where the software did it. */
export function describeEvent(event: Occurrence, who: string, today: IsoDate): string {
  const by = who === '' ? '' : ` door ${who}`;
  switch (event.kind) {
    case 'action_activated':
      return 'Actie gestart. Actiehouder en betrokkenen krijgen bericht.';
    case 'step_sent':
      return `Bericht gemaakt: ${noticeLabels[event.data.step]}.`;
    case 'step_skipped':
      return `Overgeslagen: ${noticeLabels[event.data.step]}. Er was al een nieuwer bericht.`;
    case 'action_escalated':
      return `Naar het TVO gebracht. Sinds ${formatDate(event.data.acceptedOn, today)} was er een herinnering, zonder resultaat.`;
    case 'escalation_postponed':
      return `Nog niet naar het TVO: de actiehouder krijgt eerst tijd om te antwoorden, tot ${formatDate(event.data.until, today)}.`;
    case 'owner_confirmed':
      return `Klaar gemeld${by}. Nog niet alle partijen hebben hun deel gemeld.`;
    case 'part_confirmed':
      return `Eigen deel klaar gemeld${by}.`;
    case 'action_confirmed':
      return event.data.evaluationId === null
        ? `Klaar gemeld${by}.`
        : `De ${evaluationName(event.data.evaluationId)} is gedaan${who === '' ? '' : `, meldt ${who}`}.`;
    case 'action_completed':
      return 'De actie is klaar.';
    case 'confirmation_undone':
      return `Klaarmelding teruggedraaid${by}.`;
    case 'progress_reported':
      return `Voortgang gemeld${by}: ${progressLabels[event.data.progress]}.`;
    case 'ownership_denied':
      return `Gezegd${by}: deze actie is niet van mij.`;
    case 'obstacle_reported':
      return `Belemmering gemeld${by}.`;
    case 'owner_nudged':
      return `De actiehouder is om antwoord gevraagd${by}.`;
    case 'extension_asked':
      return `Meer tijd gevraagd${by}: tot ${formatDate(event.data.until, today)}.`;
    case 'extension_granted':
      return `Meer tijd gegeven${by}: van ${formatDate(event.data.from, today)} naar ${formatDate(event.data.until, today)}.`;
    case 'extension_refused':
      return `Geen extra tijd gegeven${by}. De oude datum blijft staan.`;
    case 'action_scaled': {
      const { direction, from, until } = event.data;
      const moved =
        until === null
          ? 'De datum blijft.'
          : `De datum gaat van ${formatDate(from, today)} naar ${formatDate(until, today)}.`;
      return `${capital(scalingLabels[direction])}${by}. ${moved}`;
    }
    case 'action_reassigned':
      return `Nieuwe actiehouder aangewezen${by}.`;
    case 'action_rescheduled':
      return `Datum of regels aangepast${by}.`;
    case 'action_paused':
      return `Stilgezet${by}. Er gaan geen berichten uit.`;
    case 'action_resumed':
      return `Hervat${by}. De datum schuift op met de tijd dat de actie stilstond.`;
    case 'action_cancelled':
      return `Gestopt${by}.`;
  }
}

/** What somebody said or decided, while the action has not heard it: part of a sentence. */
export function describeCommand(command: Command, today: IsoDate): string {
  switch (command.kind) {
    case 'confirm':
      return command.whole ? 'geaccepteerd als klaar' : 'klaar';
    case 'confirm_part':
      return 'het deel is klaar';
    case 'undo':
      return 'de klaarmelding terugdraaien';
    case 'report_progress':
      return progressLabels[command.progress];
    case 'deny_ownership':
      return 'deze actie is niet van mij';
    case 'report_obstacle':
      return 'er zit iets in de weg';
    case 'ask_extension':
      return `meer tijd gevraagd, tot ${formatDate(command.until, today)}`;
    case 'nudge':
      return 'de actiehouder om antwoord vragen';
    case 'grant_extension':
      return 'de gevraagde tijd geven';
    case 'refuse_extension':
      return 'geen extra tijd geven';
    case 'extend':
      return `meer tijd geven, tot ${formatDate(command.until, today)}`;
    case 'scale_up':
      return `opschalen${newDate(command.until, today)}`;
    case 'scale_down':
      return `afschalen${newDate(command.until, today)}`;
    case 'reassign':
      return 'een andere actiehouder aanwijzen';
    case 'pause':
      return 'stilzetten';
    case 'resume':
      return 'hervatten';
    case 'cancel':
      return 'stoppen';
    case 'reschedule':
      return 'datum of regels aanpassen';
  }
}

function newDate(until: IsoDate | null, today: IsoDate): string {
  return until === null ? '' : `, nieuwe datum ${formatDate(until, today)}`;
}

/** "Afgeschaald op 12 mei. Dit blijft over: “alleen de werving”." */
export function describeScaling({ direction, note, on }: DatedScaling, today: IsoDate): string {
  const when = `${capital(scalingLabels[direction])} op ${formatShortDate(on, today)}`;
  return `${when}. ${capital(scopeLabels[direction])}: “${note}”.`;
}

/** What one action does, and what several do. */
export const statusVerbs: Record<ReportedStatus, [string, string]> = {
  escalated: ['ligt bij het TVO', 'liggen bij het TVO'],
  overdue: ['is te laat', 'zijn te laat'],
  stuck: ['zit vast', 'zitten vast'],
  at_risk: ['loopt risico', 'lopen risico'],
  paused: ['staat stil', 'staan stil'],
  running: ['loopt', 'lopen'],
  cancelled: ['is gestopt', 'zijn gestopt'],
  completed: ['is klaar', 'zijn klaar'],
};

/** The same for what has nothing worse: on whose word it goes well, or who is waited for. */
export const calmVerbs: Record<Calm, [string, string]> = {
  undecided: [
    'wacht op een besluit van de coördinator',
    'wachten op een besluit van de coördinator',
  ],
  silent: [
    'wacht lang op antwoord van de actiehouder',
    'wachten lang op antwoord van de actiehouder',
  ],
  parts_missing: ['wacht op het deel van een partij', 'wachten op het deel van een partij'],
  awaiting: [
    'kreeg een vraag die nog niet is beantwoord',
    'kregen een vraag die nog niet is beantwoord',
  ],
  on_track: ['loopt goed volgens de actiehouder', 'lopen goed volgens de actiehouder'],
  unasked: ['loopt en kreeg nog geen vraag', 'lopen en kregen nog geen vraag'],
};

/** "Van 24 acties ligt er 1 bij het TVO…" as a list, worst first; nothing is left out but zeros. */
export function describeCounts(counts: StatusCounts): string {
  return describeReportCounts({ counts, missingEvaluations: 0 });
}

/** An evaluation that is missing is counted apart from actions that are late (V28). */
export function describeReportCounts({ counts, missingEvaluations }: ReportCounts): string {
  const total = Object.values(counts).reduce((all, count) => all + count, 0);
  const parts = reportedStatuses.flatMap((status) => {
    const isOverdue = status === 'overdue';
    const count = isOverdue ? counts.overdue - missingEvaluations : counts[status];
    return [
      ...(count > 0 ? [plural(count, ...statusVerbs[status])] : []),
      ...(isOverdue && missingEvaluations > 0
        ? [`van ${String(missingEvaluations)} ontbreekt de evaluatie`]
        : []),
    ];
  });
  const all = capital(plural(total, 'actie', 'acties'));
  return parts.length === 0 ? `${all}.` : `${all}: ${formatList(parts)}.`;
}

interface ReportCounts {
  counts: StatusCounts;
  /** Of those that are overdue. */
  missingEvaluations: number;
}
