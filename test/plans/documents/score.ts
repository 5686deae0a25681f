/** What was understood of a document, held against what its maker meant. */

import type { DraftItem } from '../../../domain/draft/draft.ts';
import { sameName } from '../../../domain/draft/names.ts';
import { type FieldReading, fieldReading } from '../../../plans/recognise/field-reading.ts';
import type { RecognisedPlan } from '../../../plans/recognise/recognised-plan.ts';
import type { MeantAction } from './corpus/meanings.ts';

export interface Score {
  fields: number;
  right: number;
  /** Right, and doubted all the same. */
  needless: string[];
  /** Not right, and it says so. */
  doubted: string[];
  /** Not right, and nobody would look: none is the goal. */
  wrong: string[];
  lost: string[];
  invented: string[];
}

function emptyScore(): Score {
  return { fields: 0, right: 0, needless: [], doubted: [], wrong: [], lost: [], invented: [] };
}

export function scoreMeaning(meant: readonly MeantAction[], plan: RecognisedPlan): Score {
  const found = plan.items.filter(({ kind }) => kind === 'action');
  const score = emptyScore();
  for (const action of meant) {
    const index = found.findIndex((item) => isMeant(item, action));
    const [item] = index === -1 ? [] : found.splice(index, 1);
    if (item === undefined) score.lost.push(action.what);
    else scoreAction(score, action, item, plan);
  }
  score.invented.push(...found.map((item) => item.fields['what']?.source ?? ''));
  return score;
}

/** The files differ in spaces and in how words are broken. */
function isMeant(item: DraftItem, { what }: MeantAction): boolean {
  return squeezed(item.fields['what']?.source ?? '').startsWith(squeezed(what));
}

function squeezed(text: string): string {
  return text.replace(/[\s-]/g, '').toLowerCase();
}

function scoreAction(
  score: Score,
  action: MeantAction,
  item: DraftItem,
  plan: RecognisedPlan,
): void {
  const { year } = plan;
  for (const field of ['theme', 'owner', 'timing', 'cost'] as const) {
    const value = item.fields[field];
    const reading =
      value === undefined ? null : fieldReading({ kind: 'action', field, year }, value);
    const covered = field === 'theme' ? themeDoubt(plan, reading?.reading ?? null) : null;
    scoreField(score, { name: `${action.what}: ${field}`, meant: action[field], reading, covered });
  }
}

/** That of its theme counts for an action where it is wrong. */
function themeDoubt({ items }: RecognisedPlan, name: string | null): string | null {
  const theme = items.find(
    ({ kind, fields }) => kind === 'theme' && sameName(fields['name']?.source ?? '', name ?? ''),
  );
  return theme?.fields['name']?.doubt ?? null;
}

interface ScoredField {
  name: string;
  meant: string | null;
  reading: FieldReading | null;
  /** A doubt elsewhere that is about this too. */
  covered: string | null;
}

function scoreField(score: Score, { name, meant, reading, covered }: ScoredField): void {
  const found = reading?.reading ?? null;
  const isRight = found === meant || (found !== null && meant !== null && sameName(found, meant));
  const doubt = reading?.doubt ?? null;
  const words = `${name} is “${found ?? ''}” and should be “${meant ?? ''}”`;
  score.fields += 1;
  if (isRight) score.right += 1;
  if (isRight && meant !== null && doubt !== null) score.needless.push(`${name}: ${doubt}`);
  const why = doubt ?? covered;
  if (!isRight && why !== null) score.doubted.push(`${words}: ${why}`);
  if (!isRight && why === null) score.wrong.push(words);
}
