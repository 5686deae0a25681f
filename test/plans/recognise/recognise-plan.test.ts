import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftItem } from '../../../domain/draft/draft.ts';
import type { SourceDocument } from '../../../plans/documents/source-document.ts';
import { fieldReading } from '../../../plans/recognise/field-reading.ts';
import { recognisePlan } from '../../../plans/recognise/recognise-plan.ts';
import type { RecognisedPlan } from '../../../plans/recognise/recognised-plan.ts';
import {
  cell,
  type CorpusBlock,
  type CorpusRow,
  heading,
  headerRow,
  paragraph,
  row,
  table,
  themeRow,
} from '../documents/corpus/corpus-plan.ts';
import { corpusPlans } from '../documents/corpus/plans.ts';
import { sourceOf } from './source-of.ts';

const ordinary = headerRow(
  'Wat gaan we doen?',
  'Hoe?',
  'Betrokkenen',
  'Wanneer voltooid?',
  'Kosten',
);

function recognised(...blocks: CorpusBlock[]): RecognisedPlan {
  return recognisePlan(sourceOf({ blocks }), { year: 2024, meanings: {} });
}

function tableOf(...rows: CorpusRow[]): CorpusBlock {
  const width = rows[0]?.cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0) ?? 0;
  return table(
    Array.from({ length: width }, () => 100 / width),
    false,
    rows,
  );
}

function spanned(...cells: [text: string, columnSpan?: number, rowSpan?: number][]): CorpusRow {
  return { cells: cells.map(([text, across, down]) => cell(text, across, down)), isHeader: false };
}

function ofKind({ items }: RecognisedPlan, kind: DraftItem['kind']): DraftItem[] {
  return items.filter((item) => item.kind === kind);
}

function sources(plan: RecognisedPlan, kind: DraftItem['kind'], field: string): (string | null)[] {
  return ofKind(plan, kind).map(({ fields }) => fields[field]?.source ?? null);
}

const kindsOf = ({ rows }: RecognisedPlan) => rows.map(({ kind }) => kind);

describe('the rows of a plan', () => {
  it.each(corpusPlans)('of $name end as one thing each, and none is not understood', (corpus) => {
    const document = sourceOf(corpus);
    const plan = recognisePlan(document, { year: null, meanings: {} });
    expect(placesOf(plan)).toEqual(placesIn(document));
    expect(kindsOf(plan)).not.toContain('shown');
  });

  it('hold nothing that does not stand in the document', () => {
    for (const corpus of corpusPlans) {
      const document = sourceOf(corpus);
      const texts = textsIn(document);
      const { items } = recognisePlan(document, { year: null, meanings: {} });
      for (const word of items.filter(({ kind }) => kind === 'action').flatMap(wordsOf))
        expect(texts).toContain(word);
    }
  });

  it('keep every cell of an action in one of its fields', () => {
    for (const corpus of corpusPlans) {
      const document = sourceOf(corpus);
      const { rows, items } = recognisePlan(document, { year: null, meanings: {} });
      for (const { block, row: index, itemId } of rows.filter(({ kind }) => kind === 'action')) {
        const kept = squeezed(items.find(({ id }) => id === itemId)?.fields);
        for (const text of ownTexts(document, block, index)) expect(kept).toContain(squeezed(text));
      }
    }
  });

  it('are never lost, whatever stands in them', () => {
    const text = fc.constantFrom(
      ...[
        '',
        'Wat',
        'Hoe',
        'Wanneer',
        'Kosten',
        'Q2',
        'Totaal',
        '€ 5',
        'Thema 1: Jeugd',
        '• a\n• b',
        '*',
        'x',
      ],
    );
    const someRow = fc.array(text, { minLength: 4, maxLength: 4 }).map((texts) => row(...texts));
    const wide = text.map((one) => themeRow(4, one));
    const block = fc.oneof(
      fc
        .array(fc.oneof(someRow, wide), { minLength: 1, maxLength: 8 })
        .map((rows) => table([25, 25, 25, 25], false, rows)),
      text.map((one) => heading(2, one)),
      text.map(paragraph),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const document = sourceOf({ blocks });
        expect(placesOf(recognisePlan(document, { year: 2024, meanings: {} }))).toEqual(
          placesIn(document),
        );
      }),
    );
  });
});

