import { describe, expect, it } from 'vitest';
import type { ActionState } from '../../../domain/action/state.ts';
import { silentUntil } from '../../../domain/contact/calm.ts';
import { noHistory } from '../../../domain/contact/history.ts';
import {
  type OwnedAction,
  type OwnerRecord,
  ownersToSpeakTo,
} from '../../../domain/contact/owners.ts';
import { describeOwner } from '../../../domain/dutch/index.ts';
import { anAttempt, aResponse } from '../../contact.ts';
import { calendar, confirm, Life, rules } from '../action/life.ts';
import { byQuarter } from '../../timings.ts';

const today = '2024-09-17';
const moment = {
  today,
  silentUntil: silentUntil(today, rules.ladder.answerDays, calendar),
  calendar,
};
const running = new Life(byQuarter(3)).until(today).state;
const mailed = { attempts: [anAttempt('2024-09-02'), anAttempt('2024-09-09')], responses: [] };
const goesWell = aResponse('2024-08-20', {
  kind: 'progress_reported',
  data: { progress: 'on_track' },
});

function anAction(key: string, change: Partial<OwnedAction> = {}): OwnedAction {
  return { key, shortName: key, state: running, history: noHistory, ...change };
}

function anOwner(id: string, change: Partial<OwnerRecord> = {}): OwnerRecord {
  return { id, name: id, leftOn: null, reached: 'yes', actions: [anAction('een')], ...change };
}

function sentencesOf(...records: OwnerRecord[]): Record<string, string[]> {
  const found = ownersToSpeakTo(records, moment);
  return Object.fromEntries(found.map((one) => [one.owner.id, describeOwner(one, today)]));
}

describe('whom a coordinator should speak to', () => {
  it('is who was mailed, had the days to answer, and never answered about anything', () => {
    expect(
      sentencesOf(anOwner('sanne', { actions: [anAction('een', { history: mailed })] })),
    ).toEqual({ sanne: ['Heeft nog nooit geantwoord. Gemaild op 2 en 9 september.'] });
  });

  it('is not who answered about an action that is done, but is late with another', () => {
    const life = new Life(byQuarter(2)).until('2024-06-10');
    life.tell('2024-06-11', confirm('q2'));
    const done = anAction('klaar', {
      state: life.state,
      history: { attempts: [], responses: [{ ...goesWell, milestoneId: 'q2' }] },
    });
    const open = anAction('open', { history: mailed });
    expect(sentencesOf(anOwner('sanne', { actions: [done, open] }))).toEqual({
      sanne: ['Wij wachten sinds 2 september (11 werkdagen) op antwoord over open.'],
    });
  });

  it('names the action that waits longest of one who did answer before', () => {
    const answeredBefore = { attempts: mailed.attempts, responses: [goesWell] };
    const earlier = {
      attempts: [anAttempt('2024-08-26')],
      responses: [],
    };
    const actions = [
      anAction('kort', { history: answeredBefore }),
      anAction('lang', { history: earlier }),
    ];
    expect(sentencesOf(anOwner('sanne', { actions }))).toEqual({
      sanne: ['Wij wachten sinds 26 augustus (16 werkdagen) op antwoord over lang.'],
    });
  });

  it('is nobody who was mailed less than the days to answer ago', () => {
    const history = { attempts: [anAttempt('2024-09-12')], responses: [] };
    expect(sentencesOf(anOwner('sanne', { actions: [anAction('een', { history })] }))).toEqual({});
  });

  it.each([
    ['refused', 'De mailserver weigert het mailadres. Er komt geen mail aan.'],
    ['nobody', 'Er is niemand die de mails nu leest.'],
  ] as const)('is who is not reached (%s), before anything is late', (reached, sentence) => {
    expect(sentencesOf(anOwner('sanne', { reached }))).toEqual({ sanne: [sentence] });
  });

  it('leaves out who is not reached but has nothing open', () => {
    const closed: ActionState = { ...running, phase: 'cancelled' };
    const actions = [anAction('weg', { state: closed })];
    expect(sentencesOf(anOwner('sanne', { reached: 'refused', actions }))).toEqual({});
  });

  it('is who has more than one deadline a week in a month', () => {
    const actions = ['a', 'b', 'c', 'd'].map((key) => anAction(key));
    expect(sentencesOf(anOwner('joris', { actions }))).toEqual({
      joris: ['Heeft veel tegelijk: 4 acties lopen, en in september moeten er 4 klaar zijn.'],
    });
    expect(sentencesOf(anOwner('joris', { actions: actions.slice(1) }))).toEqual({});
  });

  it('comes in order: not reached, then the longest silent, then who carries too much', () => {
    const silent = (on: string) => ({ attempts: [anAttempt(on)], responses: [] });
    const many = ['a', 'b', 'c', 'd'].map((key) => anAction(key));
    const order = ownersToSpeakTo(
      [
        anOwner('vol', { actions: many }),
        anOwner('stil', { actions: [anAction('een', { history: silent('2024-09-04') })] }),
        anOwner('stiller', { actions: [anAction('twee', { history: silent('2024-08-05') })] }),
        anOwner('onbereikbaar', { reached: 'nobody' }),
      ],
      moment,
    );
    expect(order.map(({ owner }) => owner.id)).toEqual(['onbereikbaar', 'stiller', 'stil', 'vol']);
  });
});
