import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GuessLog } from '../../../api/sign-in/guesses.ts';

describe('guessing a password (V59)', () => {
  it('is slower each time, a minute at most, and free again after an hour', () => {
    const log = new GuessLog();
    let now = 0;
    const waits = Array.from({ length: 14 }, () => {
      log.wrong('a', now);
      const wait = log.waitMs('a', now);
      now += wait;
      return wait / 1000;
    });
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    expect(log.waitMs('a', now + 3_600_001)).toBe(0);
  });

  it('is forgotten when the password was right', () => {
    const log = new GuessLog();
    for (let guess = 0; guess < 20; guess += 1) log.wrong('a', 0);
    log.right('a');
    expect(log.waitMs('a', 0)).toBe(0);
  });

  it('never makes anybody wait for the guesses of others', () => {
    const guesses = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 10_000_000 })));
    fc.assert(
      fc.property(guesses, fc.nat({ max: 10_000_000 }), (made, now) => {
        const log = new GuessLog();
        for (const [sender, at] of made.toSorted(([, a], [, b]) => a - b)) log.wrong(sender, at);
        expect(log.waitMs('somebody else', now)).toBe(0);
      }),
    );
  });

  it('keeps no more than there is room for', () => {
    const log = new GuessLog();
    for (let sender = 0; sender < 10_001; sender += 1) {
      for (let guess = 0; guess < 6; guess += 1) log.wrong(String(sender), 0);
    }
    expect([log.waitMs('0', 0), log.waitMs('10000', 0) > 0]).toEqual([0, true]);
  });
});
