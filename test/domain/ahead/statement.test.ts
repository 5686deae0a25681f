import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../domain/action/commands.ts';
import { nextMilestone } from '../../../domain/action/state.ts';
import { submit, type SubmittedCommand } from '../../../domain/ahead/acts.ts';
import { runOn } from '../../../domain/ahead/run-on.ts';
import { endInstant } from '../../../domain/ahead/running-world.ts';
import { lineOf, statedNotices, type StatedNotice } from '../../../domain/ahead/stated-notices.ts';
import { statementHolds } from '../../../domain/ahead/statement-holds.ts';
import { type Statement, statementOf } from '../../../domain/ahead/statement.ts';
import type { World } from '../../../domain/ahead/world.ts';
import { addDays, calendarOf, type Instant } from '../../../domain/calendar.ts';
import { Chance } from '../../../local/chance.ts';
import { changedFiles } from '../../../local/seeded-files.ts';
import { applyFile } from '../../../domain/ahead/apply.ts';
import { keptOf, someActions, stoppedYear } from './stopped-year.ts';

const calendar = calendarOf(someActions.calendar);
const anyMoment = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2, max: 28 }))
  .map(([month, day]) => calendar.instantOf(`2024-${twoDigits(month)}-${twoDigits(day)}`, '12:00'));
const anySeed = fc.integer({ min: 0, max: 9999 });

describe('a statement of consequences (promise 11)', () => {
  it('is what comes out, per notice, person and day, while nobody answers', () => {
    fc.assert(
      fc.property(anySeed, anyMoment, (seed, at) => {
        const world = stoppedYear(seed, at);
        const commands = anyCommands(world, new Chance(seed));
        const outcome = statementOf(keptOf(world), { kind: 'commands', commands }, at);
        if (!outcome.ok) return;
        const decided = runRest(seed, at, (after) => {
          for (const command of commands) submit(after, { ...command, at });
        });
        const undecided = runRest(seed, at, () => undefined);
        expect(predicted(undecided, outcome.value)).toEqual(decided.map(lineOf).sort());
        for (const { actionId } of commands) {
          const notices = decided.filter((one) => one.actionId === actionId);
          const happened = { actionId, notices, changedOn: null, through: '2025-12-31' };
          expect(statementHolds(outcome.value, happened)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is what comes out of a changed plan file', () => {
    fc.assert(
      fc.property(anySeed, anyMoment, (seed, at) => {
        const world = stoppedYear(seed, at);
        const [spring] = changedFiles(world.file, new Chance(seed + 1));
        if (spring === undefined) throw new Error('no changed file');
        const { file } = spring;
        const outcome = statementOf(keptOf(world), { kind: 'file', file }, at);
        if (!outcome.ok) throw new Error(outcome.refusal);
        const decided = runRest(seed, at, (after) => {
          applyFile(after, file, at);
        });
        const undecided = runRest(seed, at, () => undefined);
        expect(predicted(undecided, outcome.value)).toEqual(decided.map(lineOf).sort());
      }),
      { numRuns: 10 },
    );
  });

  it('refuses what the engine would refuse', () => {
    const at = calendar.instantOf('2024-02-05', '12:00');
    const world = stoppedYear(1, at);
    const [actionId = ''] = [...world.actions.keys()];
    const commands = [
      { actionId, command: { kind: 'resume', answerId: '' }, newOwner: null } as const,
    ];
    expect(statementOf(keptOf(world), { kind: 'commands', commands }, at)).toMatchObject({
      ok: false,
      refusal: 'not_paused',
    });
  });

  it('says that the money of a stopped action is free, and what the next report says', () => {
    const at = calendar.instantOf('2024-02-05', '12:00');
    const world = stoppedYear(1, at);
    const action = world.plan.actions.find(({ costCents }) => (costCents ?? 0) > 0);
    const actionId = `${world.planId}/${action?.id ?? ''}`;
    const commands: SubmittedCommand[] = [
      { actionId, command: { kind: 'cancel', answerId: '' }, newOwner: null },
    ];
    const outcome = statementOf(keptOf(world), { kind: 'commands', commands }, at);
    if (!outcome.ok) throw new Error(outcome.refusal);
    const [theme] = outcome.value.money.themes;
    const { before = 0, after = 0 } = theme?.plannedCents ?? {};
    expect(before - after).toBe(action?.costCents);
    expect(outcome.value.report?.lines[0]?.after?.status).toBe('cancelled');
    expect(outcome.value.report?.counts.after.cancelled).toBe(
      (outcome.value.report?.counts.before.cancelled ?? 0) + 1,
    );
  });
});

/** What comes without the decision, changed as the statement says. */
function predicted(undecided: StatedNotice[], { appears, moves, vanishes }: Statement): string[] {
  const lines = undecided.map(lineOf);
  for (const gone of [...vanishes, ...moves.map(({ from, ...one }) => ({ ...one, on: from }))]) {
    const index = lines.findIndex((line) => line === lineOf(gone));
    expect(index, `was never to come: ${lineOf(gone)}`).toBeGreaterThanOrEqual(0);
    lines.splice(index, 1);
  }
  return [...lines, ...[...appears, ...moves].map(lineOf)].sort();
}

function runRest(seed: number, at: Instant, decide: (world: World) => void): StatedNotice[] {
  const world = stoppedYear(seed, at);
  world.mails = [];
  decide(world);
  runOn(world, endInstant(world));
  return statedNotices(world);
}

/** One or two decisions about actions that are open. */
function anyCommands(world: World, chance: Chance): SubmittedCommand[] {
  const open = [...world.actions].filter(([, { transition }]) =>
    ['running', 'paused'].includes(transition.state.phase),
  );
  return chance
    .shuffled(open)
    .slice(0, 1 + chance.below(2))
    .map(([actionId, { transition, parties }]): SubmittedCommand => {
      const milestone = nextMilestone(transition.state);
      const milestoneId = milestone?.id ?? '';
      const until = addDays(milestone?.dueOn ?? '2024-06-01', 1 + chance.below(90));
      const answerId = '';
      const command = chance.pick<Command>(
        { kind: 'extend', milestoneId, until, answerId },
        { kind: 'reassign', answerId },
        { kind: 'cancel', answerId },
        { kind: 'scale_down', milestoneId, until, answerId },
        { kind: 'scale_up', milestoneId, until: null, answerId },
        { kind: 'confirm', milestoneId, whole: true, answerId },
        { kind: transition.state.phase === 'paused' ? 'resume' : 'pause', answerId },
        { kind: 'nudge', milestoneId, answerId },
      );
      const other = chance.pick(parties.owner, ...world.plan.actions.map(({ owner }) => owner));
      return { actionId, command, newOwner: command.kind === 'reassign' ? other : null };
    });
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
