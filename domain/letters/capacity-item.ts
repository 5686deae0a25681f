/** The capacity of a half year in a mail: what is asked of who reports it, and what is missing. */

import type { IsoDate } from '../calendar.ts';
import { formatDate, formatList } from '../dutch/index.ts';
import { oneLine } from '../text.ts';
import { type AboutCapacity, type Block, short } from './content.ts';

export function capacityItem(about: AboutCapacity, today: IsoDate): Block {
  const isAsked = about.missing.every(({ name }) => name === null);
  return isAsked ? question(about, today) : missingLines(about, today);
}

function question(about: AboutCapacity, today: IsoDate): Block {
  const { missing, url } = about;
  const subjects = formatList(missing.map(({ subject }) => short(subject)));
  return {
    kind: 'item',
    title: `Capaciteit van ${capacityPeriod(about)}`,
    sentences: [
      isLate(about, today)
        ? `Vul in hoeveel fte het werd. Dat had ${formatDate(about.dueOn, today)} klaar moeten zijn.`
        : `Vul uiterlijk ${formatDate(about.dueOn, today)} in hoeveel fte het werd.`,
      `Het gaat om: ${subjects}.`,
    ],
    buttons: [{ label: 'Vul de capaciteit in', url }],
  };
}

function missingLines(about: AboutCapacity, today: IsoDate): Block {
  const lines = about.missing.map(
    ({ subject, name }) => `${short(subject)} (${oneLine(name ?? '')})`,
  );
  return {
    kind: 'item',
    title: `Capaciteit van ${capacityPeriod(about)} ontbreekt`,
    sentences: [
      `Dit had ${formatDate(about.dueOn, today)} klaar moeten zijn: ${formatList(lines)}.`,
      'U kunt het ook zelf invullen.',
    ],
    buttons: [{ label: 'Bekijk de capaciteit', url: about.url }],
  };
}

export function capacityNews(about: AboutCapacity, today: IsoDate): string {
  const what = `Capaciteit van ${capacityPeriod(about)}`;
  if (isLate(about, today)) return `${what} ontbreekt`;
  return `${what}: uiterlijk ${formatDate(about.dueOn, today)}`;
}

/** "het eerste halfjaar van 2024". */
export function capacityPeriod({ half, year }: Pick<AboutCapacity, 'half' | 'year'>): string {
  return `het ${half === 1 ? 'eerste' : 'tweede'} halfjaar van ${String(year)}`;
}

function isLate({ dueOn }: AboutCapacity, today: IsoDate): boolean {
  return today > dueOn;
}
