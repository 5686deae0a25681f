/** Pots, what was committed and spent of them, and the decisions that moved money between them. */

import { type Figures, figuresOf, holding, openOf, sumOf, usedBy } from '../money.ts';
import { differs, type Found, type Pattern, type PlanPattern } from '../pattern.ts';
import type { PotMoveRow, Rows } from '../rows.ts';

const deciders: [string, string | null][] = [
  ['het TVO', 'tvo'],
  ['de Driehoek', 'driehoek'],
  ['de coördinator', null],
];
const meetingEndings = ['', ' in het overleg van {meeting:date}'];
// Who wrote it down stands on the page of a pot; a report has the reason, and the council neither.
const authorEndings = ['.', ': “”', ', vastgelegd door {who:text}.'];

/** Who moved it, and in which meeting; what was moved stands in the sentence before. */
const decidedMoves = deciders.flatMap(([name, board]) =>
  meetingEndings.flatMap((meeting) =>
    authorEndings.map((author): PlanPattern => ({
      kind: 'move',
      form: `Besluit van ${name}${meeting}${author}`,
      faults: (found, { rows }, _later, on) => {
        const isMeant = (move: PotMoveRow) =>
          move.board === board &&
          (meeting === '' || move.meetingOn === found.date('meeting')) &&
          (found.text('who') === '' || move.author === found.text('who')) &&
          (on === null || move.on === on);
        return rows.potMoves.some(isMeant) ? [] : ['nobody moved money by such a decision'];
      },
    })),
  ),
);

const moved: PlanPattern = {
  kind: 'move',
  form: '{money:money} van {from:text} naar {to:text}.',
  faults: (found, { rows }, _later, on) =>
    rows.potMoves.some(
      ({ amountCents, fromKey, toKey, ...move }) =>
        amountCents === found.cents('money') &&
        nameOf(rows, fromKey) === found.text('from') &&
        nameOf(rows, toKey) === found.text('to') &&
        (on === null || move.on === on),
    )
      ? []
      : ['no such move was made'],
};

const kinds: [string, string][] = [
  ['verplichting', 'commitment'],
  ['uitgave', 'expense'],
];

const entered = kinds.map(([name, kind]): PlanPattern => ({
  kind: 'money',
  form: `${name} van {money:money}.`,
  faults: (found, { rows }, _later, on) =>
    rows.moneyEntries.some(
      (entry) =>
        entry.kind === kind &&
        entry.amountCents === found.cents('money') &&
        (on === null || entry.on === on),
    )
      ? []
      : ['nothing like it was entered'],
}));

const ofPot: PlanPattern = {
  kind: 'money',
  form: '{pot:text} | {budget:money} | {committed:money} | {spent:money} | {left:text}',
  faults: (found, { rows }) => {
    const figures = figuresNamed(rows, found.text('pot'));
    return figures === null ? ['there is no such pot'] : figureFaults(found, figures);
  },
};

function figureFaults(found: Found, { budgetCents, committedCents, spentCents }: Figures) {
  return [
    ...differs('budget', found.cents('budget'), budgetCents),
    ...differs('committed', found.cents('committed'), committedCents),
    ...differs('spent', found.cents('spent'), spentCents),
    ...leftFaults(found, budgetCents - committedCents - spentCents),
  ];
}

/** In a report, with what the plan had first. */
const ofPotSincePlan: PlanPattern = {
  kind: 'money',
  form: `{name:text} | {planned:money} | ${ofPot.form.replace('{pot:text} | ', '')}`,
  faults: (found, { rows }) => {
    const pot = rows.pots.find(({ name }) => name === found.text('name'));
    return pot === undefined
      ? ['there is no such pot']
      : [
          ...differs('planned', found.cents('planned'), pot.budgetCents),
          ...figureFaults(found, figuresOf(rows, pot.key)),
        ];
  },
};

