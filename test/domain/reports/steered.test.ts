import { describe, expect, it } from 'vitest';
import type { PlanEvent } from '../../../domain/plan/plan-events.ts';
import { steeredChanges } from '../../../domain/reports/steered.ts';

const stated = { on: '2024-05-06', appears: 7, moves: 0, vanishes: 2 };
const at = '2024-05-06T10:00:00.000Z';

function event(changed: Partial<PlanEvent>): PlanEvent {
  return {
    id: 'een',
    kind: 'version_applied',
    versionId: 'mei',
    at,
    channel: 'page',
    author: 'Marga de Wit',
    reason: '',
    stated,
    startAt: null,
    acceptedAt: at,
    carriedOutAt: at,
    ...changed,
  };
}

describe('changes to the plan in a report', () => {
  it('come with what was stated of them, and why the plan was steered', () => {
    const steered = event({ kind: 'plan_steered', stated: null, reason: 'Veel overlast' });
    expect(steeredChanges([steered, event({})])).toEqual([
      { stated, author: 'Marga de Wit', reason: 'Veel overlast' },
    ]);
  });

  it('are those of a loaded file as well, without a reason', () => {
    expect(steeredChanges([event({})])).toEqual([{ stated, author: 'Marga de Wit', reason: '' }]);
  });

  it('are none that were not carried out, or of which nothing was stated', () => {
    expect(steeredChanges([event({ carriedOutAt: null }), event({ stated: null })])).toEqual([]);
  });
});
