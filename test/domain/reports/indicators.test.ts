import { describe, expect, it } from 'vitest';
import type { DocumentTable } from '../../../domain/document.ts';
import { reportIndicators, valuesToFreeze } from '../../../domain/reports/indicators.ts';
import { indicatorSection, indicatorTables } from '../../../domain/reports/versions/indicators.ts';
import { anIndicator, aValue } from '../indicators/an-indicator.ts';

const indicators = [
  anIndicator({ themeId: 'zorg', target: { value: 5, year: 2024 } }),
  anIndicator({ id: 'cijfer', themeId: 'jeugd', name: 'Cijfer', unit: 'grade', period: 'year' }),
];
const values = [
  aValue('2023-05', 30),
  aValue('2024-04', 9),
  aValue('2024-05', 7, { status: 'revised', was: 6 }),
  aValue('2024-06', null),
];
const measured = { on: '2024-07-01', indicators, values };

function cells(table: DocumentTable | undefined): (string | undefined)[] {
  return (table?.rows[0] ?? []).map(({ text }) => text);
}

describe('indicators in a report', () => {
  it('say the last figure with its period, how sure it is, its target, and what it is held against', () => {
    const { indicators: read } = reportIndicators(measured);
    const [table] = indicatorTables({ id: 'zorg', name: 'Zorg' }, read);
    expect(cells(table)).toEqual([
      'Diefstal en inbraak woning (aantal)',
      'mei 2024: herzien, was 6; juni 2024: niet gegeven: een klein aantal',
      '7',
      '5 of minder in 2024',
      'Een maand eerder (april 2024): 9. Nu 2 minder: dat is beter. Dit verschil kan toeval zijn. Een jaar eerder (mei 2023): 30. Nu 23 minder: dat is beter. Dit verschil is groter dan toeval. De laatste waarde haalt dat niet.',
    ]);
  });

  it('say unknown where there is no figure, and nothing of a theme that measures nothing', () => {
    const { indicators: read } = reportIndicators(measured);
    const [table] = indicatorTables({ id: 'jeugd', name: 'Jeugd' }, read);
    expect(cells(table).slice(1, 3)).toEqual(['–', 'onbekend']);
    expect(indicatorTables({ id: 'verkeer', name: 'Verkeer' }, read)).toEqual([]);
  });

  it('open with what asks for attention, and the five of the law', () => {
    const { paragraphs, tables } = indicatorSection(reportIndicators(measured));
    expect(paragraphs).toEqual([
      'Dit plan heeft 2 indicatoren. Aandacht voor: Diefstal en inbraak woning. Van 1 is er nog geen waarde.',
    ]);
    expect(tables[0]?.rows.map((row) => row[3]?.text)).toEqual(Array(5).fill('onbekend'));
  });

  it('freeze nothing of who gave a value, or wrote with it, or of another plan', () => {
    const recorded = { ...aValue('2024-06', 7), author: 'Sanne de Vries', explanation: 'Nog niet' };
    const others = [aValue('2018-06', 7), aValue('2024-06', 7, { indicatorId: 'ander' })];
    const frozen = valuesToFreeze({ ...measured, values: [recorded, ...others] });
    expect(frozen).toEqual([aValue('2024-06', 7)]);
  });
});
