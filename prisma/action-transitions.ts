/** Decisions about actions, recorded: events, notices and the new state in one transaction. */

import type { Calendar } from '../domain/calendar.ts';
import { nextMilestone } from '../domain/action/state.ts';
import type { Transition } from '../domain/action/decide.ts';
import { waitingForParts } from '../domain/action/parts.ts';
import { type AcceptedNotice, reminderKinds } from '../domain/action/evidence.ts';
import { scalingBy } from '../domain/plan/scaling.ts';
import type { Parties } from '../domain/plan/directory.ts';
import { noticeKinds } from '../domain/action/notice-kinds.ts';
import { actionNotices } from '../domain/notices/action-notices.ts';
import { eventRows } from './action-events.ts';
import type { Db, Tx } from './client.ts';
import { refreshContact } from './action-contact.ts';
import { readContacts } from './person-contacts.ts';
import { dateColumnOrNull, instant, instantColumn, instantColumnOrNull, isoDate } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { readRows, toJson } from './json.ts';
import { lockAction } from './action-lock.ts';
import { gatherReceipts } from '../domain/notices/receipts.ts';
import { addNotices, receiptReceivers } from './notice-rows.ts';
import { refreshRequests } from './task-opening.ts';

/** `replaced`: its author took the answer back. `repeated`: the action dealt with it before. Neither changes a thing. */
export type Recording = 'recorded' | 'replaced' | 'repeated';

/**
 * Records transition number `state.seq`, once: a second call with the same transition changes nothing (F1).
 * Throws when an earlier transition is missing.
 */
export async function recordTransition(
  db: Db,
  municipalityId: string,
  actionId: string,
  transition: Transition,
): Promise<Recording> {
  return db.$transaction(async (tx) => {
    const { seq } = transition.state;
    const settled = await settleAnswer(tx, actionId, transition);
    if (settled !== 'recorded') return settled;
    const written = await tx.action.updateMany({
      where: { id: actionId, municipalityId, seq: seq - 1 },
      data: actionColumns(transition),
    });
    if (written.count === 0) {
      await assertRecorded(tx, actionId, seq);
      return 'recorded';
    }
    await tx.event.createMany({ data: eventRows(municipalityId, actionId, transition) });
    await handOver(tx, actionId, transition);
    await rememberScaling(tx, actionId, transition);
    await addTransitionNotices(tx, municipalityId, actionId, transition);
    if (changesContact(transition)) {
      await refreshContact(tx, [actionId]);
      await refreshRequests(tx, { municipalityId, actionId }, transition);
    }
    return 'recorded';
  });
}

/** The columns of an action that follow from a transition. */
export function actionColumns(transition: Transition) {
  const { state, nextWakeAt, dates } = transition;
  const { ownerDoneOn, waitsFor } = waitingForParts(state.milestones);
  return {
    state: toJson(state),
    seq: state.seq,
    nextWakeAt: instantColumnOrNull(nextWakeAt),
    phase: dates.phase,
    dueOn: dateColumnOrNull(dates.dueOn),
    milestoneId: nextMilestone(state)?.id ?? null,
    overdueFrom: dateColumnOrNull(dates.overdueFrom),
    escalatedOn: dateColumnOrNull(dates.escalatedOn),
    progress: state.progress?.value ?? null,
    progressOn: dateColumnOrNull(state.progress?.on ?? null),
    closedOn: dateColumnOrNull(state.closedOn),
    milestoneKind: state.milestones[0]?.kind ?? 'deadline',
    requestedUntil: dateColumnOrNull(state.extensionRequest?.until ?? null),
    ownerDoneOn: dateColumnOrNull(ownerDoneOn),
    waitsFor,
  };
}

/** What somebody answered or decided; the steps of the ladder go out with a mail, and count with it. */
function changesContact({ events }: Transition): boolean {
  return events.some(({ answerId }) => answerId !== null);
}

/** The owner of an action that does not run; one that runs is reassigned by a command. */
export async function assignOwner(db: Db, actionId: string, ownerId: string): Promise<void> {
  await db.action.update({ where: { id: actionId }, data: { ownerId } });
}