describe('a table of actions', () => {
  it('is found by its headings, in any order', () => {
    const plan = recognised(
      tableOf(
        headerRow('Planning', 'Trekker', 'Maatregel', 'Partners', 'Budget', 'Voortgang'),
        row('Q2', 'Team OOV', 'Meer toezicht', 'politie', 'PM', 'loopt'),
      ),
    );
    expect(ofKind(plan, 'action')[0]?.fields).toMatchObject({
      timing: { source: 'Q2' },
      owner: { source: 'Team OOV', doubt: null },
      what: { source: 'Meer toezicht' },
      parties: { source: 'politie' },
      cost: { source: 'PM' },
      'other:Voortgang': { source: 'loopt' },
    });
  });

  it('has the theme of its heading, and passes by headings that name none', () => {
    const plan = recognised(
      heading(1, 'Uitvoeringsplan veiligheid 2024'),
      heading(2, '5.1 Ondermijning'),
      heading(3, 'Wat gaan we doen in 2024?'),
      tableOf(ordinary, row('Controles', 'Samen', 'politie', 'Q2', '-')),
      heading(2, '5.2 Zorg en veiligheid'),
      tableOf(ordinary, row('AVE-model', 'Trainen', 'politie', 'Q3', '-')),
    );
    expect(sources(plan, 'theme', 'name')).toEqual(['Ondermijning', 'Zorg en veiligheid']);
    expect(sources(plan, 'action', 'theme')).toEqual(['Ondermijning', 'Zorg en veiligheid']);
  });

  it('has the theme of the row above, or of a merged column', () => {
    const byRow = recognised(
      tableOf(ordinary, themeRow(5, 'Thema 1: Jeugd'), row('Straatwerk', '', 'politie', 'Q2', '')),
    );
    expect(sources(byRow, 'action', 'theme')).toEqual(['Jeugd']);
    const byColumn = recognised(
      tableOf(
        headerRow('Thema', 'Actie', 'Wanneer'),
        spanned(['Jeugd', 1, 2], ['Straatwerk'], ['Q2']),
        spanned(['Scholen'], ['Q3']),
        spanned(['Wonen'], ['Buurtbemiddeling'], ['Q4']),
      ),
    );
    expect(sources(byColumn, 'action', 'theme')).toEqual(['Jeugd', 'Jeugd', 'Wonen']);
    expect(sources(byColumn, 'theme', 'name')).toEqual(['Jeugd', 'Wonen']);
  });

  it('goes on in a table without a header, with a doubt, and after a repeated one', () => {
    const first = tableOf(ordinary, row('Een', 'a', 'politie', 'Q1', '-'));
    const plan = recognised(
      first,
      tableOf(row('Twee', 'b', 'politie', 'Q2', '-')),
      tableOf(
        ordinary,
        row('Drie', 'c', 'politie', 'Q3', '-'),
        ordinary,
        row('Vier', 'd', 'OM', 'Q4', '-'),
      ),
    );
    expect(sources(plan, 'action', 'what')).toEqual(['Een', 'Twee', 'Drie', 'Vier']);
    expect(ofKind(plan, 'action')[1]?.fields['timing']?.doubt).toContain('heeft geen kop');
    expect(kindsOf(plan).filter((kind) => kind === 'header')).toHaveLength(3);
  });

  it('reads two rows of headings as one', () => {
    const plan = recognised(
      tableOf(
        spanned(['Actie'], ['Planning', 2], ['Kosten']),
        spanned([''], ['Q1'], ['Q2'], ['']),
        row('Straatwerk', '', 'x', '5.000'),
      ),
    );
    expect(kindsOf(plan)).toEqual(['header', 'header', 'action']);
    expect(sources(plan, 'action', 'timing')).toEqual(['Q2']);
  });

  it('keeps goal, measure and action apart', () => {
    const plan = recognised(
      tableOf(
        headerRow('Doel', 'Maatregel', 'Actie', 'Wanneer'),
        spanned(['Minder overlast', 1, 2], ['Toezicht', 1, 2], ['Meer boa’s'], ['Q1']),
        spanned(['Afspraken'], ['Q2']),
      ),
    );
    expect(sources(plan, 'action', 'what')).toEqual(['Meer boa’s', 'Afspraken']);
    expect(sources(plan, 'action', 'subtheme')).toEqual(['Toezicht', 'Toezicht']);
    expect(sources(plan, 'action', 'result')).toEqual(['Minder overlast', 'Minder overlast']);
  });

  it('joins a second table about the same actions', () => {
    const plan = recognised(
      tableOf(headerRow('Actie', 'Wanneer'), row('Straatwerk', 'Q2'), row('Scholen', 'Q3')),
      tableOf(
        headerRow('Actie', 'Trekker'),
        row('Straatwerk', 'Jeugd'),
        row('Scholen', 'Onderwijs'),
      ),
    );
    expect(sources(plan, 'action', 'owner')).toEqual(['Jeugd', 'Onderwijs']);
  });

  it('may stand upright, one for each action', () => {
    const plan = recognised(
      tableOf(
        row('Actie', 'Meer toezicht'),
        row('Aanpak', 'Vaker langsgaan.'),
        row('Planning', 'Q2'),
        row('Trekker', 'Team OOV'),
      ),
      tableOf(
        themeRow(2, 'Cameratoezicht'),
        row('Aanpak', 'Proef.'),
        row('Wanneer', 'mei'),
        row('Kosten', 'PM'),
      ),
    );
    expect(sources(plan, 'action', 'what')).toEqual(['Meer toezicht', 'Cameratoezicht']);
    expect(sources(plan, 'action', 'timing')).toEqual(['Q2', 'mei']);
    expect(kindsOf(plan)).toEqual(Array.from({ length: 8 }, () => 'action'));
  });

  it('has the theme of a title row over its header', () => {
    const plan = recognised(
      tableOf(themeRow(5, 'Thema Jeugd: straat'), ordinary, row('Een', '', 'OM', 'Q1', '')),
      tableOf(themeRow(5, 'Wonen'), ordinary, row('Twee', '', 'OM', 'Q1', '')),
    );
    expect(sources(plan, 'action', 'theme')).toEqual(['Jeugd: straat', 'Wonen']);
    expect(kindsOf(plan)).toEqual(['theme', 'header', 'action', 'theme', 'header', 'action']);
  });

  it('has goals and levels over its width', () => {
    const plan = recognised(
      tableOf(
        ordinary,
        themeRow(5, 'Jeugd'),
        themeRow(5, 'Doel: minder overlast'),
        themeRow(5, 'Maatregel 1: toezicht'),
        row('Boa’s', '', 'OM', 'Q1', ''),
      ),
    );
    expect(sources(plan, 'theme', 'goals')).toEqual(['minder overlast']);
    expect(sources(plan, 'action', 'subtheme')).toEqual(['Maatregel 1: toezicht']);
  });

  it('takes of two columns the one of the year of the plan', () => {
    const plan = recognised(
      tableOf(
        headerRow('Actie', 'Planning', 'Kosten 2023', 'Kosten 2024'),
        row('Boa’s', 'Q1', '€ 1.000', '€ 2.000'),
      ),
    );
    expect(sources(plan, 'action', 'cost')).toEqual(['€ 2.000']);
    expect(sources(plan, 'action', 'other:Kosten 2023')).toEqual(['€ 1.000']);
  });

  it('shows a hidden row and reads it not', () => {
    const document = sourceOf({ blocks: [tableOf(ordinary, row('Een', '', 'OM', 'Q1', ''))] });
    const [block] = document.blocks;
    if (block?.kind !== 'table') throw new Error('no table');
    const rows = block.rows.map((one, index) => ({ ...one, hidden: index === 1 }));
    const plan = recognisePlan(
      { ...document, blocks: [{ ...block, rows }] },
      { year: 2024, meanings: {} },
    );
    expect(kindsOf(plan)).toEqual(['header', 'shown']);
    expect(ofKind(plan, 'action')).toEqual([]);
  });

  it('takes the meaning that a person gives to a heading', () => {
    const blocks = [
      tableOf(headerRow('Actie', 'Wanneer', 'Bijzonder'), row('Straatwerk', 'Q2', 'Jeugd')),
    ];
    const plan = recognisePlan(sourceOf({ blocks }), {
      year: 2024,
      meanings: { bijzonder: 'owner' },
    });
    expect(sources(plan, 'action', 'owner')).toEqual(['Jeugd']);
  });

  it('multiplies by what the heading of the costs says', () => {
    const plan = recognised(
      tableOf(headerRow('Actie', 'Wanneer', 'Kosten (x € 1.000)'), row('Straatwerk', 'Q2', '2,5')),
    );
    const cost = ofKind(plan, 'action')[0]?.fields['cost'];
    if (cost === undefined) throw new Error('no cost');
    const { reading } = fieldReading({ kind: 'action', field: 'cost', year: 2024 }, cost);
    expect(reading).toBe('€ 2.500');
  });

  it('carries the doubts of cells and rows on', () => {
    const document = sourceOf({ blocks: [tableOf(ordinary, row('Een', '', 'OM', 'Q1', ''))] });
    const [block] = document.blocks;
    if (block?.kind !== 'table') throw new Error('no table');
    const rows = block.rows.map((one) => ({ ...one, doubt: 'Een korte regel.' }));
    const plan = recognisePlan(
      { ...document, blocks: [{ ...block, rows }] },
      { year: 2024, meanings: {} },
    );
    expect(ofKind(plan, 'action')[0]?.fields['timing']?.doubt).toBe('Een korte regel.');
  });

  it('never makes an owner of who is involved', () => {
    const plan = recognised(
      tableOf(
        ordinary,
        row('Een', '', 'OOV, OM', 'Q1', ''),
        row('Twee', '', 'OM, OOV (regie)', 'Q1', ''),
      ),
    );
    const owners = ofKind(plan, 'action').map(({ fields }) => fields['owner']);
    expect(owners).toMatchObject([
      { source: null, doubt: 'Het document noemt geen actiehouder.' },
      { source: 'OOV', doubt: null },
    ]);
  });
});

