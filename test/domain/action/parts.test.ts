import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dateStatusOf } from '../../../domain/action/status.ts';
import type { Command } from '../../../domain/action/commands.ts';
import { missingParts } from '../../../domain/action/parts.ts';
import type { ActionPart } from '../../../domain/plan/plan.ts';
import { calendar, confirm, Life, rules } from './life.ts';
import { byQuarter } from '../../timings.ts';

const q2 = byQuarter(2);
const police: ActionPart = { contactId: 'politie', what: 'Inzet vaststellen', required: true };
const justice: ActionPart = { contactId: 'om', what: 'Afspraken nalopen', required: true };
const fire: ActionPart = { contactId: 'brandweer', what: 'Meelezen', required: false };

function aLife(parts: ActionPart[]): Life {
  return new Life(q2, '2024-01-02', () => true, parts);
}

function part(partId: string): Command {
  return { kind: 'confirm_part', milestoneId: 'q2', partId, answerId: '' };
}

function undo(partId: string | null = null): Command {
  return { kind: 'undo', milestoneId: 'q2', partId, answerId: '' };
}

function milestone(life: Life) {
  const [only] = life.state.milestones;
  if (only === undefined) throw new Error('no milestone');
  return only;
}

describe('an action with parts', () => {
  it('is complete when its owner is done and every required part is in', () => {
    const life = aLife([police, justice, fire]).until('2024-06-10');
    expect(life.tell('2024-06-10', part('politie'))).toBe('done');
    expect(life.tell('2024-06-11', confirm('q2'))).toBe('done');
    expect(life.state.phase).toBe('running');
    expect(missingParts(milestone(life)).map(({ id }) => id)).toEqual(['om']);
    expect(life.tell('2024-06-12', part('om'))).toBe('done');
    expect(life.state.phase).toBe('completed');
    expect(life.notices.at(-1)).toMatchObject({ kind: 'receipt', to: ['owner', 'coordinator'] });
  });

  it('waits for the owner, too', () => {
    const life = aLife([police]);
    life.tell('2024-06-10', part('politie'));
    expect(life.state.phase).toBe('running');
    life.tell('2024-06-11', confirm('q2'));
    expect(life.state.phase).toBe('completed');
  });

  it('is not held up by a part that may be missing', () => {
    const life = aLife([fire]);
    life.tell('2024-06-10', confirm('q2'));
    expect(life.state.phase).toBe('completed');
  });

  it('asks each party for its own part, until it is in', () => {
    const life = aLife([police, justice]).until('2024-06-01');
    life.tell('2024-06-03', part('politie'));
    life.until('2024-07-09');
    const asked = life.notices.filter(({ to }) => to.includes('part'));
    const words = (id: string) =>
      asked.flatMap(({ partId, on, kind }) => (partId === id ? [`${on} ${kind}`] : []));
    expect(words('politie')).toEqual(['2024-05-31 reminder', '2024-06-03 part_receipt']);
    expect(words('om')).toEqual([
      '2024-05-31 reminder',
      '2024-06-21 reminder',
      '2024-06-28 reminder',
      '2024-07-01 overdue',
      '2024-07-05 last_call',
    ]);
  });

  it('goes to the TVO when a part stays out, though its owner is done', () => {
    const life = aLife([police]).until('2024-06-10');
    life.tell('2024-06-10', confirm('q2'));
    life.until('2024-07-12');
    expect(dateStatusOf(life.state, '2024-07-12', calendar)).toBe('escalated');
  });

  it('does not ask an owner who is done how it goes', () => {
    const life = aLife([police]);
    life.tell('2024-01-03', confirm('q2'));
    life.until('2024-05-01');
    expect(life.notices.map(({ kind }) => kind)).not.toContain('check_in');
  });

  it('opens again when a part is taken back, and the owner’s word stands', () => {
    const life = aLife([police]).until('2024-06-10');
    life.tell('2024-06-10', confirm('q2'));
    life.tell('2024-06-10', part('politie'));
    expect(life.tell('2024-06-12', undo('politie'))).toBe('done');
    expect(life.state.phase).toBe('running');
    expect(milestone(life).ownerDoneOn).toBe('2024-06-10');
    life.until('2024-06-28');
    expect(life.said().slice(-2)).toEqual(['2024-06-28 reminder', '2024-06-28 reminder']);
    life.tell('2024-06-28', part('politie'));
    expect(life.state.phase).toBe('completed');
  });

  it('keeps the word of an owner who came last when a part is taken back', () => {
    const life = aLife([police]).until('2024-06-10');
    life.tell('2024-06-10', part('politie'));
    life.tell('2024-06-10', confirm('q2'));
    life.tell('2024-06-11', undo('politie'));
    life.tell('2024-06-12', part('politie'));
    expect(life.state.phase).toBe('completed');
  });

  it('lets the owner take back a word that waits for others', () => {
    const life = aLife([police]).until('2024-06-10');
    life.tell('2024-06-10', confirm('q2'));
    expect(life.tell('2024-06-10', confirm('q2'))).toBe('already_confirmed');
    expect(life.tell('2024-06-11', undo())).toBe('done');
    life.tell('2024-06-12', part('politie'));
    expect(life.state.phase).toBe('running');
  });

  it('takes nothing back after ten working days', () => {
    const life = aLife([police, justice]).until('2024-05-01');
    life.tell('2024-05-01', part('politie'));
    expect(life.tell('2024-05-20', undo('politie'))).toBe('undo_too_late');
  });

  it('can be accepted as done by the TVO without the parts', () => {
    const life = aLife([police]).until('2024-07-20');
    const accept = { kind: 'confirm', milestoneId: 'q2', whole: true, answerId: '' } as const;
    expect(life.tell('2024-07-22', accept)).toBe('done');
    expect(life.state.phase).toBe('completed');
  });

  it('takes the word of a new owner, not that of the one before (F18)', () => {
    const life = aLife([police]).until('2024-06-10');
    life.tell('2024-06-10', confirm('q2'));
    life.tell('2024-06-11', { kind: 'reassign', answerId: '' });
    life.tell('2024-06-12', part('politie'));
    expect(life.state.phase).toBe('running');
  });

  it('is complete when a changed plan no longer asks for what was waited for', () => {
    const life = aLife([police, justice]).until('2024-06-10');
    life.tell('2024-06-10', confirm('q2'));
    life.tell('2024-06-10', part('om'));
    const { dueOn } = milestone(life);
    const wanted = { id: 'q2', kind: 'deadline', dueOn } as const;
    const parts = [{ id: 'om', required: true, confirmedOn: null }];
    const told = { kind: 'reschedule', milestones: [{ ...wanted, parts }], rules } as const;
    expect(
      life.tell('2024-06-11', { ...told, milestones: [{ ...wanted, parts }], answerId: '' }),
    ).toBe('done');
    expect(life.state.phase).toBe('completed');
    expect(life.notices.map(({ kind }) => kind)).not.toContain('rescheduled');
  });

  it('knows only its own parts', () => {
    expect(aLife([police]).tell('2024-06-10', part('om'))).toBe('unknown_part');
  });
});

test('in whatever order people say and take back, it is complete exactly when all that is required is in', () => {
  const said = fc.constantFrom<Command>(
    confirm('q2'),
    part('politie'),
    part('om'),
    part('brandweer'),
    undo(),
    undo('politie'),
    undo('om'),
    undo('brandweer'),
  );
  fc.assert(
    fc.property(fc.array(said, { maxLength: 20 }), (story) => {
      const life = aLife([police, justice, fire]);
      const present = new Set<string>();
      for (const command of story) {
        const outcome = life.tell('2024-06-10', command);
        if (outcome !== 'done') continue;
        const what = 'partId' in command ? (command.partId ?? 'owner') : 'owner';
        if (command.kind === 'undo') present.delete(what);
        else present.add(what);
      }
      const all = ['owner', 'politie', 'om'].every((one) => present.has(one));
      expect(life.state.phase === 'completed').toBe(all);
    }),
    { numRuns: 2000 },
  );
});
