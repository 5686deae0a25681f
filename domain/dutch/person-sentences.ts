/** What was changed about a person or party in the directory, as a line in their history. */

import type { IsoDate } from '../calendar.ts';
import type { EntryChange, PersonEvent } from '../plan/person-events.ts';
import { formatDate } from './format.ts';

/** `who` is empty where nobody signed in. */
export function describePersonEvent(event: PersonEvent, who: string, today: IsoDate): string {
  const by = who === '' ? '' : ` door ${who}`;
  switch (event.kind) {
    case 'entry_changed':
      return `Gewijzigd${by}: ${event.data.changes.map(describeChange).join('; ')}.`;
    case 'absence_registered': {
      const { deputyName, fromOn, untilOn } = event.data;
      return `Afwezigheid gemeld${by}: van ${formatDate(fromOn, today)} tot ${formatDate(untilOn, today)}. Vervanger: ${deputyName}.`;
    }
    case 'absence_ended': {
      const { fromOn, untilOn } = event.data;
      return `Afwezigheid van ${formatDate(fromOn, today)} tot ${formatDate(untilOn, today)} beëindigd${by}.`;
    }
    case 'person_left':
      return `Vertrek gemeld${by}, per ${formatDate(event.data.on, today)}.`;
    case 'person_returned':
      return `Weer terug${by}.`;
  }
}

const fieldLabels: Record<EntryChange['field'], string> = {
  name: 'naam',
  jobTitle: 'functie',
  address: 'mailadres',
};

function describeChange({ field, was, becomes }: EntryChange): string {
  return `${fieldLabels[field]} was ${was === '' ? 'leeg' : was}, is ${becomes === '' ? 'leeg' : becomes}`;
}
