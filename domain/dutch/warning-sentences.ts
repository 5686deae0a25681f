/** What somebody should know before a decision is taken, as a sentence. */

import type { DecisionWarning } from '../ahead/warnings.ts';
import type { IsoDate } from '../calendar.ts';
import { capital, formatDate, formatList } from './format.ts';

export function describeWarning(warning: DecisionWarning, today: IsoDate): string {
  switch (warning.kind) {
    case 'no_working_day':
      return `${capital(formatDate(warning.on, today))} is geen werkdag. De laatste werkdag ervoor telt: ${formatDate(warning.countsOn, today)}.`;
    case 'after_plan_year':
      return `${capital(formatDate(warning.on, today))} valt na het jaar van het plan (${String(warning.year)}).`;
    case 'due_while_paused':
      return `De actie moet klaar zijn op ${formatDate(warning.on, today)}. Die datum schuift pas op als u de actie hervat, met de werkdagen dat zij stilstond.`;
    case 'due_during_pause':
      return `De datum ${formatDate(warning.on, today)} ging voorbij terwijl de actie stilstond.`;
    case 'owner_left':
      return `${warning.name} werkt hier niet meer. De coördinator krijgt de mails.`;
    case 'owner_unreachable':
      return `${warning.name} heeft geen mailadres. De coördinator krijgt de mails.`;
    case 'owner_refused':
      return `De mailserver weigert mail aan ${warning.name}. Zorg eerst voor een ander adres.`;
    case 'owner_away':
      return warning.deputies.length === 0
        ? `${warning.name} is afwezig tot ${formatDate(warning.untilOn, today)}, en niemand leest de mail intussen.`
        : `${warning.name} is afwezig tot ${formatDate(warning.untilOn, today)}. Tot dan gaan de mails naar ${formatList(warning.deputies)}.`;
  }
}
