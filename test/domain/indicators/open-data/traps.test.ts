import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { figuresOf, figuresOfFile } from '../../../../domain/indicators/open-data/figures.ts';
import { nextFetchOn } from '../../../../domain/indicators/open-data/fetch-days.ts';
import { newValues } from '../../../../domain/indicators/open-data/new-values.ts';
import { periodsToRead, readPeriod } from '../../../../domain/indicators/open-data/periods.ts';
import { filtersOf } from '../../../../domain/indicators/open-data/request.ts';
import { areaKey, keyFor, shapeOf } from '../../../../domain/indicators/open-data/table.ts';
import { anIndicator } from '../an-indicator.ts';

const row = (crime: string, period: string, figure: number | null, region = 'GM1969') => ({
  SoortMisdrijf: crime,
  RegioS: `${region}    `,
  Perioden: period,
  GeregistreerdeMisdrijven_1: figure,
});
const source = {
  table: '47013NED',
  measure: 'GeregistreerdeMisdrijven',
  keys: { SoortMisdrijf: '1.1.1' },
  area: null,
};
const accepted = (value: unknown) => ({ ok: true, value });
const refused = (refusal: string) => ({ ok: false, refusal });

describe('keys', () => {
  it('are padded with spaces: compared without, asked for with', () => {
    const found = figuresOf(
      { value: [row('1.1.1 ', '2026MM06', 7)] },
      'GeregistreerdeMisdrijven_1',
      {
        SoortMisdrijf: '1.1.1',
      },
    );
    expect(found).toEqual(accepted([{ area: 'GM1969', period: '2026MM06', figure: 7 }]));
    const dimension = {
      value: [
        { Key: '0.0.0 ', Title: 'Totaal' },
        { Key: '1.1.1 ', Title: 'x' },
      ],
    };
    expect(keyFor(dimension, '1.1.1')).toEqual(accepted('1.1.1 '));
    expect(keyFor(dimension, '9.9.9')).toEqual(refused('no_key'));
  });

  it('that a plan does not name are the total, and never a sum', () => {
    expect(
      keyFor({ value: [{ Key: 'T001038', Title: 'Totaal mannen en vrouwen' }] }, undefined),
    ).toEqual(accepted('T001038'));
    expect(keyFor({ value: [{ Key: 'A', Title: 'Mannen' }] }, undefined)).toEqual(
      refused('no_total'),
    );
  });

  it('of a municipality are looked up by title, beside a province of that name', () => {
    const regions = {
      value: [
        { Key: 'PV20  ', Title: 'Groningen (PV)' },
        { Key: 'GM0014', Title: 'Groningen (gemeente)' },
        { Key: 'GM1969', Title: 'Westerkwartier' },
      ],
    };
    expect(areaKey(regions, 'Groningen', 'municipality')).toEqual(accepted('GM0014'));
    expect(areaKey(regions, 'Westerkwartier', 'municipality')).toEqual(accepted('GM1969'));
    expect(areaKey(regions, 'Grootegast', 'municipality')).toEqual(refused('no_area'));
    expect(areaKey(regions, 'Groningen', 'district')).toEqual(refused('no_area'));
  });
});

describe('rows', () => {
  it('of the total stand among the others, and do not count (F39)', () => {
    const answer = { value: [row('0.0.0 ', '2026MM06', 120), row('1.1.1 ', '2026MM06', 7)] };
    const keys = { SoortMisdrijf: '1.1.1 ' };
    expect(figuresOf(answer, 'GeregistreerdeMisdrijven_1', keys)).toEqual(
      accepted([{ area: 'GM1969', period: '2026MM06', figure: 7 }]),
    );
  });

  it('that say the same twice are refused, and not added up', () => {
    const answer = { value: [row('1.1.1 ', '2026MM06', 7), row('1.1.1 ', '2026MM06', 8)] };
    expect(figuresOf(answer, 'GeregistreerdeMisdrijven_1', source.keys)).toEqual(
      refused('ambiguous'),
    );
  });

  it('without a figure are withheld, and not 0 (F39)', () => {
    const figures = [
      { area: 'GM1969', period: '2026MM05', figure: null },
      { area: 'GM1969', period: '2026MM06', figure: 0 },
    ];
    const read = newValues(anIndicator(), { area: 'own', figures, populations: [] }, '2026-07-16');
    expect(read).toMatchObject([
      { period: '2026-05', figure: null, status: 'withheld' },
      { period: '2026-06', figure: 0, status: 'provisional' },
    ]);
  });

  it('may come from a file, of one area', () => {
    const file = { value: [row('0.0.0 ', '2026MM06', 120), row('1.1.1 ', '2026MM06', 7)] };
    expect(figuresOfFile(file, source)).toMatchObject({ ok: true, value: [{ figure: 7 }] });
    const two = { value: [row('1.1.1 ', '2026MM06', 7), row('1.1.1 ', '2026MM06', 7, 'GM0014')] };
    expect(figuresOfFile(two, source)).toEqual(refused('ambiguous'));
    expect(figuresOfFile('<html>', source)).toEqual(refused('unreadable'));
    expect(figuresOfFile({ value: [{ Iets: 1 }] }, source)).toEqual(refused('no_measure'));
  });

  test('whatever an answer is, reading it takes no figure from nowhere', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (answer) => {
        const found = figuresOfFile(answer, source);
        if (found.ok) expect(JSON.stringify(answer)).toContain('GeregistreerdeMisdrijven');
      }),
    );
  });
});

