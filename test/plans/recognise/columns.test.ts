import { describe, expect, it } from 'vitest';
import { fieldReading } from '../../../plans/recognise/field-reading.ts';
import { meaningOfHeading } from '../../../plans/recognise/meanings.ts';
import { recognisePlan } from '../../../plans/recognise/recognise-plan.ts';
import type { RecognisedPlan } from '../../../plans/recognise/recognised-plan.ts';
import {
  cell,
  type CorpusBlock,
  type CorpusRow,
  heading,
  headerRow,
  row,
  table,
  themeRow,
} from '../documents/corpus/corpus-plan.ts';
import { sourceOf } from './source-of.ts';

function recognised(year: number | null, ...blocks: CorpusBlock[]): RecognisedPlan {
  return recognisePlan(sourceOf({ blocks }), { year, meanings: {} });
}

function tableOf(...rows: CorpusRow[]): CorpusBlock {
  const width = rows[0]?.cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0) ?? 0;
  return table(
    Array.from({ length: width }, () => 100 / width),
    false,
    rows,
  );
}

/** Of each action what a person would read, and whether it is doubted. */
function readings(plan: RecognisedPlan, field: string): [string | null, boolean][] {
  const actions = plan.items.filter(({ kind }) => kind === 'action');
  return actions.map(({ fields }) => {
    const value = fields[field];
    if (value === undefined) return [null, false];
    const found = fieldReading({ kind: 'action', field, year: plan.year }, value);
    return [found.reading, found.doubt !== null];
  });
}

describe('the names of columns', () => {
  it.each([
    ['Budgethouder', 'other:Budgethouder'],
    ['Kostenplaats', 'other:Kostenplaats'],
    ['Wat mag het kosten?', 'cost'],
    ['Wat levert het op?', 'result'],
    ['Projectleider', 'owner'],
    ['Operationeel doel', 'result'],
    ['Veiligheidsthema', 'theme'],
  ])('mean what they say: %s is %s', (name, meaning) => {
    expect(meaningOfHeading(name)).toMatchObject({ meaning, doubt: null });
  });

  it('say more over one column than over many', () => {
    const header: CorpusRow[] = [
      {
        isHeader: true,
        cells: [cell('Actie', 1, 2), cell('Planning 2026', 4), cell('Kosten', 1, 2)],
      },
      { isHeader: true, cells: ['Q1', 'Q2', 'Q3', 'Q4'].map((name) => cell(name)) },
    ];
    const plan = recognised(2026, tableOf(...header, row('Toezicht', '', 'x', '', 'x', '1.500')));
    expect(readings(plan, 'timing')).toEqual([['Q2 en Q4 2026', false]]);
    expect(readings(plan, 'cost')).toEqual([['€ 1.500', false]]);
  });
});

describe('columns of years', () => {
  const amounts = tableOf(
    headerRow('Maatregel', 'Trekker', '2025', '2026'),
    row('Toezicht', 'OOV', '4.000', '4.500'),
    row('Convenant', 'OOV', '1.500', ''),
  );

  it.each([
    [2025, '€ 4.000'],
    [2026, '€ 4.500'],
  ])('give the costs of the year of the plan, %i', (year, cost) => {
    expect(readings(recognised(year, amounts), 'cost')[0]).toEqual([cost, false]);
  });

  it('say of an action without an amount that it may be of another year', () => {
    expect(readings(recognised(2026, amounts), 'timing')).toEqual([
      ['Q4 2026', true],
      [null, true],
    ]);
  });
});

describe('bars of moments', () => {
  const months = ['mrt', 'apr', 'mei', 'jun'];
  const bar = (...filled: string[]): CorpusRow => ({
    isHeader: false,
    cells: [
      cell('Schouw'),
      cell('OOV'),
      ...months.map((month) => ({ ...cell(''), fill: filled.includes(month) ? '#70ad47' : null })),
    ],
  });

  it('are read by their colour, with one question for all', () => {
    const plan = recognised(
      2026,
      tableOf(headerRow('Actie', 'Regie', ...months), bar('mrt'), bar('mrt', 'mei')),
    );
    expect(readings(plan, 'timing')).toEqual([
      ['maart 2026', true],
      ['maart en mei 2026', false],
    ]);
  });

  it('say nothing where a whole row is coloured', () => {
    const plan = recognised(2026, tableOf(headerRow('Actie', 'Regie', ...months), bar(...months)));
    expect(readings(plan, 'timing')).toEqual([[null, true]]);
  });
});

describe('a moment above actions', () => {
  const header = headerRow('Activiteit', 'Trekker', 'Kosten');

  it('is when they are due, and no theme', () => {
    const plan = recognised(
      2026,
      heading(1, 'Jaarkalender 2026'),
      heading(2, 'Eerste kwartaal'),
      tableOf(header, row('Schouw', 'OOV', '€ 0')),
      heading(2, 'Tweede kwartaal'),
      tableOf(header, themeRow(3, 'mei'), row('Oefening', 'OOV', '€ 0')),
    );
    expect(readings(plan, 'timing')).toEqual([
      ['Q1 2026', false],
      ['mei 2026', false],
    ]);
    const themes = plan.items.filter(({ kind }) => kind === 'theme');
    expect(themes.map(({ fields }) => fields['name']?.source)).toEqual(['Jaarkalender 2026']);
  });
});

describe('a plan without themes', () => {
  it('is one theme by its own name, asked once', () => {
    const plan = recognised(
      null,
      heading(1, 'Jaarplan veiligheid 2025'),
      tableOf(headerRow('Actie', 'Trekker', 'Planning'), row('Schouw', 'OOV', 'Q2')),
    );
    expect(readings(plan, 'theme')).toEqual([['Jaarplan veiligheid 2025', false]]);
    const [theme] = plan.items.filter(({ kind }) => kind === 'theme');
    expect(theme?.fields['name']?.doubt).toContain('noemt geen thema’s');
  });

  it('is called so where it has no name', () => {
    const plan = recognised(
      2025,
      tableOf(headerRow('Actie', 'Trekker', 'Planning'), row('Schouw', 'OOV', 'Q2')),
    );
    expect(readings(plan, 'theme')).toEqual([['Zonder thema', false]]);
  });
});
