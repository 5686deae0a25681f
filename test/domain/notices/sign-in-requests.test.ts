import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maySendLink,
  signInLinkMs,
  type SignInRequest,
} from '../../../domain/notices/sign-in-requests.ts';

const minutes = fc.array(fc.nat({ max: 1_500 }), { maxLength: 400 });
const instant = (minute: number) => new Date(Date.UTC(2024, 6, 4) + minute * 60_000).toISOString();

/** Somebody asks at each of these minutes; what was sent. */
function sentOf(asked: number[]): { sent: SignInRequest[]; refusedAt: number[] } {
  const sent: SignInRequest[] = [];
  const refusedAt: number[] = [];
  for (const minute of [...asked].sort((a, b) => a - b)) {
    if (maySendLink(sent, instant(minute))) sent.push({ at: instant(minute), used: false });
    else refusedAt.push(minute);
  }
  return { sent, refusedAt };
}

describe('asking for a link to sign in (V24)', () => {
  it('brings at most thirty mails a day, however often anybody asks', () => {
    const everyMinute = Array.from({ length: 24 * 60 }, (_, minute) => minute);
    expect(sentOf(everyMinute).sent.length).toBeLessThanOrEqual(30);
    fc.assert(
      fc.property(minutes, (asked) => {
        const inADay = asked.filter((minute) => minute < 1_440);
        expect(sentOf(inADay).sent.length).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('leaves nobody without a link that works', () => {
    fc.assert(
      fc.property(minutes, (asked) => {
        const { sent, refusedAt } = sentOf(asked);
        for (const minute of refusedAt) {
          const works = sent.some(({ at }) => {
            const age = Date.parse(instant(minute)) - Date.parse(at);
            return age >= 0 && age < signInLinkMs;
          });
          expect(works).toBe(true);
        }
      }),
    );
  });

  it('waits for nothing once a link was used', () => {
    const sent = [0, 1, 3, 7].map((minute) => ({ at: instant(minute), used: false }));
    expect(maySendLink(sent, instant(8))).toBe(false);
    expect(maySendLink([...sent, { at: instant(8), used: true }], instant(8))).toBe(true);
  });
});
