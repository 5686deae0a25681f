/** Why a value cannot be kept, and how to mend it. */

import type { ValueProblem } from '../indicators/entry.ts';
import type { OpenDataProblem } from '../indicators/open-data/table.ts';
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

/** Why nothing was taken from open data; what was known stays. */
export const openDataSentences: Record<OpenDataProblem, string> = {
  unreadable: 'Het antwoord was niet te lezen.',
  gone: 'Deze tabel bestaat niet meer. Kies in het planbestand een andere.',
  no_measure: 'De tabel heeft deze kolom niet. Kijk in het planbestand bij “kolom”.',
  no_key: 'De tabel heeft deze sleutel niet. Kijk in het planbestand bij “sleutels”.',
  no_total: 'De tabel heeft voor een onderdeel geen totaal. Noem in het planbestand een sleutel.',
  no_area: 'Dit gebied staat niet in de tabel. Na een herindeling heet het anders.',
  ambiguous: 'De tabel geeft voor één periode meer dan één cijfer. Er is niets overgenomen.',
};
