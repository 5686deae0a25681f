import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, type People } from '../../domain/ahead/people.ts';
import { statementDifferences } from '../../domain/ahead/statement-holds.ts';
import { simulate } from '../../domain/ahead/simulate.ts';
import { planIdOf } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { readKeptStatements } from '../../prisma/statements-kept.ts';
import { compareLedgers } from '../../local/ledgers.ts';
import { readRehearsal } from '../../local/rehearsal.ts';
import { examplePlan } from '../../local/rehearsal-options.ts';
import { seededPeople } from '../../local/seeded-script.ts';
import { calendar } from '../domain/action/life.ts';
import { openStage, type Stage } from './stage.ts';

/** Five actions of the real plan, until a file has changed them and people have answered about that. */
const { plan: whole } = readRehearsal({ plan: examplePlan, script: 'none', until: undefined });
const actions = whole.actions.filter((_, i) => i % 5 === 0);
const startOn = '2024-01-02';
const lastDay = '2024-05-10';

/** One in CI; `ALL_SEEDS=yes npx vitest run test/engine/seeded-years.test.ts` plays all. */
const seeds = process.env['ALL_SEEDS'] === 'yes' ? [1, 2, 3] : [1];

const stages: Stage[] = [];

beforeAll(async () => {
  for (let i = 0; i <= seeds.length; i += 1) stages.push(await openStage());
  await Promise.all(stages.map((stage) => stage.work()));
});
afterAll(() => Promise.all(stages.map((stage) => stage.stop())));

test.each(seeds)(
  'the real engine and the simulation agree on a seeded year, and decisions came out as stated (promise 11): %i',
  async (seed) => {
    const statements = await agree(seed, (plan) => seededPeople(plan, seed));
    expect(statements.length).toBeGreaterThan(0);
    const differences = statements.flatMap(({ statement, happened }) =>
      statementDifferences(statement, happened),
    );
    expect(differences).toEqual([]);
  },
  240_000,
);

test('they agree on a year in which nobody answers', async () => {
  await agree(0, () => nobody);
}, 240_000);

/** Of the decisions that were taken through the page. */
async function statementsOf(stage: Stage, plan: Plan) {
  const planId = planIdOf(plan.municipality.id, plan.year);
  return readKeptStatements(stage.db, planId, { calendar, through: lastDay });
}

async function agree(place: number, peopleOf: (plan: Plan) => People) {
  const stage = stages[place];
  if (stage === undefined) throw new Error(`no stage ${String(place)}`);
  const municipality = { ...whole.municipality, id: stage.municipalityId };
  const plan = { ...whole, municipality, actions };
  const people = peopleOf(plan);
  stage.mailbox.refuse = people.refuses;
  await stage.activate(plan, startOn);
  await stage.until(lastDay, people);
  const from = calendar.instantOf(startOn, '09:00');
  const until = calendar.instantOf(lastDay, '23:00');
  const simulated = simulate(plan, { from, until, people });
  expect(simulated.mails.length).toBeGreaterThan(20);
  expect(await compareLedgers(stage.db, plan, simulated)).toEqual([]);
  return statementsOf(stage, plan);
}
