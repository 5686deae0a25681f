/** What pages, mails and documents call the parts of a meeting. */

import type { IsoDate } from '../calendar.ts';
import type { AgendaReason } from '../meetings/agenda.ts';
import type { MeetingDecisionKind } from '../meetings/decisions.ts';
import type { Board, MeetingPhase, MeetingRefusal } from '../meetings/meeting.ts';
import { formatDate } from './format.ts';

export const boardLabels: Record<Board, string> = { tvo: 'TVO', driehoek: 'Driehoek' };

/** "het TVO", "de Driehoek". */
export const boardNames: Record<Board, string> = { tvo: 'het TVO', driehoek: 'de Driehoek' };

export const meetingPhaseLabels: Record<MeetingPhase, string> = {
  planned: 'gepland',
  convened: 'de leden zijn uitgenodigd',
  frozen: 'de stukken zijn verstuurd',
  closed: 'afgesloten',
  cancelled: 'afgezegd',
};

export const agendaReasonLabels: Record<AgendaReason, string> = {
  escalated: 'te laat, en naar het overleg gebracht',
  referred: 'doorgestuurd door het andere overleg',
  returned: 'vorige keer niet besloten',
  extension_asked: 'wacht op een besluit over meer tijd',
  not_mine: 'de actiehouder zegt: niet van mij',
  obstacle: 'een partij meldt een belemmering',
  over_budget: 'gaat over het budget',
  proposal: 'voorstel om te veranderen',
  indicator: 'een indicator vraagt aandacht',
  whole_plan: 'het hele plan, twee keer per jaar',
  free: 'op de agenda gezet',
  late_soon: 'moet klaar zijn vóór het volgende overleg',
};

export const meetingDecisionLabels: Record<MeetingDecisionKind, string> = {
  extend: 'meer tijd geven',
  reassign: 'een andere actiehouder aanwijzen',
  scale_down: 'afschalen',
  scale_up: 'opschalen',
  cancel: 'stoppen',
  confirm: 'accepteren als klaar',
  keep: 'aanhouden tot het volgende overleg',
  refer: 'doorsturen',
  inform: 'ter kennisname',
};

/** To the other board. */
export function referLabel(board: Board): string {
  return `doorsturen naar ${boardNames[board === 'tvo' ? 'driehoek' : 'tvo']}`;
}

export const meetingRefusalSentences: Record<MeetingRefusal, string> = {
  meeting_closed: 'Dit overleg is afgesloten: de besluiten staan vast.',
  meeting_cancelled: 'Dit overleg is afgezegd.',
  meeting_not_yet: 'Dit overleg is nog niet geweest.',
  meeting_date_passed: 'Kies een werkdag die nog komt.',
  meeting_day_off: 'Op die dag wordt niet gewerkt. Kies een werkdag.',
  meeting_date_taken: 'Op die dag is er al een overleg.',
};

export interface DecidedWords {
  kind: MeetingDecisionKind;
  decidedBy: string;
  scope: string;
  until: IsoDate | null;
  newOwnerName: string | null;
}

/** "Meer tijd tot vrijdag 29 november, besloten door het TVO". */
export function describeMeetingDecision(
  decision: DecidedWords,
  board: Board,
  today: IsoDate,
): string {
  const scope = decision.scope === '' ? '' : ` (“${decision.scope}”)`;
  return `${decidedWhat(decision, board, today)}${scope}. Besloten door: ${decision.decidedBy}.`;
}

function decidedWhat(
  { kind, until, newOwnerName }: DecidedWords,
  board: Board,
  today: IsoDate,
): string {
  const byWhen = until === null ? '' : `, klaar op ${formatDate(until, today)}`;
  switch (kind) {
    case 'extend':
      return until === null ? 'Meer tijd' : `Meer tijd tot ${formatDate(until, today)}`;
    case 'reassign':
      return newOwnerName === null ? 'Een andere actiehouder' : `${newOwnerName} wordt actiehouder`;
    case 'scale_down':
      return `Afgeschaald${byWhen}`;
    case 'scale_up':
      return `Opgeschaald${byWhen}`;
    case 'cancel':
      return 'De actie stopt';
    case 'confirm':
      return 'Geaccepteerd als klaar';
    case 'keep':
      return 'Aangehouden tot het volgende overleg';
    case 'refer':
      return `Doorgestuurd naar ${boardNames[board === 'tvo' ? 'driehoek' : 'tvo']}`;
    case 'inform':
      return 'Ter kennisname';
  }
}
