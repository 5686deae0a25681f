/** Made-up facts of a half year: an action in each state, and a plan around them. */

import type { ActionState, MilestoneState } from '../../../domain/action/state.ts';
import type { IsoDate } from '../../../domain/calendar.ts';
import { noHistory } from '../../../domain/contact/history.ts';
import type { ReportAction, ReportInput } from '../../../domain/reports/report.ts';
import { rules } from '../action/life.ts';

export const done = action('klaar', [milestone('2024-03-31', { confirmedOn: '2024-03-28' })], {
  phase: 'completed',
  closedOn: '2024-03-28',
});
export const late = action('laat', [milestone('2024-06-30')]);
export const withTvo = action('tvo', [milestone('2024-03-31', { escalatedOn: '2024-04-15' })]);
export const stuck = action('vast', [milestone('2024-12-31')], {
  progress: { value: 'stuck', on: '2024-06-20' },
});
export const green = action('groen', [milestone('2024-06-30')], {
  progress: { value: 'on_track', on: '2024-06-20' },
});
export const running = action('loopt', [milestone('2024-12-31')]);

export function action(
  shortName: string,
  milestones: MilestoneState[],
  part: Partial<ActionState> = {},
): ReportAction {
  const state: ActionState = {
    version: 1,
    seq: 3,
    phase: 'running',
    activatedOn: '2024-01-02',
    milestones: milestones.map((one, i) => ({ ...one, id: `q${String(i + 1)}` })),
    processedThrough: '2024-06-28',
    progress: null,
    extensionRequest: null,
    pause: null,
    nudgedOn: null,
    closedOn: null,
    ...part,
  };
  return {
    id: shortName,
    what: `Werken aan ${shortName}`,
    shortName,
    scaling: null,
    themeId: 'zorg',
    ownerName: 'Sanne de Vries',
    partyName: 'team OOV',
    costCents: shortName === 'tvo' ? 500_000 : null,
    state,
    moves: [],
    stated: [],
    results: [],
    rules,
    ownerLeftOn: null,
    history: noHistory,
    parts: [],
  };
}

export function milestone(dueOn: IsoDate, part: Partial<MilestoneState> = {}): MilestoneState {
  return {
    id: 'q1',
    kind: 'deadline',
    dueOn,
    plannedOn: dueOn,
    confirmedOn: null,
    escalatedOn: null,
    parts: [],
    ownerDoneOn: null,
    escalateFrom: null,
    since: '2024-01-02',
    ...part,
  };
}

export function facts(actions: ReportAction[], on: IsoDate): ReportInput {
  const theme = { kind: 'priority' as const, scaling: null, statedTotalCents: null };
  return {
    municipality: 'Westerkwartier',
    title: 'Uitvoeringsplan veiligheid 2024',
    year: 2024,
    half: 1,
    on,
    calendar: { zone: 'Europe/Amsterdam', closedOn: ['2024-03-29', '2024-04-01'] },
    themes: [
      {
        ...theme,
        id: 'zorg',
        name: 'Zorg en veiligheid',
        goals: [{ text: 'Grip op signalen.', scaling: null }],
      },
      { ...theme, id: 'jeugd', name: 'Jeugd', goals: [{ text: 'Overal vrede.', scaling: null }] },
    ],
    budget: { lines: [], contingencyCents: 250_000, statedTotalCents: 7_500_000, explanation: '' },
    capacity: {
      lines: [],
      statedRegularFte: 3.2,
      statedPriorityFte: 0.8,
      explanation: 'Nog 0,6 fte extern.',
    },
    tvoMeetings: ['2024-05-30', '2024-07-11', '2024-09-05'],
    actions,
    book: { pots: [], entries: [], moves: [] },
    reportedFte: [],
    indicators: [],
    values: [],
    planEvents: [],
  };
}
