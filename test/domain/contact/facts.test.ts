import { describe, expect, it } from 'vitest';
import type { Command } from '../../../domain/action/commands.ts';
import type { Claim } from '../../../domain/contact/claims.ts';
import { comingClaims, contactClaims, dateClaims } from '../../../domain/contact/claims.ts';
import { calmBasis, calmOf, silentUntil } from '../../../domain/contact/calm.ts';
import { onTrackSince, presentFacts, silentSince } from '../../../domain/contact/facts.ts';
import {
  attemptKinds,
  type ContactHistory,
  noHistory,
  type ResponseEvent,
} from '../../../domain/contact/history.ts';
import { describeClaims } from '../../../domain/dutch/index.ts';
import { anAttempt, aResponse } from '../../contact.ts';
import { calendar, confirm, Life, rules } from '../action/life.ts';
import { byQuarter } from '../../timings.ts';
import { ongoingByQuarter } from '../../../domain/plan/timing.ts';

const onTrack: ResponseEvent = { kind: 'progress_reported', data: { progress: 'on_track' } };
const asksTime: ResponseEvent = { kind: 'extension_asked', data: { until: '2024-12-20' } };
const denies: ResponseEvent = { kind: 'ownership_denied', data: {} };
const today = '2024-10-08';

function life(): Life {
  return new Life(byQuarter(3)).until(today);
}

function after(one: Life, command: Command, on = today): Life {
  expect(one.tell(on, command)).toBe('done');
  return one;
}

function subject(state: Life['state'], history: ContactHistory) {
  const owner = { name: 'Sanne de Vries', leftOn: null };
  return { state, rules, owner, history, parts: [] };
}

function sentences(state: Life['state'], history: ContactHistory): string {
  return describeClaims(contactClaims(subject(state, history), today), today);
}

describe('V26: what is said of an owner about a moment (promise 10)', () => {
  it('is "geen antwoord" only while they gave none', () => {
    const attempts = [anAttempt('2024-09-02'), anAttempt('2024-09-23')];
    const { state } = life();
    expect(sentences(state, { attempts, responses: [] })).toBe(
      'Gemaild op 2 en 23 september. Geen antwoord ontvangen.',
    );
    const responses = [aResponse('2024-09-24', onTrack)];
    expect(sentences(state, { attempts, responses })).toBe(
      'Op 24 september antwoordde Sanne de Vries: loopt goed, maar de datum is voorbij.',
    );
  });

  it('counts the mails after their last answer, and none about another moment', () => {
    const history = {
      attempts: [
        anAttempt('2024-06-10', { milestoneId: 'q2' }),
        anAttempt('2024-09-02'),
        anAttempt('2024-10-01'),
        anAttempt('2024-10-07'),
      ],
      responses: [aResponse('2024-09-24', onTrack)],
    };
    expect(presentFacts(life().state, history).mailedOn).toEqual(['2024-10-01', '2024-10-07']);
    expect(sentences(life().state, history)).toContain(
      'Daarna gemaild op 1 en 7 oktober. Daarop kwam geen antwoord.',
    );
  });

  it('does not hold mails to the owner before against the next one', () => {
    const before = [anAttempt('2024-09-02'), anAttempt('2024-10-08')];
    const { state } = after(life(), { kind: 'reassign', answerId: 'a' });
    const history = { attempts: before, responses: [] };
    expect(presentFacts(state, history).mailedOn).toEqual([]);
    expect(sentences(state, history)).toBe('Over dit moment is nog niet gemaild.');
  });

  it('counts receipts and decisions as no mail that asks for something', () => {
    expect(attemptKinds).not.toContain('receipt');
    expect(attemptKinds).not.toContain('extension_granted');
    expect(attemptKinds).not.toContain('assigned');
  });

  it('says of a mail that was refused or is unknown exactly that', () => {
    const attempts = [
      anAttempt('2024-09-02', { result: 'rejected' }),
      anAttempt('2024-09-23', { result: 'unknown' }),
    ];
    expect(sentences(life().state, { attempts, responses: [] })).toBe(
      'Over dit moment is nog niet gemaild. Niet aangekomen: de mail van 2 september. ' +
        'Het is niet zeker of de mail van 23 september aankwam.',
    );
  });
});

