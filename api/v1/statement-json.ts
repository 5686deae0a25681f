/** What a decision brings, for programs. */

import type { z } from '@hono/zod-openapi';
import type { StatedNotice } from '../../domain/ahead/stated-notices.ts';
import { partsOfActionId } from '../../domain/ids.ts';
import type { Stated } from '../use-cases/state-consequences.ts';
import type { statementSchema } from './schemas/statements.ts';

export function statementJson({ statement, hash }: Stated): z.infer<typeof statementSchema> {
  const { appears, moves, vanishes, mails, crowded, slowDowns, money, capacity } = statement;
  return {
    kenmerk: hash,
    van: statement.on,
    totEnMet: statement.until,
    gaatUit: appears.map(noticeJson),
    verplaatst: moves.map((notice) => ({ ...noticeJson(notice), was: notice.from })),
    vervalt: vanishes.map(noticeJson),
    mails: mails.map(({ contactId, before, after }) => ({
      aan: contactId,
      was: before,
      wordt: after,
    })),
    druk: crowded.map(({ contactId, month, actionIds }) => ({
      wie: contactId,
      maand: month,
      acties: actionIds.map(keyOf),
    })),
    kanLater: slowDowns.map(({ actionId, dueOn }) => ({ actie: keyOf(actionId), datum: dueOn })),
    geld: money.themes.map(({ themeId, budgetCents, plannedCents: { before, after } }) => ({
      thema: themeId,
      budgetCenten: budgetCents,
      kostenWas: before,
      kostenWordt: after,
    })),
    fte: capacity.map(({ themeId, regularFte, priorityFte, openActions: { before, after } }) => ({
      thema: themeId,
      regulier: regularFte,
      prioriteit: priorityFte,
      actiesWas: before,
      actiesWordt: after,
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
