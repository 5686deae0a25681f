/** The plan of Westerkwartier in its own words and tables: two themes, its money and its fte. */

import { describe, expect, it } from 'vitest';
import { fieldReading } from '../../../plans/recognise/field-reading.ts';
import { recognisePlan } from '../../../plans/recognise/recognise-plan.ts';
import {
  cell,
  type CorpusRow,
  heading,
  headerRow,
  paragraph,
  row,
  table,
} from '../documents/corpus/corpus-plan.ts';
import { sourceOf } from './source-of.ts';

function total(text: string): CorpusRow {
  return { cells: ['', '', '', 'Totaal', text].map((one) => cell(one)), isHeader: false };
}

const widths = [24, 34, 20, 11, 11];

const blocks = [
  paragraph('Uitvoeringsplan veiligheid 2024'),
  heading(1, '1. Inleiding'),
  paragraph(
    'Op 13 december 2023 heeft de gemeenteraad het Integraal Veiligheidsbeleid 2024-2027 vastgesteld.',
  ),
  paragraph('Samen zorgen we ervoor dat de gemeente Westerkwartier veilig blijft.'),
  heading(1, '5. Inzet op prioriteiten 2024'),
  paragraph('In dit hoofdstuk wordt per prioriteit ingegaan op de concrete acties en maatregelen.'),
  heading(2, '5.1 Ondermijning'),
  paragraph('Gemeentelijke doelen voor 2027:'),
  paragraph('Hieronder staan de doelen omschreven zoals gesteld in het IVB 2024-2027.'),
  paragraph('• In 2027 zijn de beleidsstukken gelijk aan die van de omringende gemeenten;'),
  paragraph('• Er is grip op ondermijningscasuïstiek en deze wordt integraal aangepakt;'),
  paragraph('Wat gaan we doen in 2024?'),
  table(widths, false, [
    headerRow(
      'Wat gaan we doen?',
      'Hoe gaan we dat doen?',
      'Betrokkenen',
      'Wanneer voltooid?',
      'Extra kosten',
    ),
    row(
      'Samen optrekken met de andere Groninger gemeenten',
      'We werken samen op de vier sporen.',
      '• Team OOV',
      'Structureel',
      '-',
    ),
    row(
      'Doorontwikkelen van de ondermijningstafel',
      'Via de ondermijningstafel worden signalen gedeeld.',
      'Collega’s van de teams:\n• OOV (regie)\n• Burgerzaken\n• TCH (toezichthouders en boa’s)',
      'Q4 2024',
      '',
    ),
    row(
      'Inzetten op integrale controles d.m.v. het Westerkwartier Ondermijnings Team (WOT).',
      '1. Controle en toezicht.\n2. Het versterken van de informatiepositie.',
      '• Gemeente: OOV en TCH (toezichthouders en boa’s)\n• Politie',
      'Structureel',
      '5.000,-',
    ),
    row(
      'Bewustwording:',
      'Signalen herkennen en melden.',
      '• Team OOV\n• CCV',
      'Structureel',
      '5.000,-',
    ),
    total('10.000,-'),
  ]),
  heading(1, '6. Strategische thema’s'),
  heading(2, '6.1 Jaarwisseling/vuurwerk'),
  table(widths, false, [
    headerRow(
      'Wat gaan we doen?',
      'Hoe gaan we dat doen?',
      'Betrokkenen',
      'Wanneer voltooid?',
      'Kosten',
    ),
    row(
      'Voorbereiden van de jaarwisseling',
      'Draaiboek.',
      '• Team OOV\n• Politie',
      'Q3 en Q4 2024',
      '€ 15.000,-',
    ),
    total('€ 15.000,-'),
  ]),
  heading(1, '8 Financiën en capaciteit'),
  table([60, 40], false, [
    headerRow('Onderwerp', 'Investering /kosten'),
    row('Ondermijning', '€ 10.000,-'),
    row('Jaarwisseling', '€15.000'),
    row('Onvoorzien', '€2.500'),
    row('TOTAAL', '€27.500'),
  ]),
  table([60, 20, 20], false, [
    headerRow('Onderwerp', 'Regulier (80%)', 'Prioriteit (20%)'),
    row('Ondermijning', '1,00 fte', '0,25 fte'),
    row('Jaarwisseling', '0,10 fte', ''),
    row('Totaal', '1,10 fte', '0,25 fte'),
  ]),
];

