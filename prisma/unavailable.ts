/** Whether the database is away, or busier than anybody can wait for: nothing is wrong with what was asked. */

import { z } from 'zod';

/** Of Prisma: not reachable, closed, too slow to connect, no transaction in time. */
const prismaCodes = ['P1001', 'P1002', 'P1003', 'P1008', 'P1017', 'P2024', 'P2028'];
/** Of PostgreSQL: statement_timeout and lock_timeout; whole classes by their first two signs. */
const postgresCodes = ['57014', '55P03', '3D000'];
const postgresClasses = ['08', '53', '57'];
const adapterKinds = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout'];
/** Of pg, which gives these no code. */
const ofPg =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Cannot use a pool/;
export const networkCodes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
];

const failure = z.object({
  message: z.string().catch(''),
  code: z.string().catch(''),
  meta: z
    .object({
      driverAdapterError: z.object({
        cause: z.object({ kind: z.string().catch(''), originalCode: z.string().catch('') }),
      }),
    })
    .nullable()
    .catch(null),
});

export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { message, code, meta } = failure.parse(error);
  const { kind = '', originalCode = '' } = meta?.driverAdapterError.cause ?? {};
  return (
    [...prismaCodes, ...networkCodes].includes(code) ||
    adapterKinds.includes(kind) ||
    isPostgresAway(originalCode) ||
    isPostgresAway(code) ||
    ofPg.test(message)
  );
}

function isPostgresAway(code: string): boolean {
  if (postgresCodes.includes(code)) return true;
  return code.length === 5 && postgresClasses.some((start) => code.startsWith(start));
}
