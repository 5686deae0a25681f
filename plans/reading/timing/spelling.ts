/** Other spellings of the same, before tokens are made: "eerste" is 1e, "1e en 2e kwartaal" is two quarters. */

const separator = String.raw` ?(?:,|en|&|\/|\+|-|t\/m|tot en met) ?`;
const month =
  'jan(?:uari)?|feb(?:r|ruari)?|mrt|maart|apr(?:il)?|mei|jun(?:i)?|jul(?:i)?|aug(?:ustus)?|sep(?:t|tember)?|okt(?:ober)?|oct|nov(?:ember)?|dec(?:ember)?';

/** Names of months, long and short, as part of an expression. */
export const monthPattern = `(?:${month})(?![a-z])\\.?`;

const quarter = String.raw`(?:kwartalen|kwartaal|kwart|kw)(?![a-z])`;
const half = String.raw`(?:half ?-?jaar|helft)(?![a-z])`;
const ordinals: Record<string, string> = {
  eerste: '1e',
  tweede: '2e',
  derde: '3e',
  vierde: '4e',
  laatste: '4e',
};

/** Of folded text, see `folded`. */
export function respelled(text: string): string {
  const plain = text
    .replace(/(?<![a-z])tot en met(?![a-z])|(?<![a-z])t ?\/ ?m(?![a-z])/g, 't/m')
    .replace(/(?<=\d) ?(?:ste|de|e)(?= ?(?:,|en |&|\/|\+|-|t\/m|kw|half|helft))/g, 'e')
    .replace(ordinalBeforePart, (name) => ordinals[name] ?? name)
    .replace(/(?<![a-z])laatste (?=half|helft)/g, '2e ');
  return repeated(repeated(plain, ordinalList), quarterList);
}

const ordinalBeforePart = new RegExp(
  `(?<![a-z])(?:eerste|tweede|derde|vierde)(?=(?:${separator}(?:[1-4]e|eerste|tweede|derde|vierde)){0,3} ?(?:${quarter}|${half}))|(?<![a-z])laatste(?= ?${quarter})`,
  'g',
);

/** "1e en 2e kwartaal": the last name counts for all before it. */
const ordinalList = new RegExp(
  `(?<!\\d)([1-4]e)(${separator})(?=[1-4]e ?(${quarter}|${half}))`,
  'g',
);
/** "Q1 en 2", "kwartaal 1, 2": the first name counts for all behind it. */
const quarterList = new RegExp(
  `(?<![a-z])(q|k|kw|kwartaal|kwartalen)( ?-?[1-4])(${separator})(?=[1-4](?![\\de]|[-/.]\\d| ?(?:${monthPattern}|${quarter}|${half}|uur)))`,
  'g',
);

function repeated(text: string, list: RegExp): string {
  let [before, now] = ['', text];
  for (let turn = 0; turn < 4 && now !== before; turn += 1)
    [before, now] = [now, now.replace(list, spelledOut)];
  return now;
}

function spelledOut(_whole: string, first: string, second: string, third: string): string {
  const isOrdinal = /^\d/.test(first);
  return isOrdinal ? `${first} ${third}${second}` : `${first}${second}${third}${first}`;
}
