import { describe, expect, it } from 'vitest';
import type { Command } from '../../../domain/action/commands.ts';
import { decide, type Transition } from '../../../domain/action/decide.ts';
import { openedRequests, settledRequests } from '../../../domain/contact/requests.ts';
import { at, confirm, Life, rules } from '../action/life.ts';
import { byQuarter } from '../../timings.ts';

const today = '2024-09-10';
const stuck: Command = {
  kind: 'report_progress',
  milestoneId: 'q3',
  progress: 'stuck',
  answerId: 'a',
};
const onTrack: Command = { ...stuck, progress: 'on_track' };
const denies: Command = { kind: 'deny_ownership', milestoneId: 'q3', answerId: 'a' };
const reassign: Command = { kind: 'reassign', answerId: 'a' };
const asks: Command = {
  kind: 'ask_extension',
  milestoneId: 'q3',
  until: '2024-12-01',
  answerId: 'a',
};

/** The last transition of an action to which all this was told. */
function after(...commands: Command[]): Transition {
  let { state } = new Life(byQuarter(3)).until(today);
  const transitions = commands.map((command) => {
    const outcome = decide(state, { kind: 'command', at: at(today, '10:00'), command }, rules);
    if (!outcome.ok) throw new Error(outcome.refusal);
    state = outcome.value.state;
    return outcome.value;
  });
  const last = transitions.at(-1);
  if (last === undefined) throw new Error('nothing was told');
  return last;
}

describe('V32: what people bring up', () => {
  it.each([
    [stuck, 'stuck'],
    [denies, 'not_mine'],
    [asks, 'extension_asked'],
    [{ kind: 'report_obstacle', milestoneId: 'q3', answerId: 'a' } satisfies Command, 'obstacle'],
  ])('waits for the coordinator: %o', (command, kind) => {
    const transition = after(command);
    expect(openedRequests(transition)).toEqual([kind]);
    expect(settledRequests(transition)).not.toContain(kind);
  });

  it('is settled by what settles it, and by nothing else', () => {
    expect(settledRequests(after(stuck, onTrack))).toContain('stuck');
    expect(settledRequests(after(denies, reassign))).toContain('not_mine');
    expect(settledRequests(after(denies, onTrack))).toContain('not_mine');
    expect(
      settledRequests(after(denies, { kind: 'nudge', milestoneId: 'q3', answerId: 'a' })),
    ).not.toContain('not_mine');
    expect(settledRequests(after(asks, { kind: 'refuse_extension', answerId: 'a' }))).toContain(
      'extension_asked',
    );
    expect(settledRequests(after(asks, stuck))).not.toContain('extension_asked');
  });

  it('is over when the action is', () => {
    expect(settledRequests(after(stuck, { kind: 'cancel', answerId: 'a' }))).toHaveLength(4);
    expect(settledRequests(after(denies, confirm('q3')))).toHaveLength(4);
  });
});