const plan = recognisePlan(sourceOf({ blocks }), { year: null, meanings: {} });

function fields(kind: string, ...names: string[]): unknown[] {
  const items = plan.items.filter((item) => item.kind === kind);
  return items.map((item) => names.map((name) => item.fields[name]?.source ?? null));
}

describe('the plan of Westerkwartier', () => {
  it('has every row understood', () => {
    const counts = new Map<string, number>();
    for (const { kind } of plan.rows) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({ header: 4, action: 5, sum: 4, line: 5 });
  });

  it('has its themes, each of its kind', () => {
    expect(fields('theme', 'name', 'kind', 'statedTotal')).toEqual([
      ['Ondermijning', 'prioriteit', '10.000,-'],
      ['Jaarwisseling/vuurwerk', 'strategisch', '€ 15.000,-'],
    ]);
    expect(plan.sums.every(({ doubt }) => doubt === null)).toBe(true);
  });

  it('has goals, title, year, municipality and introduction', () => {
    expect(fields('theme', 'goals')[0]).toEqual([
      'In 2027 zijn de beleidsstukken gelijk aan die van de omringende gemeenten\n' +
        'Er is grip op ondermijningscasuïstiek en deze wordt integraal aangepakt',
    ]);
    expect(fields('plan', 'title', 'year', 'municipality', 'contingency', 'budgetTotal')).toEqual([
      ['Uitvoeringsplan veiligheid 2024', '2024', 'Westerkwartier', '€2.500', '€27.500'],
    ]);
    expect(fields('plan', 'regularFteTotal', 'priorityFteTotal')).toEqual([
      ['1,10 fte', '0,25 fte'],
    ]);
  });

  it('has an owner where the lead is named, and nowhere else', () => {
    expect(fields('action', 'owner')).toEqual([[null], ['OOV'], [null], [null], [null]]);
  });

  it('reads each deadline and each amount without a doubt, and doubts the empty one', () => {
    const actions = plan.items.filter(({ kind }) => kind === 'action');
    const readings = actions.map((action) =>
      ['timing', 'cost'].map((field) => {
        const value = action.fields[field];
        if (value === undefined) return null;
        const { reading, doubt } = fieldReading({ kind: 'action', field, year: plan.year }, value);
        return doubt === null ? reading : `? ${doubt}`;
      }),
    );
    expect(readings).toEqual([
      ['Structureel', 'geen kosten'],
      ['Q4 2024', '? Er staat niet of er kosten zijn.'],
      ['Structureel', '€ 5.000'],
      ['Structureel', '€ 5.000'],
      ['Q3 en Q4 2024', '€ 15.000'],
    ]);
  });

  it('has its budget and its capacity, and asks where a name is a part of a theme', () => {
    expect(fields('budget_line', 'subject', 'theme', 'amount')).toEqual([
      ['Ondermijning', 'Ondermijning', '€ 10.000,-'],
      ['Jaarwisseling', 'Jaarwisseling/vuurwerk', '€15.000'],
    ]);
    expect(fields('capacity_line', 'subject', 'regular', 'priority')).toEqual([
      ['Ondermijning', '1,00 fte', '0,25 fte'],
      ['Jaarwisseling', '0,10 fte', null],
    ]);
    const [, line] = plan.items.filter(({ kind }) => kind === 'budget_line');
    expect(line?.fields['theme']?.doubt).toBe('Hoort dit bij “Jaarwisseling/vuurwerk”?');
  });
});
