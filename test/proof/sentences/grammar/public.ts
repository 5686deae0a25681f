/** The public page: how far each action is by its dates, without what anybody said of it. */

import { differs, type Pattern, type PlanPattern } from '../pattern.ts';
import type { Standing, Truth } from '../standing.ts';

/** Worst first; one, and several. */
const statuses: [string, string, string][] = [
  ['overdue', 'later dan gepland', 'later dan gepland'],
  ['paused', 'staat stil', 'staan stil'],
  ['running', 'loopt', 'lopen'],
  ['cancelled', 'gestopt', 'gestopt'],
  ['completed', 'klaar', 'klaar'],
];

/** What lies with the TVO is late; that its owner has a worry is between them and the coordinator. */
function publicStatus({ phase, lateDays }: Standing): string {
  return phase === 'running' && lateDays > 0 ? 'overdue' : phase;
}

export const publicActionPatterns: Pattern[] = [
  ...statuses.map(([status, one]): Pattern => ({
    kind: 'status',
    form: `${one.charAt(0).toUpperCase()}${one.slice(1)}.`,
    faults: (_, { standing }) => differs('status', status, publicStatus(standing)),
  })),
  {
    kind: 'due',
    form: 'Gepland: {timing:text}, eerstvolgende datum {on:date}.',
    faults: (found, { standing }) => [
      ...differs('due', found.date('on'), standing.open[0]?.dueOn ?? null),
      ...differs('late', standing.lateDays, 0),
    ],
  },
  ...[
    ['klaar', 'deadline'],
    ['geëvalueerd', 'evaluation'],
  ].map(([done, kind]): Pattern => ({
    kind: 'late',
    form: `Gepland: {timing:text}, had op {on:date} ${String(done)} moeten zijn.`,
    faults: (found, { standing }) => [
      ...differs('kind of moment', kind, standing.action.momentKind),
      ...differs('due', found.date('on'), standing.open[0]?.dueOn ?? null),
      ...(standing.lateDays > 0 ? [] : ['its date has not passed']),
    ],
  })),
];

const decisions: [string, string][] = [
  ['meer tijd geven', 'extend'],
  ['een andere actiehouder aanwijzen', 'reassign'],
  ['afschalen', 'scale_down'],
  ['opschalen', 'scale_up'],
  ['stoppen', 'cancel'],
  ['accepteren als klaar', 'confirm'],
  ['aanhouden tot het volgende overleg', 'keep'],
  ['doorsturen', 'refer'],
  ['ter kennisname', 'inform'],
];
const boards: [string, string][] = [
  ['het TVO', 'tvo'],
  ['de Driehoek', 'driehoek'],
];

export const publicPatterns: PlanPattern[] = [
  {
    // Everything is published where this is read.
    kind: 'count',
    form: '{count:number} [actie|acties]: {parts:text}.',
    faults: (found, truth) =>
      truth.rows.themes.some(({ name }) => isCountOf(name, found.text('parts'), truth))
        ? []
        : ['no theme has these'],
  },
  ...boards.flatMap(([name, board]) =>
    decisions.flatMap(([label, kind]) =>
      ['', ', tot {until:date}'].map((ending): PlanPattern => ({
        kind: 'board_decision',
        form: `{on:date}, ${name}: ${label}${ending}.`,
        faults: (found, truth) =>
          truth
            .meetings()
            .some(
              (meeting) =>
                meeting.board === board &&
                meeting.on === found.date('on') &&
                meeting.decisions.some(
                  (one) =>
                    one.kind === kind && (ending === '' || one.until === found.date('until')),
                ),
            )
            ? []
            : ['no board decided that'],
      })),
    ),
  ),
  {
    kind: 'board_decision',
    form: 'Het gaat om: {what:text}',
    faults: (found, { rows }) => {
      const action = rows.actions.find(({ what }) => what === found.text('what'));
      return rows.boardDecisions.some(({ actionId }) => actionId === action?.id)
        ? []
        : ['no board decided about it'];
    },
  },
];

function isCountOf(theme: string, parts: string, truth: Truth): boolean {
  const own = truth.all().filter(({ action }) => action.themeName === theme);
  const counted = statuses.flatMap(([status, one, several]) => {
    const { length } = own.filter((standing) => publicStatus(standing) === status);
    return length === 0 ? [] : [`${String(length)} ${length === 1 ? one : several}`];
  });
  return counted.join(', ') === parts;
}
