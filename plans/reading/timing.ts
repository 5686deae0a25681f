/** "Wanneer voltooid?" as documents write it, against the year of the plan. */

import { formatTiming, type Timing } from '../../domain/plan/timing.ts';
import { lexed, unknownDoubt } from './lex.ts';
import { folded, quoted } from './folded.ts';
import { proposed, type RuledReading, unread } from './ruled-reading.ts';
import { anchored } from './timing/anchored.ts';
import { dayRules } from './timing/day-rules.ts';
import {
  type Found,
  momentsMeaning,
  ongoingMeaning,
  yearlyMeaning,
  yearsMeaning,
} from './timing/meaning.ts';
import { partRules } from './timing/part-rules.ts';
import { respelled } from './timing/spelling.ts';
import { termsOf } from './timing/terms.ts';
import type { Token } from './timing/token.ts';
import { weekdayRules, weekdaysHeld } from './timing/weekdays.ts';
import { wordRules } from './timing/word-rules.ts';

const rules = [...dayRules, ...weekdayRules, ...partRules, ...wordRules];

export function timingReading(literal: string, year: number): RuledReading<Timing> {
  const text = folded(literal).replace(/^[-•.\s]+(?=[a-z\d])/, '');
  const absence = absenceDoubt(text);
  if (absence !== null) return unread(literal, absence);
  const tokens = anchored(weekdaysHeld(lexed(respelled(text), rules, year), year), year);
  const { timing, doubts } = meaningOf(tokens, year);
  const all = [...doubts, ...unknownDoubt(tokens), ...yearDoubts(tokens, year)];
  if (timing === null)
    return mended(literal, year) ?? unread(literal, all.join(' ') || 'Hier staat geen moment in.');
  const rule = `${quoted(literal)} is gelezen als ${formatTiming(timing, year)}.`;
  return proposed(literal, { reading: timing, rule }, all);
}

/** "Structur eel": a narrow column breaks words; without its spaces it may be one that is known. */
function mended(literal: string, year: number): RuledReading<Timing> | null {
  const whole = literal.replace(/\s+/g, '');
  if (whole === literal || /\d/.test(whole)) return null;
  const { reading, rule, doubt } = timingReading(whole, year);
  if (reading === null || rule === null || doubt !== null) return null;
  return proposed(literal, { reading, rule }, ['Hier lijkt een woord gebroken.']);
}

function absenceDoubt(text: string): string | null {
  const plain = text.replace(/[.\s]+/g, '');
  if (plain === '') return 'Er staat niet wanneer.';
  if (/^[-x?/]+$/.test(plain)) return `Er staat alleen “${plain}”, niet wanneer.`;
  if (/^(ntb|nnb|nogtebepalen|nogonbekend|onbekend|nadertebepalen|pm|volgt)$/.test(plain))
    return 'Er staat dat het nog niet bekend is.';
  return /^(nvt|niettoepassing|nietvantoepassing)$/.test(plain)
    ? 'Er staat dat het niet van toepassing is.'
    : null;
}

function meaningOf(tokens: readonly Token[], year: number): Found {
  const terms = termsOf(tokens);
  const goesOn = tokens.find((token) => token.kind === 'ongoing');
  const has = (kind: Token['kind']): boolean => tokens.some((token) => token.kind === kind);
  if (goesOn !== undefined)
    return ongoingMeaning(
      { ...terms, year, doubt: goesOn.doubt, isEvaluated: has('evaluation') },
      has('yearly'),
    );
  if (has('yearly')) return yearlyMeaning({ ...terms, year });
  if (terms.terms.length > 0) return momentsMeaning({ ...terms, year }, has('evaluation'));
  return yearsMeaning(
    { ...terms, year },
    { isDeadline: has('latest') || has('until'), ofPlan: has('this_year') },
  );
}

function yearDoubts(tokens: readonly Token[], year: number): string[] {
  const named = tokens.flatMap((token) =>
    token.kind === 'year' || (token.kind === 'moment' && token.year !== null) ? [token.year] : [],
  );
  const others = [...new Set(named)].filter((other) => other !== year);
  return others.map((other) => `Er staat ${other}, en dit plan is van ${year}.`);
}
