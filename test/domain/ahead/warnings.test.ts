import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { consequencesOf } from '../../../domain/ahead/consequences.ts';
import { readersOf } from '../../../domain/ahead/readers.ts';
import { decisionWarnings, type WarningFacts } from '../../../domain/ahead/warnings.ts';
import { decide } from '../../../domain/action/decide.ts';
import type { Command } from '../../../domain/action/commands.ts';
import { describeWarning } from '../../../domain/dutch/index.ts';
import { addDays } from '../../../domain/calendar.ts';
import { actionNotices } from '../../../domain/notices/action-notices.ts';
import type { Directory } from '../../../domain/plan/directory.ts';
import { party, person, smallPlan } from '../../engine/small-plan.ts';
import { at, Life, rules } from '../action/life.ts';
import { byQuarter } from '../../timings.ts';

const today = '2024-02-05';
const { roles } = smallPlan();
const directory: Directory = {
  contacts: [
    ...smallPlan().contacts,
    party('leeg', null),
    { ...person('weg', 'Wout Weg', 'wout@example.org'), leftOn: '2024-01-15' },
  ],
  roles,
  absences: [{ contactId: 'hilda', deputyId: 'ineke', fromOn: today, untilOn: '2024-02-12' }],
};

function facts(change: Partial<WarningFacts>): WarningFacts {
  const { state: before } = new Life(byQuarter(1)).until(today);
  return {
    command: 'extend',
    before,
    dates: [],
    rules,
    ownerKey: 'tarik',
    ownerHears: true,
    directory,
    refusedKeys: [],
    today,
    ...change,
  };
}

describe('V38: before a decision one is warned', () => {
  const sentencesFor = (change: Partial<WarningFacts>) =>
    decisionWarnings(facts(change)).map((warning) => describeWarning(warning, today));
  const dates = (until: string) => [{ milestoneId: 'q1', from: '2024-03-31', until }];

  it.each([
    [
      { dates: dates('2024-06-30') },
      'is geen werkdag. De laatste werkdag ervoor telt: vrijdag 28 juni',
    ],
    [{ dates: dates('2024-04-01') }, 'De laatste werkdag ervoor telt: vrijdag 29 maart'],
    [{ dates: dates('2025-02-14') }, 'valt na het jaar van het plan (2024)'],
    [{ command: 'pause' as const }, 'schuift pas op als u de actie hervat'],
    [
      {
        command: 'resume' as const,
        dates: [
          { ...dates('2024-06-28')[0], from: '2024-01-31', milestoneId: 'q1', until: '2024-06-28' },
        ],
      },
      'ging voorbij terwijl de actie stilstond',
    ],
    [
      { ownerKey: 'hilda' },
      'Hilda Veenstra is afwezig tot maandag 12 februari. Tot dan gaan de mails naar Ineke Postma',
    ],
    [{ ownerKey: 'tarik', refusedKeys: ['tarik'] }, 'De mailserver weigert mail aan Tarik Yilmaz'],
    [{ ownerKey: 'leeg' }, 'leeg heeft geen mailadres'],
    [{ ownerKey: 'weg' }, 'Wout Weg werkt hier niet meer'],
  ])('of %o', (change, sentence) => {
    expect(sentencesFor(change).join(' ')).toContain(sentence);
  });

  it('and of nothing where nothing is the matter', () => {
    expect(sentencesFor({ dates: dates('2024-06-28') })).toEqual([]);
    expect(sentencesFor({ ownerKey: 'leeg', ownerHears: false })).toEqual([]);
  });
});

describe('V38: what a preview says will change', () => {
  const day = fc.integer({ min: 0, max: 300 }).map((n) => addDays('2024-01-10', n));
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({ until: day }).map(({ until }): Command => ({
      kind: 'extend',
      milestoneId: 'q3',
      until,
      answerId: '',
    })),
    fc
      .constantFrom('reassign', 'pause', 'resume', 'cancel')
      .map((kind): Command => ({ kind, answerId: '' })),
  );

  it('is changed when it is carried out: dates, and who gets the mails', () => {
    fc.assert(
      fc.property(day, fc.array(command, { maxLength: 3 }), command, (on, earlier, last) => {
        const life = new Life(byQuarter(1, 3)).until(on);
        for (const one of earlier) life.tell(on, one);
        const before = life.state;
        const ahead = consequencesOf(before, last, at(on, '10:00'), life.rules);
        const outcome = decide(
          before,
          { kind: 'command', at: at(on, '10:00'), command: last },
          life.rules,
        );
        expect(ahead.ok).toBe(outcome.ok);
        if (!ahead.ok || !outcome.ok) return;
        const { state, notices } = outcome.value;
        for (const { id, dueOn, confirmedOn } of state.milestones) {
          const change = ahead.value.dates.find(({ milestoneId }) => milestoneId === id);
          const was = before.milestones.find((one) => one.id === id)?.dueOn;
          if (confirmedOn === null) expect(change?.until ?? was).toBe(dueOn);
        }
        const parties = { owner: 'hilda', involved: ['politie'] };
        const promised = ahead.value.notices.flatMap(({ to }) =>
          readersOf(to, { ...parties, part: null }, directory, on).flatMap(({ names }) => names),
        );
        const mailed = notices.flatMap((draft) =>
          actionNotices(draft, { actionId: 'x', parties, directory, state }).map(
            ({ contactId }) => directory.contacts.find(({ id }) => id === contactId)?.name,
          ),
        );
        expect(new Set(promised)).toEqual(new Set(mailed));
      }),
    );
  });
});