/** Reminders to the owner that the mail server accepted: promise 2 rests on these. */
export async function acceptedReminders(
  db: Db,
  municipalityId: string,
  actionId: string,
  calendar: Calendar,
): Promise<AcceptedNotice[]> {
  const rows = await db.notice.findMany({
    where: {
      municipalityId,
      actionId,
      audience: 'owner',
      kind: { in: [...reminderKinds] },
      mail: { status: 'accepted' },
    },
    include: { mail: { select: { deliveredAt: true } } },
  });
  return rows.flatMap(({ milestoneId, kind, on, mail }) => {
    const known = noticeKinds.find((candidate) => candidate === kind);
    if (known === undefined || mail?.deliveredAt == null) return [];
    const acceptedOn = calendar.dateOf(instant(mail.deliveredAt));
    return [{ milestoneId, kind: known, on: isoDate(on), acceptedOn }];
  });
}

/** An answer is dealt with once, whichever way and however often its command came here (V51). */
async function settleAnswer(
  tx: Tx,
  actionId: string,
  { events, state: { seq } }: Transition,
): Promise<Recording> {
  const answerId = events.find((event) => event.answerId !== null)?.answerId ?? '';
  if (answerId === '') return 'recorded';
  // First the action and then the answer, as storeCommand does: neither waits for the other for ever.
  await lockAction(tx, actionId);
  const { count } = await tx.pendingCommand.deleteMany({ where: { answerId } });
  if (count === 1) return 'recorded';
  const event = await tx.event.findFirst({ where: { actionId, answerId }, select: { seq: true } });
  if (event !== null) return event.seq === seq ? 'recorded' : 'repeated';
  const answer = await tx.answer.findUnique({ where: { id: answerId }, select: { id: true } });
  return answer === null ? 'replaced' : 'recorded';
}

async function assertRecorded(tx: Tx, actionId: string, seq: number): Promise<void> {
  const row = await tx.action.findUniqueOrThrow({ where: { id: actionId }, select: { seq: true } });
  if (row.seq < seq) throw new Error(`${actionId}: transition ${seq} comes after ${row.seq}`);
}

/** The new owner stands in the answer; links of the old one are dead from now on (F18). */
async function handOver(tx: Tx, actionId: string, transition: Transition): Promise<void> {
  const event = transition.events.find(({ kind }) => kind === 'action_reassigned');
  if (event?.answerId == null) return;
  const answer = await tx.answer.findUniqueOrThrow({ where: { id: event.answerId } });
  if (answer.newOwnerId === null) throw new Error(`${actionId}: reassigned to nobody`);
  await tx.action.update({ where: { id: actionId }, data: { ownerId: answer.newOwnerId } });
  await tx.link.deleteMany({ where: { actionId, purpose: 'answer' } });
  const task = { actionId, kind: 'owner_left', closedAt: null };
  await tx.task.updateMany({ where: task, data: { closedAt: instantColumn(transition.at) } });
}

/** What is asked now stands in the answer. */
async function rememberScaling(tx: Tx, actionId: string, transition: Transition): Promise<void> {
  const notice = transition.notices.find(({ kind }) => kind === 'scaled');
  if (notice?.answerId == null) return;
  const { kind, scope } = await tx.answer.findUniqueOrThrow({ where: { id: notice.answerId } });
  const scaling = { ...scalingBy(kind, scope), on: notice.on };
  await tx.action.update({ where: { id: actionId }, data: { scaling: toJson(scaling) } });
}

async function addTransitionNotices(
  tx: Tx,
  municipalityId: string,
  actionId: string,
  transition: Transition,
): Promise<void> {
  if (transition.notices.length === 0) return;
  const contacts = await readContacts(tx, municipalityId);
  const { planId, parties } = await readParties(tx, actionId);
  const notices = transition.notices.flatMap((draft) =>
    actionNotices(draft, {
      actionId,
      parties,
      directory: contacts.directory,
      state: transition.state,
    }),
  );
  const gathered = gatherReceipts(notices, await receiptReceivers(tx, notices, contacts));
  await addNotices(tx, { municipalityId, planId }, gathered, contacts);
}

/** By their ids in the plan. */
async function readParties(
  tx: Tx,
  actionId: string,
): Promise<{ planId: string; parties: Parties }> {
  const [row] = await readRows<{ planId: string } & Parties>(
    tx,
    Prisma.sql`
      SELECT a."planId", o."key" AS "owner", ARRAY(
        SELECT c."key" FROM "Involved" i JOIN "Contact" c ON c."id" = i."contactId"
        WHERE i."actionId" = a."id" ORDER BY i."position"
      ) AS "involved"
      FROM "Action" a JOIN "Contact" o ON o."id" = a."ownerId" WHERE a."id" = ${actionId}`,
  );
  if (row === undefined) throw new Error(`no action ${actionId}`);
  const { planId, ...parties } = row;
  return { planId, parties };
}
