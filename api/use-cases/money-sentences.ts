/** Why money could not be entered or moved, in words. */

import { meetingRefusalSentences } from '../../domain/dutch/index.ts';
import { mostCharacters, tooLongSentence } from '../../domain/text.ts';
import type { MoneyProblem } from './enter-money.ts';

export const moneySentences: Record<MoneyProblem, string> = {
  no_kind: 'Kies of het een verplichting of een uitgave is.',
  no_amount: 'Schrijf een bedrag boven nul, zoals 5.000 of € 1.234,50.',
  amount_too_high: 'Dit bedrag is hoger dan tien miljoen euro. Klopt het?',
  no_day: 'Kies een datum.',
  day_to_come: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.',
  no_description: 'Schrijf waar het geld voor is.',
  no_reason: 'Schrijf waarom.',
  money_text_too_long: tooLongSentence(mostCharacters.text),
  no_https_link: 'Schrijf een link die begint met https://.',
  link_too_long: tooLongSentence(mostCharacters.link),
  unknown_pot: 'Kies een pot van dit plan.',
  same_pot: 'Kies twee verschillende potten.',
  unknown_action: 'Kies een actie van dit plan.',
  unknown_commitment: 'Kies een verplichting die nog geldt, uit dezelfde pot.',
  unknown_entry: 'Deze post bestaat niet in dit plan.',
  entry_replaced: 'Deze post is intussen al gewijzigd of ingetrokken. Er is nu niets veranderd.',
  runs_over:
    'Hiermee geeft deze pot meer uit dan er is. Schrijf bij “Waarom mag het meer worden” waarom dat toch mag, of verschuif eerst geld.',
  unknown_meeting: 'Kies een overleg van dit plan.',
  before_meeting: 'Dit is voor de dag van het overleg. Kies die dag of een latere dag.',
  meeting_closed: meetingRefusalSentences.meeting_closed,
  meeting_cancelled: meetingRefusalSentences.meeting_cancelled,
  meeting_not_yet: meetingRefusalSentences.meeting_not_yet,
  not_enough_money: 'Zoveel is er niet vrij in de pot waar het geld uit komt.',
};
