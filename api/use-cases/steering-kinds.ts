/** What may be missing or wrong in a change to the plan, and how it is said. */

import type { SteeringRefusal } from '../../domain/plan/steering.ts';
import { mostCharacters, tooLongSentence } from '../../domain/text.ts';

/** As people choose it; `restored` asks again what was asked at first. */
export const scaleChoices = ['up', 'down', 'stopped', 'restored'] as const;
export type ScaleChoice = (typeof scaleChoices)[number];

export const steeringFields = [
  'what',
  'shortName',
  'how',
  'theme',
  'owner',
  'timing',
  'costs',
  'name',
  'themeKind',
  'target',
  'scale',
  'note',
  'reason',
  'decider',
] as const;
export type SteeringField = (typeof steeringFields)[number];

export interface SteeringProblem {
  /** Null for what is wrong with the plan as a whole. */
  field: SteeringField | null;
  sentence: string;
}

export const missingSentences: Record<SteeringField, string> = {
  what: 'Schrijf op wat er gaat gebeuren.',
  shortName: 'Geef de actie een korte naam: die staat in lijsten en mails.',
  how: 'Schrijf op hoe dat gaat.',
  theme: 'Kies een thema.',
  owner: 'Kies wie actiehouder wordt.',
  timing: 'Kies een of meer kwartalen, of “Structureel”, of vul een ander moment in.',
  costs: 'Schrijf een bedrag als 5000 of € 7.500, of laat dit leeg.',
  name: 'Geef het thema een naam.',
  themeKind: 'Kies wat voor thema het is.',
  target: 'Kies het thema of een doel.',
  scale: 'Kies wat er verandert.',
  note: 'Schrijf op wat er overblijft of wat erbij komt.',
  reason: 'Geef een reden: anderen lezen die.',
  decider: 'Kies wie dit besluit neemt.',
};

export const tooLong = {
  text: tooLongSentence(mostCharacters.text),
  name: tooLongSentence(mostCharacters.name),
};

export const refusedSteering: Record<SteeringRefusal, SteeringProblem> = {
  unknown_theme: { field: 'theme', sentence: missingSentences.theme },
  stopped_theme: { field: 'theme', sentence: 'Dit thema is gestopt. Kies een ander thema.' },
  unknown_goal: { field: 'target', sentence: missingSentences.target },
  unknown_owner: { field: 'owner', sentence: missingSentences.owner },
  owner_is_involved: {
    field: 'owner',
    sentence: 'De actiehouder staat ook bij de betrokkenen. Noem iedereen één keer.',
  },
  moment_passed: {
    field: 'timing',
    sentence: 'Dit moment is voorbij. Kies een later moment.',
  },
  nothing_changes: { field: 'scale', sentence: 'Hier is niets op- of afgeschaald.' },
};
