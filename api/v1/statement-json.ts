/** What a decision brings, for programs. */

import type { z } from '@hono/zod-openapi';
import type { StatedNotice } from '../../domain/ahead/stated-notices.ts';
import type { Statement } from '../../domain/ahead/statement.ts';
import { partsOfActionId } from '../../domain/ids.ts';
import type { statementSchema } from './schemas/statements.ts';

export function statementJson(statement: Statement): z.infer<typeof statementSchema> {
  const { appears, moves, vanishes, mails, crowded, slowDowns, money } = statement;
  return {
    van: statement.on,
    totEnMet: statement.until,
    gaatUit: appears.map(noticeJson),
    verplaatst: moves.map((notice) => ({ ...noticeJson(notice), was: notice.from })),
    vervalt: vanishes.map(noticeJson),
    mails: mails.map(({ contactId, before, after }) => ({
      ...{ aan: contactId, was: before, wordt: after },
    })),
    druk: crowded.map(({ contactId, month, actionIds }) => ({
      ...{ wie: contactId, maand: month, acties: actionIds.map(keyOf) },
    })),
    kanLater: slowDowns.map(({ actionId, dueOn }) => ({ actie: keyOf(actionId), datum: dueOn })),
    geld: money.themes.map(({ themeId, budgetCents, plannedCents: { before, after } }) => ({
      ...{ thema: themeId, budgetCenten: budgetCents, kostenWas: before, kostenWordt: after },
    })),
  };
}

function noticeJson({ on, kind, actionId, milestoneId, contactId }: StatedNotice) {
  const action = actionId === null ? null : keyOf(actionId);
  return { datum: on, soort: kind, actie: action, moment: milestoneId, aan: contactId };
}

function keyOf(actionId: string): string {
  return partsOfActionId(actionId).key;
}
