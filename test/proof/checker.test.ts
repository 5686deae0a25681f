import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { planted, plantedWorld } from './planted.ts';
import { eventOf, hour, mailOf, smallWorld, takingOf } from './small-world.ts';
import { ruleNames } from './world.ts';

describe('the checker', () => {
  it('finds nothing in a world in which all is well', () => {
    expect(check(smallWorld())).toMatchObject({ mails: 5, findings: [], twiceOnTheLine: [] });
  });

  it.each(planted)('is red for $rule, and for nothing else, when $what', (fault) => {
    const { findings } = check(plantedWorld(fault));
    expect(findings.map(({ rule }) => rule)).toContain(fault.rule);
    expect(findings.filter(({ rule }) => rule !== fault.rule)).toEqual([]);
  });

  it('has a planted fault for each of its rules', () => {
    expect([...new Set(planted.map(({ rule }) => rule))].sort()).toEqual([...ruleNames].sort());
  });

  it('takes a plan file that leaves the date alone for no new start', () => {
    const world = smallWorld();
    world.events.push(eventOf(7, 'action_rescheduled', '2024-04-12T08:00:00.000Z', null));
    expect(check(world).findings).toEqual([]);
  });

  it('allows what people decide while an action stands still to be told', () => {
    const world = smallWorld();
    world.events.push(eventOf(7, 'action_paused', '2024-04-21T08:00:00.000Z', null));
    world.notices = world.notices.map((notice) =>
      notice.kind === 'undecided' ? { ...notice, kind: 'assigned' } : notice,
    );
    expect(check(world).findings).toEqual([]);
  });

  it('allows a second copy that is marked, when a kill fell between the yes and its record', () => {
    const world = smallWorld();
    world.mails = world.mails.map((mail) => ({ ...mail, repeated: true }));
    world.marks.push({ kind: 'killed', at: hour(6) + 1_500, part: 'worker' });
    world.line.push(...takingOf(mailOf('ineke', '2024-04-22'), 6, 9));
    const { findings, twiceOnTheLine } = check(world);
    expect(findings).toEqual([]);
    expect(twiceOnTheLine).toEqual(['mail ineke-2024-04-22 of 2024-04-22 was taken twice']);
  });
});
