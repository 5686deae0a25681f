import { describe, expect, it } from 'vitest';
import { recognisePlan } from '../../../plans/recognise/recognise-plan.ts';
import type { RecognisedPlan } from '../../../plans/recognise/recognised-plan.ts';
import {
  type CorpusRow,
  headerRow,
  row,
  table,
  themeRow,
} from '../documents/corpus/corpus-plan.ts';
import { sourceOf } from './source-of.ts';

const head = headerRow(
  'Activiteit',
  'Wie is verantwoordelijk?',
  'Samenwerking met',
  'Gereed',
  'Kosten',
);

function recognised(...rows: CorpusRow[]): RecognisedPlan {
  const blocks = [table([20, 20, 20, 20, 20], false, [head, ...rows])];
  return recognisePlan(sourceOf({ blocks }), { year: 2026, meanings: {} });
}

const burglary = themeRow(5, 'Thema 1: Woninginbraken');
const youth = themeRow(5, 'Thema 2: Jeugd');
const app = row('Buurtpreventie-app', 'Team Veiligheid', 'politie, wijkraden', 'Q2', '12.500');
const hotspots = row('Hotspots aanpakken', 'J. de Vries', 'politie', 'Q3', '8.000');
const covenant = row('Convenant evalueren', 'Team Jeugd', 'scholen', 'Q4', 'PM');

const totals = ({ items, sums }: RecognisedPlan) => ({
  sums: sums.map(({ theme, computedCents, doubt }) => ({ theme, computedCents, doubt })),
  ofThemes: items
    .filter(({ kind }) => kind === 'theme')
    .map(({ fields }) => fields['statedTotal']?.source ?? null),
});

describe('a total under the last theme', () => {
  it('is of all themes where that is what it adds up to', () => {
    expect(
      totals(recognised(burglary, app, youth, hotspots, row('Totaal', '', '', '', '20.500'))),
    ).toEqual({
      sums: [{ theme: null, computedCents: 2_050_000, doubt: null }],
      ofThemes: [null, null],
    });
  });

  it('is of that theme where it is that, whatever is not known yet', () => {
    const sum = row('Totaal', '', '', '', '8.000');
    expect(totals(recognised(burglary, app, youth, hotspots, covenant, sum))).toEqual({
      sums: [{ theme: 'Jeugd', computedCents: 800_000, doubt: null }],
      ofThemes: [null, '8.000'],
    });
  });

  it('is doubted where it is neither', () => {
    const sum = row('Totaal', '', '', '', '9.000');
    const { sums } = totals(recognised(burglary, app, youth, hotspots, sum));
    expect(sums).toEqual([
      {
        theme: 'Jeugd',
        computedCents: 800_000,
        doubt: expect.stringMatching(/totaal is €\s9\.000, de acties samen zijn €\s8\.000/),
      },
    ]);
  });
});

it('people with initials are people, and those one works with are parties', () => {
  const { items } = recognised(burglary, app, hotspots);
  const contacts = items.filter(({ kind }) => kind === 'contact');
  const kinds = contacts.map(({ fields }) => [
    fields['name']?.source,
    fields['contactKind']?.source,
  ]);
  expect(kinds).toEqual([
    ['Team Veiligheid', 'partij'],
    ['politie', 'partij'],
    ['wijkraden', 'partij'],
    ['J. de Vries', 'persoon'],
  ]);
});
