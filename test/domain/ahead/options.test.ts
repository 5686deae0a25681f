import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../domain/action/commands.ts';
import { openMilestones } from '../../../domain/action/state.ts';
import { nobody } from '../../../domain/ahead/people.ts';
import { worldAt } from '../../../domain/ahead/simulate.ts';
import { withOneAction } from '../../../domain/ahead/one-action.ts';
import { optionsOf } from '../../../domain/ahead/options.ts';
import type { Running } from '../../../domain/ahead/running-world.ts';
import type { NoticeChanges } from '../../../domain/ahead/stated-notices.ts';
import { statementOf } from '../../../domain/ahead/statement.ts';
import type { World } from '../../../domain/ahead/world.ts';
import { calendarOf } from '../../../domain/calendar.ts';
import { Chance } from '../../../local/chance.ts';
import { from, keptOf, someActions, stoppedYear, wholePlan } from './stopped-year.ts';
import { same } from '../../../domain/same.ts';
import { byQuarter } from '../../timings.ts';

const calendar = calendarOf(someActions.calendar);
const anyMoment = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 28 }))
  .map(([month, day]) =>
    calendar.instantOf(`2024-${String(month).padStart(2, '0')}-${String(day)}`, '12:00'),
  );
const anySeed = fc.integer({ min: 0, max: 9999 });

describe('the options of a board about one action', () => {
  it('bring what they would bring in the whole plan, simulated without the others', () => {
    fc.assert(
      fc.property(anySeed, anyMoment, (seed, at) => {
        const world = stoppedYear(seed, at);
        const actionId = anyOpen(world, new Chance(seed));
        if (actionId === null) return;
        const running = keptOf(world);
        const moment = { at, decidedAt: at, nextOn: null, usedCents: 0 };
        for (const option of optionsOf(running, actionId, moment)) {
          const command = commandOf(world, actionId, option);
          if (command === null) continue;
          const change = { kind: 'commands' as const, commands: [command] };
          const changesIn = (one: Running) => {
            const stated = statementOf(one, change, at);
            if (!stated.ok) throw new Error(stated.refusal);
            return about(stated.value, actionId);
          };
          const whole = changesIn(running);
          const alone = changesIn(withOneAction(running, actionId));
          expect(alone).toEqual(whole);
          expect(option).toMatchObject(countsOf(whole));
        }
      }),
      { numRuns: 10 },
    );
  });

  it('are asked from the day of the meeting on, as far as the action would not refuse them', () => {
    const { at, actionId, running } = late();
    const decidedAt = calendar.instantOf('2024-07-18', '12:00');
    const options = optionsOf(running, actionId, {
      at,
      decidedAt,
      nextOn: '2024-09-19',
      usedCents: 0,
    });
    const kinds = options.map(({ kind }) => kind);
    expect(kinds).toEqual(['extend', 'scale_down', 'confirm', 'reassign', 'cancel', 'keep']);
    expect(options[0]).toMatchObject({ kind: 'extend', until: '2024-08-15' });
    const kept = options.find(({ kind }) => kind === 'keep');
    expect(kept).toMatchObject({ until: '2024-09-19', moves: 0, vanishes: 0 });
    expect(kept?.appears).toBeGreaterThan(0);
  });

  it('say what money comes free', () => {
    const { at, actionId, costs, running } = late();
    const options = optionsOf(running, actionId, { at, decidedAt: at, nextOn: null, usedCents: 0 });
    const freed = Object.fromEntries(options.map(({ kind, freedCents }) => [kind, freedCents]));
    expect(freed).toMatchObject({ cancel: costs, extend: 0, keep: 0 });
  });

  it('say of money that was committed or spent not that it comes free', () => {
    const { at, actionId, costs, running } = late();
    const freedBy = (usedCents: number) => {
      const options = optionsOf(running, actionId, { at, decidedAt: at, nextOn: null, usedCents });
      return options.find(({ kind }) => kind === 'cancel')?.freedCents;
    };
    expect(freedBy(100_000)).toBe(costs - 100_000);
    expect(freedBy(costs + 1)).toBe(0);
  });

  it('are none for an action that was stopped', () => {
    const { at, actionId, running } = late();
    const { existing } = running;
    const actions = existing.actions.map((action) => ({
      ...action,
      state: { ...action.state, phase: 'cancelled' as const },
    }));
    const stopped = { ...running, existing: { ...existing, actions } };
    expect(optionsOf(stopped, actionId, { at, decidedAt: at, nextOn: null, usedCents: 0 })).toEqual(
      [],
    );
  });
});

/** An action that is late, with money; nobody ever answered. */
function late() {
  const at = calendar.instantOf('2024-07-10', '12:00');
  const [first] = wholePlan.actions.filter(
    ({ timing }) => same(timing, byQuarter(1)) || same(timing, byQuarter(2)),
  );
  if (first === undefined) throw new Error('no action is late');
  const action = { ...first, costCents: 250_000 };
  const plan = { ...wholePlan, actions: [action] };
  const world = worldAt(plan, { from, until: at, people: nobody });
  const actionId = `${world.planId}/${action.id}`;
  return { at, actionId, costs: action.costCents, running: keptOf(world) };
}

function anyOpen(world: World, chance: Chance): string | null {
  const open = [...world.actions].filter(
    ([
      ,
      {
        transition: { state },
      },
    ]) => ['running', 'paused'].includes(state.phase) && openMilestones(state).length > 0,
  );
  return chance.shuffled(open.map(([id]) => id))[0] ?? null;
}

/** Null for what asks no command, and for an owner who does not exist. */
function commandOf(
  world: World,
  actionId: string,
  { kind, until }: { kind: string; until: string | null },
) {
  const state = world.actions.get(actionId)?.transition.state;
  const open = state === undefined ? [] : openMilestones(state);
  const milestone = open.find(({ escalatedOn }) => escalatedOn !== null) ?? open[0];
  const milestoneId = milestone?.id ?? '';
  const answerId = '';
  const commands: Record<string, Command> = {
    extend: { kind: 'extend', milestoneId, until: until ?? '', answerId },
    scale_down: { kind: 'scale_down', milestoneId, until, answerId },
    confirm: { kind: 'confirm', milestoneId, whole: true, answerId },
    cancel: { kind: 'cancel', answerId },
  };
  const command = commands[kind];
  return command === undefined ? null : { actionId, command, newOwner: null };
}

function about({ appears, moves, vanishes }: NoticeChanges, actionId: string): NoticeChanges {
  const own = <N extends { actionId: string | null }>(notices: N[]) =>
    notices.filter((notice) => notice.actionId === actionId);
  return { appears: own(appears), moves: own(moves), vanishes: own(vanishes) };
}

function countsOf({ appears, moves, vanishes }: NoticeChanges) {
  return { appears: appears.length, moves: moves.length, vanishes: vanishes.length };
}
