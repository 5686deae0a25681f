/** Goals as lines of text; what was scaled stands behind it in brackets: "… [gestopt: geen geld]". */

import { byLine, type FieldReader, type FileGroup, notUnderstood, understood } from './reading.ts';

const directions = ['opgeschaald', 'afgeschaald', 'gestopt'] as const;
type Scaled = { [Name in (typeof directions)[number]]?: string | undefined };

const bracketed = /^(.+) \[(opgeschaald|afgeschaald|gestopt): (.+)\]$/;
const scaled = /^(opgeschaald|afgeschaald|gestopt): (.+)$/i;

export const readGoals: FieldReader = (words) =>
  byLine(words, (line) => {
    const [, doel, direction, note] = bracketed.exec(line) ?? [];
    if (doel === undefined || direction === undefined || note === undefined) {
      return understood(line, line);
    }
    return understood(line, { doel, [direction]: note });
  });

/** Onto the theme itself. */
export const readScaling: FieldReader = (words) => {
  const [, direction, note] = scaled.exec(words.trim()) ?? [];
  if (direction === undefined || note === undefined) {
    return notUnderstood(
      words,
      'Schrijf bijvoorbeeld “afgeschaald: alleen de voorlichting blijft”.',
    );
  }
  const group: FileGroup = { [direction.toLowerCase()]: note };
  return understood(words, group);
};

export function writeGoal(goal: string | ({ doel: string } & Scaled)): string {
  if (typeof goal === 'string') return goal;
  const scaling = writeScaling(goal);
  return scaling === null ? goal.doel : `${goal.doel} [${scaling}]`;
}

/** Null where nothing was scaled. */
export function writeScaling(group: Scaled): string | null {
  const direction = directions.find((name) => group[name] !== undefined);
  return direction === undefined ? null : `${direction}: ${group[direction] ?? ''}`;
}
