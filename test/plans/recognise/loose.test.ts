import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognisePlan } from '../../../plans/recognise/recognise-plan.ts';
import type { RecognisedPlan } from '../../../plans/recognise/recognised-plan.ts';
import {
  type CorpusBlock,
  heading,
  headerRow,
  paragraph,
  row,
  table,
} from '../documents/corpus/corpus-plan.ts';
import { sourceOf } from './source-of.ts';

function recognised(...blocks: CorpusBlock[]): RecognisedPlan {
  const whole = [heading(1, 'Uitvoeringsplan 2025'), heading(2, 'Jeugd'), ...blocks];
  return recognisePlan(sourceOf({ blocks: whole }), { year: null, meanings: {} });
}

const fields = ['what', 'theme', 'owner', 'timing', 'cost'] as const;

/** What stands in the fields of each action. */
function actionsOf({ items }: RecognisedPlan): (string | null)[][] {
  const actions = items.filter(({ kind }) => kind === 'action');
  return actions.map((action) => fields.map((field) => action.fields[field]?.source ?? null));
}

interface Plain {
  what: string;
  owner: string;
  timing: string;
  cost: string;
}

const plain = fc.record({
  what: fc.constantFrom('Toezicht uitbreiden', 'Convenant sluiten met scholen', 'Wijk schouwen'),
  owner: fc.constantFrom('team OOV', 'Sociaal Domein', 'GGD'),
  timing: fc.constantFrom('Q2', 'Q2 en Q4', 'mei 2025', 'doorlopend', 'vóór 1 juli'),
  cost: fc.constantFrom('€ 500', '€ 1.500', '5000 euro', '€ 7.500,-'),
});
const few = fc.uniqueArray(plain, { minLength: 2, maxLength: 3, selector: ({ what }) => what });

const asTable = (actions: Plain[]): CorpusBlock[] => [
  table([40, 20, 20, 20], false, [
    headerRow('Actie', 'Trekker', 'Planning', 'Kosten'),
    ...actions.map(({ what, owner, timing, cost }) => row(what, owner, timing, cost)),
  ]),
];
const asBullets = (actions: Plain[]): CorpusBlock[] =>
  actions.map(({ what, owner, timing, cost }) =>
    paragraph(`• ${what} (${timing}, ${owner}, ${cost})`),
  );
const asLabels = (actions: Plain[]): CorpusBlock[] =>
  actions.flatMap(({ what, owner, timing, cost }) => [
    heading(3, what),
    paragraph(`Trekker: ${owner}`),
    paragraph(`Planning: ${timing}`),
    paragraph(`Kosten: ${cost}`),
  ]);
const asLine = (actions: Plain[]): CorpusBlock[] =>
  actions.flatMap(({ what, owner, timing, cost }) => [
    heading(3, what),
    paragraph('Dit doen wij samen.'),
    paragraph(`Trekker: ${owner} | Planning: ${timing} | Kosten: ${cost}`),
  ]);
const asSheets = (actions: Plain[]): CorpusBlock[] =>
  actions.map(({ what, owner, timing, cost }) =>
    table([30, 70], false, [
      row('Actie', what),
      row('Trekker', owner),
      row('Planning', timing),
      row('Kosten', cost),
      row('Werkwijze', 'Dit doen wij samen.'),
    ]),
  );

describe('actions that stand in no table', () => {
  it.each([
    ['as bullets', asBullets],
    ['under their names, a line for each thing', asLabels],
    ['under their names, on one line', asLine],
    ['as a sheet of facts each', asSheets],
  ])('are the same %s as in a table', (_name, written) => {
    fc.assert(
      fc.property(few, (actions) => {
        const found = actionsOf(recognised(...written(actions)));
        expect(found).toEqual(actionsOf(recognised(...asTable(actions))));
      }),
    );
  });

  it('are all of a list of which some say when', () => {
    const plan = recognised(
      paragraph('• Rookmelders controleren'),
      paragraph('• Buurtapp starten (Q2, OOV)'),
      paragraph('• Schouw met bewoners – mei – Wijkbeheer'),
    );
    expect(actionsOf(plan).map(([what]) => what)).toEqual([
      'Rookmelders controleren',
      'Buurtapp starten',
      'Schouw met bewoners',
    ]);
  });

  it('are asked after once: is who stands behind them the owner?', () => {
    const plan = recognised(...asBullets(fc.sample(few, { seed: 1, numRuns: 1 })[0] ?? []));
    const owners = plan.items.flatMap(({ fields: { owner } }) => owner ?? []);
    expect(owners.filter(({ doubt }) => doubt !== null)).toHaveLength(1);
  });

  it('are no goals, and no colophon', () => {
    const plan = recognised(
      paragraph('• Minder inbraken'),
      paragraph('• Bewoners voelen zich veilig (in alle wijken)'),
      paragraph('Opdrachtgever: college'),
      paragraph('Datum: 1 mei 2025'),
      paragraph('Trekker: OOV'),
    );
    expect(actionsOf(plan)).toEqual([]);
    expect(plan.remarks.map(({ text }) => text)).toContain(
      'In dit document zijn geen acties gevonden.',
    );
  });

  it('have who does it under “Wie”, where others stand under “Partners”', () => {
    const plan = recognised(
      heading(3, 'Buurtapp'),
      paragraph('Wie: OOV'),
      paragraph('Partners: politie'),
      paragraph('Wanneer: Q2'),
      heading(3, 'Schouw'),
      paragraph('Wie: Wijkbeheer'),
      paragraph('Wanneer: Q3'),
    );
    expect(actionsOf(plan).map(([, , owner]) => owner)).toEqual(['OOV', 'Wijkbeheer']);
  });
});
