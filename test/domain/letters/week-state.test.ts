import { describe, expect, it } from 'vitest';
import { noHistory } from '../../../domain/contact/history.ts';
import { type WeekAction, weekState } from '../../../domain/letters/week-state.ts';
import { anAttempt, aResponse } from '../../contact.ts';
import { Life, rules } from '../action/life.ts';
import { byQuarter } from '../../timings.ts';

const monday = '2024-10-07';

function weekAction(shortName: string, part: Partial<WeekAction> = {}): WeekAction {
  const { state } = new Life(byQuarter(4)).until(monday);
  const owner = { name: 'Sanne de Vries', leftOn: null };
  const about = { state, rules, owner, history: noHistory, parts: [], url: null };
  return { id: shortName, shortName, ...about, ...part };
}

const late = weekAction('te laat', {
  state: new Life(byQuarter(3)).until(monday).state,
});
const stuck = (() => {
  const life = new Life(byQuarter(4)).until('2024-10-01');
  life.tell('2024-10-01', {
    kind: 'report_progress',
    milestoneId: 'q4',
    progress: 'stuck',
    answerId: 'a',
  });
  return weekAction('zit vast', { state: life.state });
})();
const notMine = weekAction('van wie', {
  history: {
    attempts: [],
    responses: [
      aResponse('2024-10-02', { kind: 'ownership_denied', data: {} }, { milestoneId: 'q4' }),
    ],
  },
});
const mailedOn = (on: string) =>
  weekAction(`gemaild op ${on}`, {
    history: { attempts: [anAttempt(on, { milestoneId: 'q4' })], responses: [] },
  });
const friday = mailedOn('2024-10-04');
const weekAgo = mailedOn('2024-09-30');

describe('V30: the state of the week', () => {
  const all = [late, stuck, notMine, friday, weekAgo, weekAction('loopt')];
  const week = weekState(all, monday, new Set());

  it('hides nothing that is stuck, and has each action in one list only', () => {
    expect(week.lists.map(({ kind, lines }) => [kind, lines.map((one) => one.shortName)])).toEqual([
      ['undecided', ['van wie']],
      ['late', ['te laat']],
      ['troubled', ['zit vast']],
      ['silent', ['gemaild op 2024-09-30']],
    ]);
  });

  it('calls nobody silent who was asked on Friday, and nothing good that nobody was asked about', () => {
    expect(week.others).toMatchObject({ awaiting: 1, unasked: 1, on_track: 0, silent: 0 });
  });

  it('leaves out what the same mail speaks of apart, and counts it all the same (V35)', () => {
    const apart = weekState(all, monday, new Set(['van wie', 'te laat']));
    expect(apart.lists.map(({ kind }) => kind)).toEqual(['troubled', 'silent']);
    expect([apart.late, apart.counts.undecided]).toEqual([1, 1]);
  });
});