/** All of them together stand in the last row. */
function figuresNamed(rows: Rows, name: string): Figures | null {
  const pots = rows.pots.filter((pot) => name === 'Samen' || pot.name === name);
  if (pots.length === 0) return null;
  const all = pots.map(({ key }) => figuresOf(rows, key));
  return {
    budgetCents: sumOf(all.map((one) => one.budgetCents)),
    committedCents: sumOf(all.map((one) => one.committedCents)),
    spentCents: sumOf(all.map((one) => one.spentCents)),
  };
}

function leftFaults(found: Found, leftCents: number): string[] {
  return [
    ...differs('left', found.cents('left'), Math.abs(leftCents)),
    ...differs('too much', found.text('left').endsWith(' te veel'), leftCents < 0),
  ];
}

export const moneyPatterns: PlanPattern[] = [
  ...decidedMoves,
  moved,
  ...entered,
  ofPot,
  ofPotSincePlan,
  {
    kind: 'money',
    form: 'Nog {money:money} open.',
    faults: (found, { rows: { moneyEntries } }) =>
      holding(moneyEntries).some((one) => openOf(one, moneyEntries) === found.cents('money'))
        ? []
        : ['no commitment has that much open'],
  },
  {
    kind: 'money',
    form: 'Vastgelegd door {who:text}.',
    faults: (found, { rows }) =>
      rows.moneyEntries.some(({ author }) => author === found.text('who'))
        ? []
        : ['nobody of that name entered anything'],
  },
  {
    kind: 'money',
    form: 'Van alle potten samen is nog {money:money} vrij.',
    faults: (found, { rows }) => differs('left', found.cents('money'), leftOf(rows, 'Samen')),
  },
  {
    kind: 'money',
    form: '{pot:text}: {planned:money} in het plan, nu {current:money}.',
    faults: (found, { rows }) => [
      ...differs('planned', found.cents('planned'), plannedOf(rows, found.text('pot'))),
      ...differs('now', found.cents('current'), figuresNamed(rows, found.text('pot'))?.budgetCents),
    ],
  },
  {
    kind: 'money',
    form: 'De pot {pot:text} gaat {money:money} over het budget heen.',
    faults: (found, { rows }) =>
      differs('over', found.cents('money'), -leftOf(rows, found.text('pot'))),
  },
];

function leftOf(rows: Rows, name: string): number {
  const figures = figuresNamed(rows, name);
  return figures === null ? 0 : figures.budgetCents - figures.committedCents - figures.spentCents;
}

function plannedOf({ pots }: Rows, name: string): number | undefined {
  return pots.find((pot) => pot.name === name)?.budgetCents;
}

function nameOf({ pots }: Rows, key: string): string {
  return pots.find((pot) => pot.key === key)?.name ?? key;
}

/** On the page of a pot: what an action costs by the plan, and what came of it. */
export const actionMoneyPatterns: Pattern[] = [
  ...kinds.map(([name, kind]): Pattern => ({
    kind: 'money',
    form: `{what:text}: ${name} van {money:money}, {on:date}`,
    faults: (found, { truth: { rows }, standing: { action } }) =>
      rows.moneyEntries.some(
        (entry) =>
          entry.kind === kind &&
          entry.actionKey === action.id.split('/').at(-1) &&
          entry.amountCents === found.cents('money') &&
          entry.on === found.date('on'),
      )
        ? []
        : ['nothing like it was entered'],
  })),
  {
    kind: 'money',
    form: '| {planned:text} | {committed:money} | {spent:money}',
    faults: (found, { truth: { rows }, standing: { action } }) => {
      const key = action.id.split('/').at(-1);
      const used = usedBy(rows, ({ actionKey }) => actionKey === key);
      const planned = found.text('planned') === '–' ? null : found.cents('planned');
      return [
        ...differs('planned', planned, action.costCents),
        ...differs('committed', found.cents('committed'), used.committedCents),
        ...differs('spent', found.cents('spent'), used.spentCents),
      ];
    },
  },
];