describe('V13: what an owner brought up and nobody decided', () => {
  const attempts = [anAttempt('2024-09-02'), anAttempt('2024-10-01')];

  it('is told with what they asked, and waits for the coordinator', () => {
    const { state } = after(life(), {
      kind: 'ask_extension',
      milestoneId: 'q3',
      until: '2024-12-20',
      answerId: 'a',
    });
    const history = { attempts, responses: [aResponse('2024-10-08', asksTime)] };
    expect(presentFacts(state, history).waitsFor).toBe('coordinator');
    expect(sentences(state, history)).toBe(
      'Op 8 oktober vroeg Sanne de Vries tijd tot vrijdag 20 december. Daarover is nog niet besloten.',
    );
  });

  it('holds for "niet van mij" as well', () => {
    const history = { attempts, responses: [aResponse('2024-10-02', denies)] };
    const facts = presentFacts(life().state, history);
    expect([facts.waitsFor, silentSince(facts)]).toEqual(['coordinator', null]);
    expect(sentences(life().state, history)).toContain('deze actie is niet van mij. Daarover');
  });
});

describe('V30, V31: what goes well', () => {
  const early = new Life(byQuarter(4)).until('2024-10-08').state;
  const calm = (state: typeof early, history: ContactHistory, on = today) =>
    calmOf(
      calmBasis(presentFacts(state, history), onTrackSince(state)),
      silentUntil(on, rules.ladder.answerDays, calendar),
    );
  const about = (on: string) => anAttempt(on, { milestoneId: 'q4' });

  it('is nothing of which nobody was asked', () => {
    expect(calm(early, noHistory)).toBe('unasked');
  });

  it('is not what was asked about, and silence begins after the days to answer, not on Monday', () => {
    const friday = { attempts: [about('2024-10-04')], responses: [] };
    expect(calm(early, friday, '2024-10-07')).toBe('awaiting');
    expect(calm(early, friday, '2024-10-11')).toBe('silent');
  });

  it('is what its owner called so, until a mail after it waits for an answer', () => {
    const { state } = after(
      new Life(byQuarter(4)).until('2024-09-24'),
      { kind: 'report_progress', milestoneId: 'q4', progress: 'on_track', answerId: 'a' },
      '2024-09-24',
    );
    const responses = [aResponse('2024-09-24', onTrack, { milestoneId: 'q4' })];
    expect(calm(state, { attempts: [about('2024-09-23')], responses })).toBe('on_track');
    expect(calm(state, { attempts: [about('2024-10-07')], responses })).toBe('awaiting');
  });
});

describe('V27, V28: how late', () => {
  it('is counted in working days, everywhere', () => {
    const { state } = life();
    const late: Claim = {
      kind: 'late',
      milestone: { id: 'q3', kind: 'deadline' },
      on: '2024-09-30',
      workingDays: 6,
    };
    expect(dateClaims(subject(state, noHistory), today)).toEqual([late]);
    expect(describeClaims([late], today)).toBe(
      'Had 30 september klaar moeten zijn en is 6 werkdagen te laat.',
    );
  });

  it('is told of an evaluation as an evaluation that is missing', () => {
    const { state } = new Life(ongoingByQuarter).until('2024-04-08');
    expect(
      describeClaims(dateClaims(subject(state, noHistory), '2024-04-08'), '2024-04-08'),
    ).toContain('De evaluatie over het eerste kwartaal ontbreekt. Die had 31 maart gedaan moeten');
  });

  it('is told of what was done late, as well', () => {
    const { state } = after(life(), confirm('q3'));
    expect(describeClaims(dateClaims(subject(state, noHistory), today), today)).toBe(
      'Klaar op dinsdag 8 oktober, 6 werkdagen te laat.',
    );
  });

  it('comes with what happens next by itself', () => {
    expect(describeClaims(comingClaims(subject(life().state, noHistory)), today)).toMatch(
      /^Als er niets verandert, gaat dit op maandag 14 oktober naar het TVO\.$/,
    );
  });
});
