/** What can be decided about an action, and what may be missing in a decision. */

import { mostCharacters, tooLongSentence } from '../../domain/text.ts';

export const decisionKinds = [
  'grant_extension',
  'refuse_extension',
  'extend',
  'scale_up',
  'scale_down',
  'reassign',
  'pause',
  'resume',
  'cancel',
  'confirm',
  'confirm_part',
  'nudge',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export const decisionProblems = [
  'no_reason',
  'no_result',
  'own_result',
  'no_scope',
  'scope_too_long',
  'reason_too_long',
  'no_date',
  'no_owner',
  'no_milestone',
  'no_part',
  'no_decision',
  'no_decider',
] as const;
export type DecisionProblem = (typeof decisionProblems)[number];

export const noResultSentence =
  'Schrijf op wat er uit de evaluatie kwam en wat er verandert. Verandert er niets? Schrijf dat dan op.';

export const decisionProblemSentences: Record<DecisionProblem, string> = {
  no_reason: 'Geef een reden: de actiehouder krijgt die te lezen.',
  no_result: noResultSentence,
  own_result:
    'Elke evaluatie heeft een eigen uitkomst. Leg die vast op de pagina van de actie zelf.',
  no_scope: 'Schrijf op wat er overblijft of wat erbij komt: de actiehouder krijgt dat te lezen.',
  scope_too_long: tooLongSentence(mostCharacters.text),
  reason_too_long: tooLongSentence(mostCharacters.text),
  no_date: 'Kies een datum.',
  no_owner: 'Kies een nieuwe actiehouder uit de lijst.',
  no_milestone: 'Dit moment van de actie is al klaar of bestaat niet.',
  no_part: 'Kies welk deel klaar is.',
  no_decision: 'Kies wat u wilt besluiten.',
  no_decider: 'Kies wie dit besluit neemt.',
};

/** Its consequences were not in sight when the next one was looked at (decision 27). */
export const decisionWaiting =
  'Er wacht nog een besluit over deze actie: het is bewaard en wordt verwerkt zodra het kan. Daarna kunt u weer besluiten.';

export function nothingChanged(why: string): string {
  return `Er is niets veranderd. ${why}`;
}
