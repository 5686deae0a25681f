/** What a half year was, in a mail: what is asked of who reports it, and what is missing. */

import type { IsoDate } from '../calendar.ts';
import { formatDate, formatList } from '../dutch/index.ts';
import type { HalfYearSubject } from '../half-year/missing.ts';
import { oneLine } from '../text.ts';
import { type AboutHalfYear, type Block, short } from './content.ts';

/** What each is called, and what is filled in. */
const texts: Record<HalfYearSubject, Record<'title' | 'fill' | 'button' | 'page', string>> = {
  capacity: {
    title: 'Capaciteit',
    fill: 'hoeveel fte het werd',
    button: 'Vul de capaciteit in',
    page: 'Bekijk de capaciteit',
  },
  indicators: {
    title: 'Cijfers',
    fill: 'welke cijfers het werden',
    button: 'Vul de cijfers in',
    page: 'Bekijk het dashboard',
  },
};

export function halfYearItem(about: AboutHalfYear, today: IsoDate): Block {
  const isQuestion = about.missing.every(({ name }) => name === null);
  return isQuestion ? question(about, today) : missingLines(about, today);
}

function question(about: AboutHalfYear, today: IsoDate): Block {
  const { missing, url, kind } = about;
  const { title, fill, button } = texts[kind];
  const subjects = formatList(missing.map(({ subject }) => short(subject)));
  return {
    kind: 'item',
    title: `${title} van ${halfYearPeriod(about)}`,
    sentences: [
      isLate(about, today)
        ? `Vul in ${fill}. Dat had ${formatDate(about.dueOn, today)} klaar moeten zijn.`
        : `Vul uiterlijk ${formatDate(about.dueOn, today)} in ${fill}.`,
      `Het gaat om: ${subjects}.`,
    ],
    buttons: [{ label: button, url }],
  };
}

function missingLines(about: AboutHalfYear, today: IsoDate): Block {
  const { title, page } = texts[about.kind];
  const lines = about.missing.map(
    ({ subject, name }) => `${short(subject)} (${oneLine(name ?? '')})`,
  );
  return {
    kind: 'item',
    title: `${title} van ${halfYearPeriod(about)} ${missingWord[about.kind]}`,
    sentences: [
      `Dit had ${formatDate(about.dueOn, today)} klaar moeten zijn: ${formatList(lines)}.`,
      'U kunt het ook zelf invullen.',
    ],
    buttons: [{ label: page, url: about.url }],
  };
}

const missingWord: Record<HalfYearSubject, string> = {
  capacity: 'ontbreekt',
  indicators: 'ontbreken',
};

export function halfYearNews(about: AboutHalfYear, today: IsoDate): string {
  const what = `${texts[about.kind].title} van ${halfYearPeriod(about)}`;
  if (isLate(about, today)) return `${what} ${missingWord[about.kind]}`;
  return `${what}: uiterlijk ${formatDate(about.dueOn, today)}`;
}

/** "het eerste halfjaar van 2024". */
export function halfYearPeriod({ half, year }: Pick<AboutHalfYear, 'half' | 'year'>): string {
  return `het ${half === 1 ? 'eerste' : 'tweede'} halfjaar van ${String(year)}`;
}

function isLate({ dueOn }: AboutHalfYear, today: IsoDate): boolean {
  return today > dueOn;
}
