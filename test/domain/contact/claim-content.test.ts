import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../domain/calendar.ts';
import type { Claim } from '../../../domain/contact/claims.ts';
import { contentOf } from '../../../domain/contact/content.ts';
import { describeClaim } from '../../../domain/dutch/index.ts';
import { datesIn, daysSource } from '../../proof/sentences/dutch-dates.ts';

const today = '2024-07-08';
const on = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
const past = fc.integer({ min: -400, max: 0 }).map((days) => addDays(today, days));
const workingDays = fc.integer({ min: 1, max: 250 });
const name = fc.constantFrom('Tarik Yilmaz', 'Sanne de Wit', 'team OOV', 'brandweer (VRG)');
const milestone = fc.record({
  id: fc.constantFrom('q1', 'q2', 'q3', 'q4'),
  kind: fc.constantFrom('deadline' as const, 'evaluation' as const),
});
const several = fc
  .uniqueArray(past, { minLength: 1, maxLength: 12 })
  .map((days) => [...days].sort());
const event = fc.oneof(
  fc.record({
    kind: fc.constant('progress_reported' as const),
    data: fc.record({ progress: fc.constantFrom('on_track', 'at_risk', 'stuck') }),
  }),
  fc.record({ kind: fc.constant('extension_asked' as const), data: fc.record({ until: on }) }),
  fc.record({ kind: fc.constant('ownership_denied' as const), data: fc.constant({}) }),
  fc.record({ kind: fc.constant('owner_confirmed' as const), data: fc.constant({}) }),
  fc.record({
    kind: fc.constant('confirmation_undone' as const),
    data: fc.constant({ partId: null }),
  }),
);

const kind = fc.constant;
const claims: fc.Arbitrary<Claim> = fc.oneof(
  fc.record({ kind: kind('due' as const), milestone, on }),
  fc.record({ kind: kind('late' as const), milestone, on: past, workingDays }),
  fc.record({ kind: kind('with_tvo' as const), since: past }),
  fc.record({ kind: kind('goes_to_tvo' as const), on }),
  fc.record({ kind: kind('next_step' as const), step: kind('reminder' as const), on }),
  fc.record({
    kind: kind('completed' as const),
    on: past,
    workingDays: fc.oneof(fc.constant(0), workingDays),
  }),
  fc.record({ kind: kind('cancelled' as const), on: past }),
  fc.record({ kind: kind('paused' as const), since: past }),
  fc.record({ kind: kind('owner' as const), name }),
  fc.record({ kind: kind('owner_left' as const), name, on: past }),
  fc.record({ kind: kind('not_mailed' as const) }),
  fc.record({ kind: kind('mailed' as const), on: several, again: fc.boolean() }),
  fc.record({ kind: kind('not_delivered' as const), on: several, certain: fc.boolean() }),
  fc.record({
    kind: kind('response' as const),
    event,
    author: name,
    reason: fc.string(),
    on: past,
    butLate: fc.boolean(),
  }),
  fc.record({ kind: kind('undecided' as const) }),
  fc.record({
    kind: kind('asked_now' as const),
    of: fc.constantFrom('owner' as const, 'parts' as const),
    names: fc.uniqueArray(name, { minLength: 1 }),
  }),
  fc.record({
    kind: kind('asked_now' as const),
    names: fc.constant<string[]>([]),
    of: fc.constantFrom('coordinator' as const, 'tvo' as const),
  }),
  fc.record({ kind: kind('silent' as const), since: past, workingDays }),
  fc.record({
    kind: kind('parts_missing' as const),
    ownerDoneOn: past,
    names: fc.uniqueArray(name, { minLength: 1 }),
  }),
);

describe('V26, V27: the sentence of a claim', () => {
  it('has the dates, numbers and names of its content, and no others', () => {
    fc.assert(
      fc.property(claims, (claim) => {
        const content = contentOf(claim);
        const text = describeClaim(claim, today);
        expect(datesIn(text, today)).toEqual(datesOf(claim, content.dates));
        expect(content.numbers).toEqual(expect.arrayContaining(numbersIn(text)));
        for (const one of content.names) expect(text).toContain(one);
        expect(namesIn(text)).toEqual([...content.names].sort());
      }),
      { numRuns: 2000 },
    );
  });
});

/** Many days of mails are counted, between the first and the last. */
function datesOf(claim: Claim, dates: IsoDate[]): IsoDate[] {
  const isCounted = claim.kind === 'mailed' && dates.length > 6;
  const shown = isCounted ? [dates[0] ?? '', dates.at(-1) ?? ''] : dates;
  return [...new Set(shown)].sort();
}

/** How far away a date is follows from it and from today. */
function numbersIn(text: string): number[] {
  const rest = text
    .replaceAll(new RegExp(daysSource, 'g'), '')
    .replaceAll(/\((?:over )?\d+ dag(?:en)?(?: geleden)?\)/g, '');
  return [...rest.matchAll(/\d+/g)].map(([number]) => Number(number));
}

function namesIn(text: string): string[] {
  const known = ['Tarik Yilmaz', 'Sanne de Wit', 'team OOV', 'brandweer (VRG)'];
  return known.filter((one) => text.includes(one)).sort();
}
