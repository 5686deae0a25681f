/**
 * Named places at which a rehearsal may kill the process, as a power cut would: `AANJAGER_CRASH=after-claim:17`
 * kills it at the seventeenth passing of that place. Without the variable nothing happens.
 */

export const crashPoints = [
  'before-planning',
  'after-planning',
  'after-claim',
  'before-connecting',
  'after-data',
  'after-yes',
  'after-record',
  'answer-stored',
  'half-activation',
  'migration-midway',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

const [wanted = '', passing = '1'] = (process.env['AANJAGER_CRASH'] ?? '').split(':');
let left = Number(passing);

export function crashPoint(name: CrashPoint): void {
  if (name !== wanted) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}