describe('totals', () => {
  const actions = [row('Een', '', 'OM', 'Q1', '€ 5.000'), row('Twee', '', 'OM', 'Q2', '-')];

  it('that are right are no doubt', () => {
    const plan = recognised(
      heading(1, 'Uitvoeringsplan 2024'),
      heading(2, 'Jeugd'),
      tableOf(ordinary, ...actions, spanned(['Totaal', 4], ['5.000,-'])),
    );
    expect(plan.sums).toMatchObject([
      { theme: 'Jeugd', statedCents: 500_000, computedCents: 500_000, doubt: null },
    ]);
    expect(sources(plan, 'theme', 'statedTotal')).toEqual(['5.000,-']);
  });

  it('that differ are a doubt at the total and at the actions', () => {
    const plan = recognised(
      heading(1, 'Uitvoeringsplan 2024'),
      heading(2, 'Jeugd'),
      tableOf(ordinary, ...actions, spanned(['Totaal', 4], ['6.000,-'])),
    );
    expect(ofKind(plan, 'theme')[0]?.fields['statedTotal']?.doubt).toContain(
      'de acties samen zijn',
    );
    expect(ofKind(plan, 'action')[0]?.fields['cost']?.doubt).toContain('de acties samen zijn');
  });
});

describe('what stands around the actions', () => {
  const plan = recognised(
    heading(1, 'Uitvoeringsplan veiligheid 2024'),
    heading(2, '1. Inleiding'),
    paragraph('De gemeente Westerkwartier wil veilig zijn.'),
    paragraph('Dit plan zegt hoe.'),
    heading(2, '2. Strategische thema’s'),
    heading(3, '2.1 Jeugd'),
    paragraph('Gemeentelijke doelen voor 2027:'),
    paragraph('• Minder overlast;'),
    paragraph('• Meer sport.'),
    tableOf(ordinary, row('Straatwerk', '', 'Jeugd (regie)', 'Q2', '')),
    heading(2, '3. Begroting'),
    tableOf(
      headerRow('Onderwerp', 'Bedrag'),
      row('Jeugd', '€ 5.000'),
      row('Onvoorzien', '€ 1.000'),
      row('Totaal', '€ 6.000'),
    ),
    tableOf(
      headerRow('Onderwerp', 'Fte regulier', 'Fte prioriteiten'),
      row('Jeugd', '0,2', '0,5'),
      row('Totaal', '0,2', '0,5'),
    ),
    tableOf(
      headerRow('Naam', 'Functie', 'E-mail'),
      row('S. de Wit', 'adviseur', 'sanne@example.org'),
    ),
  );

  it('gives title, municipality and introduction', () => {
    expect(ofKind(plan, 'plan')[0]?.fields).toMatchObject({
      title: { source: 'Uitvoeringsplan veiligheid 2024' },
      municipality: { source: 'Westerkwartier' },
      introduction: { source: 'De gemeente Westerkwartier wil veilig zijn.\nDit plan zegt hoe.' },
      contingency: { source: '€ 1.000' },
      budgetTotal: { source: '€ 6.000' },
      regularFteTotal: { source: '0,2' },
      priorityFteTotal: { source: '0,5' },
    });
  });

  it('gives the goals and the kind of a theme', () => {
    expect(ofKind(plan, 'theme')[0]?.fields).toMatchObject({
      goals: { source: 'Minder overlast\nMeer sport.' },
      kind: { source: 'strategisch' },
    });
  });

  it('gives lines of budget and capacity, and people', () => {
    expect(ofKind(plan, 'budget_line')[0]?.fields).toMatchObject({
      subject: { source: 'Jeugd' },
      theme: { source: 'Jeugd' },
      amount: { source: '€ 5.000' },
    });
    expect(ofKind(plan, 'capacity_line')[0]?.fields).toMatchObject({
      regular: { source: '0,2' },
      priority: { source: '0,5' },
    });
    expect(ofKind(plan, 'contact')[0]?.fields).toMatchObject({
      name: { source: 'S. de Wit' },
      contactKind: { source: 'persoon' },
      address: { source: 'sanne@example.org' },
    });
  });

  it('proposes who is named, and who may be the same', () => {
    const { people } = recognised(
      tableOf(
        ordinary,
        row('Een', '', 'politie, OM', 'Q1', ''),
        row('Twee', '', 'Openbaar Ministerie, politie', 'Q1', ''),
      ),
    );
    expect(people).toEqual([
      { name: 'politie', count: 2, sameAs: null },
      { name: 'OM', count: 1, sameAs: 'Openbaar Ministerie' },
      { name: 'Openbaar Ministerie', count: 1, sameAs: 'OM' },
    ]);
  });
});

