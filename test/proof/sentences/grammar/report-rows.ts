/** Rows of the tables of a report: what its columns count of a theme, and where an action stands. */

import type { Block } from '../blocks.ts';
import { differs, type Pattern } from '../pattern.ts';
import type { Standing, Truth } from '../standing.ts';
import { statusOf } from './counts.ts';

const labels: [string, string][] = [
  ['bij het TVO', 'escalated'],
  ['te laat', 'overdue'],
  ['zit vast', 'stuck'],
  ['loopt risico', 'at_risk'],
  ['staat stil', 'paused'],
  ['loopt', 'running'],
  ['gestopt', 'cancelled'],
  ['klaar', 'completed'],
];

const rows = labels.flatMap(([label, status]) =>
  ['', '{who:text} | '].map((who): [string, string] => [
    `| ${who}[{on:date}|–] | ${label}`,
    status,
  ]),
);

/** In a line of its own or a row: who answers for it, or which organisation does, or nobody by name. */
export const reportRowPatterns: Pattern[] = [
  ...rows.map(([form, status]): Pattern => ({
    kind: 'report_row',
    form,
    faults: (found, { standing }) => [
      ...differs('status', status, statusOf(standing)),
      ...differs('due', found.text('on') === '' ? null : found.date('on'), dueOn(standing)),
      ...answersFor(found.text('who'), standing),
    ],
  })),
  ...['({who:text}, {theme:text})', '({theme:text})'].map((form): Pattern => ({
    kind: 'owner',
    form,
    faults: (found, { standing }) => [
      ...answersFor(found.text('who'), standing),
      ...differs('theme', found.text('theme'), standing.action.themeName),
    ],
  })),
  {
    kind: 'quote',
    form: '{who:text}: “”',
    faults: (found, { truth, standing, moment }) => {
      const { lastAnswer } = truth.contact(standing, moment);
      // "Reden: “”" is nobody's name: whose reason it is stands before it.
      if (!truth.rows.people.some(({ name }) => name === found.text('who'))) return [];
      const isClosed = ['completed', 'cancelled'].includes(standing.phase);
      return [
        ...differs('who wrote it', found.text('who'), lastAnswer?.author ?? null),
        ...(isClosed ? ['a quote from before explains what is closed'] : []),
      ];
    },
  },
];

/** The cells before what is said of an action in a row. */
export const openingCells = new RegExp(
  String.raw`^\| .*(?:\d [a-z]+(?: \d{4})?|–) \| (?:${labels.map(([label]) => label).join('|')})(?= \||$)`,
);

function answersFor(who: string, { owner }: Standing): string[] {
  return ['', owner.name, owner.party].includes(who) ? [] : differs('owner', who, owner.name);
}

function dueOn({ phase, open }: Standing): string | null {
  return phase === 'cancelled' ? null : (open[0]?.dueOn ?? null);
}

interface CountedRow {
  text: string;
  faults: string[];
}

/** Which column counts what stands in the header. */
export function themeRows(blocks: Block[], truth: Truth): CountedRow[] {
  let columns: string[] = [];
  return blocks.flatMap(({ tag, text }) => {
    const [first = '', ...cells] = text.split(' | ');
    if (tag !== 'tr') columns = [];
    if (tag === 'tr' && first === 'Thema' && cells.includes('Evaluatie ontbreekt')) {
      columns = cells;
      return [];
    }
    return columns.length === 0 ? [] : [{ text, faults: rowFaults(first, cells, columns, truth) }];
  });
}

function rowFaults(title: string, cells: string[], columns: string[], truth: Truth): string[] {
  const name = title.replace(/ \([^()]*\)$/, '');
  const own = truth.all().filter(({ action }) => action.themeName === name);
  return columns.flatMap((column, index) =>
    differs(column, numberIn(cells[index] ?? ''), counted(column, own)),
  );
}

/** A dash is none. */
function numberIn(cell: string): number {
  return Number(cell.replaceAll(/[^\d,]/g, '').replace(',', '.'));
}

function counted(column: string, own: Standing[]): number {
  if (column === 'Gepland') {
    return own.reduce((sum, { action }) => sum + (action.costCents ?? 0), 0) / 100;
  }
  return own.filter((standing) => isIn(column, standing)).length;
}

function isIn(column: string, standing: Standing): boolean {
  const status = statusOf(standing);
  if (column === 'Evaluatie ontbreekt') {
    return status === 'overdue' && standing.action.momentKind === 'evaluation';
  }
  const isNamed = ([label]: [string, string]) => label.toLowerCase() === column.toLowerCase();
  return labels.find(isNamed)?.[1] === status;
}