describe('columns', () => {
  it('have a number that moves: the table says how they are called today', () => {
    const properties = (column: string) => ({
      value: [
        { Key: 'SoortMisdrijf', Type: 'Dimension' },
        { Key: 'RegioS', Type: 'GeoDimension' },
        { Key: 'Perioden', Type: 'TimeDimension' },
        { Key: column, Type: 'Topic' },
      ],
    });
    expect(shapeOf(properties('GeregistreerdeMisdrijven_4'), source)).toEqual(
      accepted({
        measure: 'GeregistreerdeMisdrijven_4',
        dimensions: ['SoortMisdrijf'],
        columns: 5,
      }),
    );
    expect(shapeOf(properties('Anders_1'), source)).toEqual(refused('no_measure'));
  });
});

describe('periods', () => {
  it('are months and years in one column: a year is no month (F39)', () => {
    expect(readPeriod('2026MM06', 'month')).toBe('2026-06');
    expect(readPeriod('2026JJ00', 'month')).toBeNull();
    expect(readPeriod('2026JJ00', 'year')).toBe('2026');
    expect(readPeriod('2026MM06', 'year')).toBeNull();
  });

  it('are listed one by one, those of years ago again, and none that is not over', () => {
    const months = periodsToRead('month', '2026-07-16');
    expect(months.at(-1)).toBe('2026MM06');
    expect(months[0]).toBe('2022MM01');
    expect(months).toHaveLength(54);
    expect(
      filtersOf({ keys: {}, areas: ['GM1969'], periods: months, columns: 7 }).join(),
    ).not.toMatch(/ (ge|gt|le|lt) /);
  });

  it('are asked for on the sixteenth', () => {
    expect(nextFetchOn('2026-07-15')).toBe('2026-07-16');
    expect(nextFetchOn('2026-07-16')).toBe('2026-08-16');
    expect(nextFetchOn('2026-12-31')).toBe('2027-01-16');
  });
});

test('no request asks for more than 10,000 cells, and together they ask for all', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4000 }),
      fc.integer({ min: 1, max: 2 }),
      fc.integer({ min: 1, max: 80 }),
      (columns, areas, count) => {
        const periods = Array.from({ length: count }, (_, i) => `P${String(i)}.`);
        const codes = Array.from({ length: areas }, (_, i) => `GM${String(i)}`);
        const filters = filtersOf({ keys: { S: '1.1.1 ' }, areas: codes, periods, columns });
        const counts = filters.map((filter) =>
          periods.filter((one) => filter.includes(`'${one}'`)),
        );
        for (const asked of counts) {
          expect(asked.length === 1 || asked.length * areas * columns <= 10_000).toBe(true);
        }
        expect(counts.flat()).toEqual(periods);
      },
    ),
  );
});

test('what is per 1.000 is counted over the people of its own year', () => {
  const rate = anIndicator({ unit: 'per_1000' });
  const figures = [{ area: 'GM1969', period: '2025MM06', figure: 32 }];
  const populations = [
    { people: 64_000, year: 2025 },
    { people: 1, year: 2026 },
  ];
  expect(newValues(rate, { area: 'own', figures, populations }, '2026-07-16')).toMatchObject([
    { figure: 0.5, population: { people: 64_000, year: 2025 }, status: 'final' },
  ]);
  expect(newValues(rate, { area: 'own', figures, populations: [] }, '2026-07-16')).toEqual([]);
});
