/** When an owner was last asked how it goes: a column of the action, since every list of actions needs it. */

import { kindsWith } from '../domain/action/notice-kinds.ts';
import type { Tx } from './client.ts';
import { asJson } from './json.ts';

const progressKinds = kindsWith(({ ladder }) => ladder.asksProgress);

/** To be called, in the same transaction, wherever notices got into a mail or out of it. */
export async function refreshLastAsked(tx: Tx, noticeKeys: string[]): Promise<void> {
  if (noticeKeys.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Action" AS a SET "lastAskedOn" = (
      SELECT max(n."on") FROM "Notice" n
      WHERE n."actionId" = a."id" AND n."kind" = ANY(${progressKinds}::text[])
        AND n."audience" = 'owner' AND n."status" IN ('mailed', 'merged'))
    WHERE a."id" = ANY(ARRAY(
      SELECT n."actionId" FROM "Notice" n
      WHERE n."key" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(noticeKeys)})))
        AND n."kind" = ANY(${progressKinds}::text[]) AND n."audience" = 'owner'))`;
}
