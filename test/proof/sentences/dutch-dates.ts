/** Dates as people write them, read back. */

export const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus'],
  ...['september', 'oktober', 'november', 'december'],
];
const weekdays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
const month = `(?:${months.join('|')})`;
const list = String.raw`(?:\d{1,2}(?:, \d{1,2})*(?: en \d{1,2})?)`;

/** Without its weekday. */
export const writtenDate = `\\d{1,2} ${month}(?: \\d{4})?`;
/** A day, by its own name or with its weekday. */
export const dateSource = `(?:vandaag|(?:(?:${weekdays.map(eitherCase).join('|')}) )?\\d{1,2} ${month}(?: \\d{4})?)`;
/** Several, as "2, 23 en 30 september en 1 oktober". */
export const daysSource = `${list} ${month}(?: \\d{4})?(?:(?:,| en|, en) ${list} ${month}(?: \\d{4})?)*`;

const oneDate = new RegExp(`^(?:(\\S+) )?(\\d{1,2}) (${month})(?: (\\d{4}))?$`);

function eitherCase(name: string): string {
  return `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${name.slice(1)}`;
}

/** Null for a day that does not fall on the weekday that is named. */
export function readDate(text: string, today: string): string | null {
  if (text === 'vandaag') return today;
  const [, weekday, day = '', name = '', year] = oneDate.exec(text.toLowerCase()) ?? [];
  const on = isoOf(year ?? today.slice(0, 4), name, day);
  const isNamed = weekday === undefined || weekdays[new Date(on).getUTCDay()] === weekday;
  return isNamed ? on : null;
}

/** A year named at the end of the months it is of stands for those before it. */
export function readDays(text: string, today: string): string[] {
  const groups = [...text.matchAll(new RegExp(`(${list}) (${month})(?: (\\d{4}))?`, 'g'))];
  return groups.flatMap(([, days = '', name = '', own], index) => {
    const year = own ?? groups.slice(index).find((one) => one[3] !== undefined)?.[3];
    return days.split(/, | en /).map((day) => isoOf(year ?? today.slice(0, 4), name, day));
  });
}

function isoOf(year: string, name: string, day: string): string {
  const number = String(months.indexOf(name) + 1).padStart(2, '0');
  return `${year}-${number}-${day.padStart(2, '0')}`;
}

/** All that stand in a sentence. */
export function datesIn(text: string, today: string): string[] {
  const lists = text.match(new RegExp(daysSource, 'g')) ?? [];
  return [...new Set(lists.flatMap((days) => readDays(days, today)))].sort();
}
