/** What is wrong in a form about money, in which field, and what was typed. */

import type { FilledForm } from '../site/filled-form.ts';
import type { MoneyProblem } from '../use-cases/enter-money.ts';
import { moneySentences } from '../use-cases/money-sentences.ts';

/** By the name of the field; null for what is wrong with the form as a whole. */
const fields: Record<MoneyProblem, string | null> = {
  no_kind: 'soort',
  no_amount: 'bedrag',
  amount_too_high: 'bedrag',
  not_enough_money: 'bedrag',
  no_day: 'datum',
  day_to_come: 'datum',
  no_description: 'omschrijving',
  money_text_too_long: 'omschrijving',
  no_reason: 'reden',
  no_https_link: 'link',
  link_too_long: 'link',
  unknown_pot: 'naar',
  same_pot: 'naar',
  unknown_action: 'actie',
  unknown_commitment: 'verplichting',
  unknown_meeting: 'wie',
  before_meeting: 'datum',
  meeting_closed: 'wie',
  meeting_cancelled: 'wie',
  meeting_not_yet: 'wie',
  unknown_entry: null,
  entry_replaced: null,
  runs_over: 'toelichting',
};

export function moneyErrors(
  problem: MoneyProblem,
  form: 'post' | 'verschuif' | 'intrekken',
  typed: Record<string, string>,
): FilledForm {
  const field = fields[problem];
  // A move and a withdrawal have one text, their reason.
  const name = field === 'omschrijving' && form !== 'post' ? 'reden' : field;
  const at = name === null ? null : `${form}-${name}`;
  return { errors: [{ at, text: moneySentences[problem] }], typed };
}

/** Refused for what happened meanwhile: the same may have been right before. */
const conflicts: readonly MoneyProblem[] = [
  'entry_replaced',
  'not_enough_money',
  'meeting_closed',
  'meeting_cancelled',
];

export function statusFor(problem: MoneyProblem): 400 | 409 {
  return conflicts.includes(problem) ? 409 : 400;
}
