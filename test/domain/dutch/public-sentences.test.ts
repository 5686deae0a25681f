import { describe, expect, it } from 'vitest';
import {
  describePublicAction,
  describePublicCounts,
} from '../../../domain/dutch/public-sentences.ts';

const late = { what: 'Toezicht', status: 'overdue', dueOn: '2024-03-31' } as const;

describe('what everybody reads of an action', () => {
  it('says of a missing evaluation that it should have been evaluated, not be ready (V28)', () => {
    const action = { ...late, timing: 'Structureel', milestoneKind: 'evaluation' } as const;
    expect(describePublicAction(action, '2024-04-17')).toBe(
      'Later dan gepland. Gepland: Structureel, had op 31 maart geëvalueerd moeten zijn.',
    );
  });

  it('says of a date that has passed that the action should have been ready', () => {
    const action = { ...late, timing: 'Q1 2024', milestoneKind: 'deadline' } as const;
    expect(describePublicAction(action, '2024-04-17')).toBe(
      'Later dan gepland. Gepland: Q1 2024, had op 31 maart klaar moeten zijn.',
    );
  });

  it('counts one and several in words that fit', () => {
    const counts = [
      { status: 'paused', count: 1 },
      { status: 'running', count: 3 },
    ] as const;
    expect(describePublicCounts([...counts])).toBe('4 acties: 1 staat stil, 3 lopen.');
  });
});
