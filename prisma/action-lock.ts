import type { Tx } from './client.ts';

/** Until the transaction ends, nobody else who asks for it here goes on with this action. */
export async function lockAction(tx: Tx, actionId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Action" WHERE "id" = ${actionId} FOR NO KEY UPDATE`;
}
