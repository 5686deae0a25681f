/** The world in the order in which the rules ask for it. */

import { WorkingDays } from './working-days.ts';
import type { EventRow, MailRow, NoticeRow, World } from './world.ts';

/** One copy of a mail that the mail server has on disk. */
export interface Copy {
  /** Of the try that brought it. */
  id: string;
  to: string;
  messageId: string;
  /** By the clock of the machine. */
  takenAt: number;
  /** By the clock of the plan. */
  moment: string;
  day: string;
}

export interface Facts extends World {
  days: WorkingDays;
  /** In the order in which they were taken. */
  copies: Copy[];
  copiesOf(mail: MailRow): Copy[];
  mailOf(copy: Copy): MailRow | undefined;
  /** What stands in a mail, without what a worse word replaced. */
  itemsOf(mail: MailRow): NoticeRow[];
  eventsOf(actionId: string | null): EventRow[];
  /** The last day of which everything should have been mailed by now. */
  settledDay: string;
}

export function factsOf(world: World): Facts {
  const { calendar, marks } = world;
  const days = new WorkingDays(calendar.closedOn, calendar.zone);
  const moments = marks.filter((mark) => mark.kind === 'moment');
  const momentAt = (at: number) =>
    moments.findLast((mark) => mark.at <= at)?.moment ?? new Date(at).toISOString();
  const envelopes = new Map(
    world.line.flatMap((entry) => (entry.kind === 'envelope' ? [[entry.id, entry.to]] : [])),
  );
  const copies = world.line.flatMap((entry): Copy[] => {
    if (entry.kind !== 'taken') return [];
    const { id, messageId, at: takenAt } = entry;
    const moment = momentAt(takenAt);
    return [
      { id, to: envelopes.get(id) ?? '', messageId, takenAt, moment, day: days.dayOf(moment) },
    ];
  });
  const copiesBy = grouped(copies, (copy) => `${copy.messageId} ${copy.to}`);
  const mailsBy = grouped(world.mails, (mail) => `${mail.messageId} ${mail.address}`);
  const noticesBy = grouped(world.notices, (notice) => notice.mailId ?? '');
  const eventsBy = grouped(world.events, (event) => event.actionId);
  return {
    ...world,
    days,
    copies,
    copiesOf: (mail) => copiesBy.get(`${mail.messageId} ${mail.address}`) ?? [],
    mailOf: (copy) => mailsBy.get(`${copy.messageId} ${copy.to}`)?.[0],
    itemsOf: (mail) => (noticesBy.get(mail.id) ?? []).filter(({ status }) => status === 'mailed'),
    eventsOf: (actionId) => (actionId === null ? [] : (eventsBy.get(actionId) ?? [])),
    settledDay: days.lastRoundDay(world.asOf, calendar.roundAt),
  };
}

export function grouped<T>(all: T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
