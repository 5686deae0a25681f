import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../../domain/action/state.ts';
import type { People } from '../../../domain/ahead/people.ts';
import { calendarOf, type IsoDate } from '../../../domain/calendar.ts';
import {
  type Claim,
  type ClaimKind,
  type ClaimSubject,
  comingClaims,
  contactClaims,
  dateClaims,
  ownerClaim,
  silenceClaims,
} from '../../../domain/contact/claims.ts';
import { describeClaim } from '../../../domain/dutch/index.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { readRehearsal } from '../../../local/rehearsal.ts';
import { examplePlan } from '../../../local/rehearsal-options.ts';
import { seededPeople } from '../../../local/seeded-script.ts';
import type { Later } from '../../proof/sentences/pattern.ts';
import { type Place, readSentences, textPatterns } from '../../proof/sentences/reader.ts';
import type { ActionRow } from '../../proof/sentences/rows.ts';
import { asOf, Truth } from '../../proof/sentences/standing.ts';
import { type SeededYear, seededYear } from './seeded-rows.ts';

const rehearsal = readRehearsal({ plan: examplePlan, script: 'none', until: undefined });
const { from, until } = rehearsal;
/** Every third action of the real plan: a year of it takes a third of the time. */
const plan: Plan = {
  ...rehearsal.plan,
  actions: rehearsal.plan.actions.filter((_, index) => index % 3 === 0),
};
const calendar = calendarOf(plan.calendar);

/** In the middle of a quarter, at its end, after it, and when the TVO has it. */
const days: IsoDate[] = [
  ...['2024-02-20', '2024-03-28', '2024-04-05', '2024-04-18', '2024-05-24'],
  ...['2024-07-03', '2024-07-19', '2024-09-30', '2024-10-17', '2025-01-10'],
];

describe('V26, V27: what is claimed over seeded years', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))('is what is counted: seed %i', (seed) => {
    const whole = seededYear(plan, peopleOf(seed), from, until);
    const later = { events: whole.rows.events, until };
    const chosen = days.filter((_, index) => index % 4 === seed % 4);
    const wrong = chosen.flatMap((day) => wrongOn(day, seed, later));
    expect(wrong).toEqual([]);
  });
});

/** Without changed files: which moments an action then has, no event tells. */
function peopleOf(seed: number): People {
  const people = seededPeople(plan, seed);
  return { ...people, ownAccord: people.ownAccord.filter(({ kind }) => kind !== 'apply') };
}

function wrongOn(day: IsoDate, seed: number, later: Later): string[] {
  const at = calendar.instantOf(day, '20:00');
  const seeded = seededYear(plan, peopleOf(seed), from, at);
  const truth = new Truth(asOf(seeded.rows, at, 'until'), at);
  const name = `seed ${String(seed)}, ${day}`;
  const place: Place = {
    name,
    truth,
    later,
    whole: null,
    patterns: textPatterns,
    moments: () => [],
  };
  return truth.rows.actions.flatMap((action) => {
    const claims = claimsOf(action.id, seeded, day);
    const silent = silentAbout(truth, action, claims).map(
      (kind) => `${name} ${action.id}: no ${kind}`,
    );
    const untrue = claims.flatMap((claim) => {
      const text = describeClaim(claim, day);
      const sentences = readSentences(text, { action, on: null }, place);
      const faults = sentences.flatMap((one) => (one.kind === null ? ['unread'] : one.faults));
      const none = sentences.length === 0 ? ['nothing is read'] : [];
      return [...faults, ...none].map((fault) => `${name} ${action.id}: ${text} ${fault}`);
    });
    return [...silent, ...untrue];
  });
}

/** What is counted, and not claimed. */
function silentAbout(truth: Truth, action: ActionRow, claims: Claim[]): ClaimKind[] {
  const standing = truth.of(action);
  const { phase, lateDays, withTvoSince, openRequest, open } = standing;
  const { mailedOn, silentSince } = truth.contact(standing);
  const isRunning = phase === 'running';
  const expected: [ClaimKind, boolean][] = [
    ['late', lateDays > 0],
    ['with_tvo', isRunning && withTvoSince !== null],
    ['completed', phase === 'completed'],
    ['cancelled', phase === 'cancelled'],
    ['paused', phase === 'paused'],
    ['mailed', isRunning && mailedOn.length > 0],
    ['undecided', isRunning && openRequest !== null && openRequest.milestoneId === open[0]?.id],
    ['silent', silentSince !== null],
  ];
  const kinds = new Set(claims.map(({ kind }) => kind));
  return expected.flatMap(([kind, isTrue]) => (isTrue && !kinds.has(kind) ? [kind] : []));
}

function claimsOf(actionId: string, { year, historyOf }: SeededYear, today: IsoDate): Claim[] {
  const subject = subjectOf(actionId, year, historyOf(actionId));
  return subject === null
    ? []
    : [
        ownerClaim(subject, today),
        ...dateClaims(subject, today),
        ...contactClaims(subject, today),
        ...silenceClaims(subject, today),
        ...comingClaims(subject),
      ];
}

function subjectOf(
  actionId: string,
  { actions, existing, plan: present }: SeededYear['year'],
  history: ClaimSubject['history'],
): ClaimSubject | null {
  const key = actionId.split('/').at(-1);
  const state = actions.find(({ id }) => id === actionId)?.state;
  const owner = existing.actions.find((action) => action.key === key)?.owner;
  const person = existing.contacts.find(({ id }) => id === owner);
  if (state === undefined || person === undefined) return null;
  const planned = present.actions.find(({ id }) => id === key);
  const rules = rulesFor(present, planned?.ladder ?? null);
  const parts = existing.contacts.map(({ id, name }) => ({ id, name }));
  return { state, rules, owner: person, history, parts };
}
