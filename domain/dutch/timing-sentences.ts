/** How a plan may write when an action is due, and what is wrong where it does not. */

import type { TimingRefusal } from '../plan/timing.ts';

/** `year` is null while the year of the plan itself cannot be read. */
export function timingRefusalSentence(refusal: TimingRefusal, year: number | null): string {
  switch (refusal) {
    case 'unreadable':
      return `Schrijf ${timingForms(year)}.`;
    case 'not_ascending':
      return 'Zet de momenten op volgorde: het eerste moment eerst.';
    case 'same_day':
      return 'Twee van deze momenten vallen op dezelfde dag. Noem die dag één keer.';
  }
}

/** "“Q2 2024”, “mei 2024” … of “Jaarlijks, mei 2024”". */
function timingForms(year: number | null): string {
  const of = year === null ? '' : ` ${String(year)}`;
  return [
    `een kwartaal (“Q2${of}”, “Q3 en Q4${of}”)`,
    `een maand (“mei${of}”)`,
    `een dag (“1 mei${of}”)`,
    `een half jaar (“eerste halfjaar${of}”)`,
    `“Jaarlijks, mei${of}”`,
    `“Structureel” of “Structureel, evaluatie Q4${of}”`,
  ].join(', ');
}
