/** What a draft comes to: the plan that it would be, and beside which field somebody has to look. */

import { labelOf } from '../../domain/draft/fields.ts';
import { itemsOf, type StoredItem, wordsIn } from '../../domain/draft/stored.ts';
import type { Plan, Problem } from '../../domain/plan/plan.ts';
import { readPlanValue } from '../read.ts';
import { composeFile, type Composed, isGroup, type Path, type Placed } from './compose.ts';
import { fileFields } from './file-fields.ts';
import { meaningOf, surroundingsOf } from './meaning.ts';
import type { FileValue, Surroundings } from './reading.ts';

/** Beside one field, or beside a part as a whole. */
export interface Concern {
  itemId: string;
  /** Null for the part as a whole. */
  field: string | null;
  /** `doubt`: somebody has to look. `missing` and `problem` keep the plan back, a `warning` does not. */
  kind: 'doubt' | 'missing' | 'problem' | 'warning';
  text: string;
}

export interface Understood {
  /** Stand-ins stand where something is missing or wrong; null for what no plan can be made of at all. */
  plan: Plan | null;
  file: FileValue;
  concerns: Concern[];
  around: Surroundings;
}

export function understand(items: readonly StoredItem[]): Understood {
  const around = surroundingsOf(items);
  const composed = composeFile(items);
  const doubts = items.filter(({ removed }) => !removed).flatMap((item) => doubtsOf(item, around));
  const { plan, problems } = readPlanValue(composed.file);
  const known = new Set(doubts.map(({ itemId, field }) => `${itemId} ${field ?? ''}`));
  const found = problems
    .map((problem) => concernOf(problem, composed))
    .filter(({ itemId, field }) => !known.has(`${itemId} ${field ?? ''}`));
  const concerns = [...doubts, ...found, ...withoutTheme(items)];
  return { plan, file: composed.file, concerns, around };
}

/** Nothing keeps it from being a plan. */
export function isComplete({ plan, concerns }: Understood): boolean {
  return plan !== null && concerns.every(({ kind }) => kind === 'warning');
}

function doubtsOf(item: StoredItem, around: Surroundings): Concern[] {
  const names = new Set([...Object.keys(item.fields), ...Object.keys(fileFields[item.kind])]);
  return [...names].flatMap((field): Concern[] => {
    const meaning = meaningOf(item, field, around);
    if (meaning?.doubt == null) return [];
    const isRead = meaning.reading !== null || wordsIn(item, field) === '';
    const kind = isRead ? 'doubt' : 'problem';
    return [{ itemId: item.id, field, kind, text: meaning.doubt }];
  });
}

/** An indicator stands nowhere without its theme, so no check of the plan finds that it is missing. */
function withoutTheme(items: readonly StoredItem[]): Concern[] {
  return itemsOf(items, 'indicator')
    .filter((item) => wordsIn(item, 'theme').trim() === '')
    .map(({ id, kind }) => ({
      itemId: id,
      field: 'theme',
      kind: 'missing',
      text: missingText(kind, 'theme'),
    }));
}

function missingText(kind: StoredItem['kind'], field: string): string {
  return `${labelOf(kind, field)}: vul dit nog in.`;
}

/** What a plan cannot do without: said of the plan as a whole. */
const atLeastOne: Record<string, string> = {
  themas: 'Voeg minstens één thema toe.',
  acties: 'Voeg minstens één actie toe.',
  'adresboek partijen': 'Voeg minstens één partij toe: een team of organisatie.',
};

function concernOf(problem: Problem, { file, placed }: Composed): Concern {
  const { item, at } = partAt(placed, problem.path);
  const wanted = atLeastOne[problem.path.join(' ')];
  if (wanted !== undefined) return { itemId: item.id, field: null, kind: 'missing', text: wanted };
  const field = fieldAt(item, problem.path.slice(at.length));
  const isMissing = valueAt(file, problem.path) === undefined && problem.found === '';
  const text = isMissing && field !== null ? missingText(item.kind, field) : problem.expected;
  const blocks = isMissing ? 'missing' : 'problem';
  const kind = problem.severity === 'warning' ? 'warning' : blocks;
  return { itemId: item.id, field, kind, text };
}

/** The deepest part that the path leads into; what lies in none is about the plan itself. */
function partAt(placed: Placed[], path: Path): Placed {
  const found = placed.find(({ at }) => at.every((step, i) => path[i] === step));
  if (found === undefined) throw new Error('a draft without its plan');
  return found;
}

function fieldAt({ kind }: StoredItem, rest: Path): string | null {
  if (rest.length === 0) return null;
  const found = Object.entries(fileFields[kind]).find(
    ([, { at }]) =>
      at !== null && at.length > 0 && at.every((step, i) => i >= rest.length || rest[i] === step),
  );
  return found?.[0] ?? null;
}

function valueAt(value: FileValue | undefined, path: Path): FileValue | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof first === 'number') {
    return Array.isArray(value) ? valueAt(value[first], rest) : undefined;
  }
  return isGroup(value) ? valueAt(value[first], rest) : undefined;
}
