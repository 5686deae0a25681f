import { describe, expect, it } from 'vitest';
import { missingForReport, missingSentences } from '../../../domain/reports/missing.ts';
import { anIndicator } from '../indicators/an-indicator.ts';

const halfYearly = { period: 'half_year', unit: 'per_1000' } as const;
const facts = {
  year: 2024,
  capacity: { lines: [], statedRegularFte: 0, statedPriorityFte: 0, explanation: '' },
  reportedFte: [],
  indicators: [
    anIndicator({ id: 'jeugd', name: 'Incidenten jeugdoverlast', ...halfYearly }),
    anIndicator({ id: 'halt', name: 'Verwijzingen Halt', period: 'year' }),
  ],
  known: [],
};

describe('what a report lacks', () => {
  it('names figures that are not in, of what is asked at this half year', () => {
    const missing = missingForReport(facts, 1, [{ board: 'tvo', on: '2024-06-13' }]);
    expect(missingSentences({ ...missing, requests: 1 }, '2024-06-17')).toEqual([
      'Er ligt nog 1 vraag zonder antwoord.',
      'Van het TVO van donderdag 13 juni is nog niet vastgelegd wat er is besloten.',
      'Van deze indicatoren is de waarde nog niet ingevuld: Incidenten jeugdoverlast.',
    ]);
  });

  it('is nothing once all is in', () => {
    const known = [{ indicatorId: 'jeugd', period: '2024-H1' }];
    const missing = missingForReport({ ...facts, known }, 1, []);
    expect(missingSentences({ ...missing, requests: 0 }, '2024-06-17')).toEqual([]);
  });
});
