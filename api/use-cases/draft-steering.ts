/** A change to the plan as somebody filled it in, as the change it is; or all that is missing in it. */

import type { Quarter } from '../../domain/calendar.ts';
import { timingRefusalSentence } from '../../domain/dutch/timing-sentences.ts';
import type { Moment } from '../../domain/plan/moment.ts';
import type { Theme } from '../../domain/plan/plan.ts';
import type { Scaling } from '../../domain/plan/scaling.ts';
import type { NewAction, Steering } from '../../domain/plan/steering.ts';
import { ongoingByQuarter, readTiming, type Timing } from '../../domain/plan/timing.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { isTooLong, mostCharacters, oneLine } from '../../domain/text.ts';
import { readCents } from '../../domain/amounts.ts';
import {
  missingSentences,
  type ScaleChoice,
  type SteeringField,
  type SteeringProblem,
  tooLong,
} from './steering-kinds.ts';

/** Texts as typed, choices as known values; empty or null where nothing was chosen. */
export type SteeringInput =
  | {
      kind: 'add_action';
      what: string;
      shortName: string;
      how: string;
      themeId: string;
      owner: string;
      involved: string[];
      timing: TimingChoice;
      costs: string;
    }
  | { kind: 'add_theme'; name: string; themeKind: Theme['kind'] | null; goals: string[] }
  | {
      kind: 'scale';
      themeId: string;
      /** The theme itself, or a goal by its place in it; null where nothing was chosen. */
      target: 'theme' | number | null;
      scale: ScaleChoice | null;
      note: string;
    };

/** Quarters that were ticked, every quarter for good, or words as a plan has them: one of the three. */
export interface TimingChoice {
  quarters: Quarter[];
  isOngoing: boolean;
  words: string;
}

export type DraftedSteering = Result<Steering, SteeringProblem[]>;

/** `year`: of the plan. */
export function draftSteering(input: SteeringInput, year: number): DraftedSteering {
  switch (input.kind) {
    case 'add_action':
      return newAction(input, year);
    case 'add_theme':
      return newTheme(input);
    case 'scale':
      return scaling(input);
  }
}

type InputOf<K extends SteeringInput['kind']> = Extract<SteeringInput, { kind: K }>;

function newAction(input: InputOf<'add_action'>, year: number): DraftedSteering {
  const { themeId, owner, involved } = input;
  const timing = timingOf(input.timing, year);
  const costCents = input.costs === '' ? null : readCents(input.costs);
  const problems = [
    ...textProblems('what', input.what, mostCharacters.text),
    ...textProblems('shortName', input.shortName, mostCharacters.name),
    ...textProblems('how', input.how, mostCharacters.text),
    ...(themeId === '' ? [missing('theme')] : []),
    ...(owner === '' ? [missing('owner')] : []),
    ...(timing.ok ? [] : [timing.refusal]),
    ...(costCents === undefined ? [missing('costs')] : []),
  ];
  if (!timing.ok || costCents === undefined || problems.length > 0) return refused(problems);
  const action: NewAction = {
    themeId,
    owner,
    involved,
    timing: timing.value,
    costCents,
    costRecurrence: null,
    what: oneLine(input.what),
    shortName: oneLine(input.shortName),
    how: oneLine(input.how),
  };
  return accepted({ kind: 'add_action', action });
}

function timingOf(
  { quarters, isOngoing, words }: TimingChoice,
  year: number,
): Result<Timing, SteeringProblem> {
  const chosen = [quarters.length > 0, isOngoing, words !== ''].filter(Boolean);
  if (chosen.length !== 1) return refused(missing('timing'));
  if (isOngoing) return accepted(ongoingByQuarter);
  if (words === '') {
    const moments = [...quarters].sort().map((quarter): Moment => ({ kind: 'quarter', quarter }));
    return accepted({ kind: 'by', moments });
  }
  const read = readTiming(words, year);
  if (read.ok) return read;
  return refused({ field: 'timing', sentence: timingRefusalSentence(read.refusal, year) });
}

function newTheme({ name, themeKind, goals }: InputOf<'add_theme'>): DraftedSteering {
  const problems = [
    ...textProblems('name', name, mostCharacters.name),
    ...(themeKind === null ? [missing('themeKind')] : []),
  ];
  if (themeKind === null || problems.length > 0) return refused(problems);
  const texts = goals.map(oneLine).filter((goal) => goal !== '');
  return accepted({
    kind: 'add_theme',
    theme: { name: oneLine(name), kind: themeKind, goals: texts },
  });
}

function scaling({ themeId, target, scale, note }: InputOf<'scale'>): DraftedSteering {
  const problems = [
    ...(target === null ? [missing('target')] : []),
    ...(scale === null ? [missing('scale')] : []),
    ...(scale === 'restored' ? [] : textProblems('note', note, mostCharacters.text)),
  ];
  if (target === null || scale === null || problems.length > 0) return refused(problems);
  const chosen: Scaling | null =
    scale === 'restored' ? null : { direction: scale, note: oneLine(note) };
  return accepted(
    target === 'theme'
      ? { kind: 'scale_theme', themeId, scaling: chosen }
      : { kind: 'scale_goal', themeId, goal: target, scaling: chosen },
  );
}

export function textProblems(field: SteeringField, text: string, most: number): SteeringProblem[] {
  if (oneLine(text) === '') return [missing(field)];
  const sentence = most === mostCharacters.name ? tooLong.name : tooLong.text;
  return isTooLong(text, most) ? [{ field, sentence }] : [];
}

export function missing(field: SteeringField): SteeringProblem {
  return { field, sentence: missingSentences[field] };
}