function placesOf({ rows }: RecognisedPlan): string[] {
  return rows.map(({ block, row: index }) => `${String(block)}.${String(index)}`);
}

function placesIn({ blocks }: SourceDocument): string[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'table' ? block.rows.map((_, i) => `${String(index)}.${String(i)}`) : [],
  );
}

function textsIn({ blocks }: SourceDocument): string {
  const texts = blocks.flatMap((block) =>
    block.kind === 'text'
      ? [block.text]
      : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  );
  return texts.join('\n');
}

/** Each line of each value; the unit behind an amount stands in the heading. */
function wordsOf({ fields }: DraftItem): string[] {
  return Object.values(fields).flatMap(({ source }) =>
    (source ?? '').replace(/ \(x € 1\.000\)$/, '').split(/\n| en (?=Q\d)/),
  );
}

/** Of a row, but the crosses under quarters: those are read as the name of their column. */
function ownTexts({ blocks }: SourceDocument, block: number, index: number): string[] {
  const table = blocks[block];
  const cells = table?.kind === 'table' ? (table.rows[index]?.cells ?? []) : [];
  return cells.filter(({ text }) => text !== '' && text !== 'x').map(({ text }) => text);
}

function squeezed(value: unknown): string {
  return JSON.stringify(value).replace(/\\n|\s|^"|"$/g, '');
}
