/** Money and capacity as JSON, and back. */

import type { z } from '@hono/zod-openapi';
import type { ComparedLine } from '../../domain/capacity/reported.ts';
import { balancesOf } from '../../domain/money/balance.ts';
import { firstDayOfMeeting } from '../../domain/ids.ts';
import { currentEntries } from '../../domain/money/entries.ts';
import type { RecordedFte } from '../../prisma/capacity-reports.ts';
import type { RecordedBook, RecordedMove } from '../../prisma/money-book.ts';
import type { EntryInput } from '../use-cases/enter-money.ts';
import type { newEntrySchema } from './schemas/money.ts';

export function moneyJson({ pots, entries, moves }: RecordedBook) {
  const current = new Set(currentEntries(entries).map(({ id }) => id));
  return {
    potten: balancesOf(pots, entries, moves).map(({ pot, movedCents, ...used }) => ({
      pot: pot.key,
      naam: pot.name,
      thema: pot.themeKey,
      inPlanCent: pot.budgetCents,
      begrotingCent: pot.budgetCents + movedCents,
      verplichtCent: used.committedCents,
      uitgegevenCent: used.spentCents,
      vrijCent: used.availableCents,
    })),
    posten: entries.map((entry) => ({
      post: entry.id,
      soort: entry.kind,
      pot: entry.potKey,
      actie: entry.actionKey,
      bedragCent: entry.amountCents,
      datum: entry.on,
      omschrijving: entry.description,
      link: entry.url,
      toelichting: entry.explanation,
      verplichting: entry.commitmentId,
      vervangt: entry.replacesId,
      geldt: current.has(entry.id),
      door: entry.author,
      op: entry.at,
    })),
    verschuivingen: moves.map(moveJson),
  };
}

export function moveJson(move: RecordedMove) {
  return {
    van: move.fromKey,
    naar: move.toKey,
    bedragCent: move.amountCents,
    orgaan: move.board,
    overleg: move.meeting && firstDayOfMeeting(move.meeting.id),
    datum: move.on,
    reden: move.reason,
    door: move.author,
  };
}

export function entryInputOf(sent: z.infer<typeof newEntrySchema>): EntryInput {
  return {
    kind: sent.soort,
    potKey: sent.pot,
    actionKey: sent.actie ?? '',
    amountCents: sent.bedragCent,
    on: sent.datum,
    description: sent.omschrijving,
    link: sent.link ?? '',
    explanation: sent.toelichting ?? '',
    commitmentId: sent.verplichting ?? '',
  };
}

export function capacityJson(compared: ComparedLine<RecordedFte>[]) {
  return {
    regels: compared.map(({ line, reported, differenceFte }) => ({
      regel: line.key,
      onderwerp: line.subject,
      thema: line.themeKey,
      regulier: line.regularFte,
      prioriteit: line.priorityFte,
      verantwoordelijk: line.responsible,
      gemeld: reported && {
        regulier: reported.regularFte,
        prioriteit: reported.priorityFte,
        toelichting: reported.explanation,
        door: reported.author,
      },
      verschil: differenceFte,
    })),
  };
}
