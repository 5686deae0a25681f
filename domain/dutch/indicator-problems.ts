/** Why a value cannot be kept, and how to mend it. */

import type { ValueProblem } from '../indicators/entry.ts';
import { mostCharacters, tooLongSentence } from '../text.ts';

export const valueProblemSentences: Record<ValueProblem, string> = {
  no_period: 'Schrijf de periode als 2024-06, 2024-H1 of 2024, zoals deze indicator wordt gemeten.',
  period_to_come: 'Deze periode is nog niet voorbij.',
  no_figure: 'Schrijf een getal als 12 of 3,5. Is er geen getal? Kies dan waarom.',
  figure_without_status: 'Laat de waarde leeg, of kies “definitief” of “voorlopig”.',
  figure_too_high: 'Deze waarde is hoger dan kan.',
  no_population: 'Schrijf over hoeveel inwoners dit is gerekend, als heel getal.',
  value_text_too_long: tooLongSentence(mostCharacters.text),
};
