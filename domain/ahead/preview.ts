/**
 * The year before anyone is mailed: what goes to whom on which day if nobody ever answers. That is the
 * most there can be; whoever answers in time gets less.
 */

import { addDays, calendarOf, type Instant, type IsoDate, mondayOf } from '../calendar.ts';
import { groupBy } from '../group-by.ts';
import { actionIdOf, planIdOf } from '../ids.ts';
import type { Notice } from '../notices/notice.ts';
import type { NoticeKind } from '../action/notice-kinds.ts';
import type { Plan } from '../plan/plan.ts';
import { type YearLoad, loadsFrom } from './year-loads.ts';
import { nobody } from './people.ts';
import { worldAt } from './simulate.ts';
import type { SimulatedMail, SimulatedNotice } from './world.ts';

export interface PreviewItem {
  kind: NoticeKind;
  audience: Notice['audience'];
  /** Empty for what is about the whole plan. */
  shortName: string;
}

/** One mail to one person. */
export interface PreviewMail {
  on: IsoDate;
  contactId: string;
  name: string;
  items: PreviewItem[];
}

export interface Preview {
  from: IsoDate;
  until: IsoDate;
  /** Ascending; months without mail are left out. `month` is `2024-06`. */
  months: { month: string; mails: PreviewMail[]; notices: number }[];
  /** Every week from the first mail to the last, by its Monday. */
  weeks: { monday: IsoDate; mails: number }[];
  /** Who gets most comes first. */
  people: { name: string; mails: number; notices: number; first: IsoDate; last: IsoDate }[];
  /** What is asked of each person and party, month by month; who gets most mails comes first. */
  loads: YearLoad[];
  busiestDay: { on: IsoDate; mails: number } | null;
  /** Promise 3, counted: never more than one. */
  mostRoutinePerPersonPerDay: number;
  mails: number;
  notices: number;
}

/** From an activation at `from` to 31 January after the plan's year, and no less than a quarter. */
export function previewOf(plan: Plan, from: Instant): Preview {
  const calendar = calendarOf(plan.calendar);
  const firstDay = calendar.dateOf(from);
  const endOfYear = `${String(plan.year + 1)}-01-31`;
  const quarterLater = addDays(firstDay, 92);
  const until = endOfYear > quarterLater ? endOfYear : quarterLater;
  const options = { from, until: calendar.instantOf(until, '23:59'), people: nobody };
  const world = worldAt(plan, options);
  const { mails } = world;
  const all = mails.map((mail) => previewMail(plan, mail, world.notices));
  return {
    from: firstDay,
    until,
    months: monthsOf(all),
    weeks: weeksOf(all),
    people: peopleOf(all),
    loads: loadsFrom(world, firstDay),
    busiestDay: busiestDayOf(all),
    mostRoutinePerPersonPerDay: mostPerPersonPerDay(mails),
    mails: all.length,
    notices: count(all),
  };
}

function previewMail(
  plan: Plan,
  mail: SimulatedMail,
  notices: Map<string, SimulatedNotice>,
): PreviewMail {
  const planId = planIdOf(plan.municipality.id, plan.year);
  const names = new Map(plan.actions.map((one) => [actionIdOf(planId, one.id), one.shortName]));
  const items = mail.noticeKeys.flatMap((key) => {
    const notice = notices.get(key);
    if (notice === undefined) return [];
    const { kind, audience, actionId } = notice;
    return [{ kind, audience, shortName: names.get(actionId ?? '') ?? '' }];
  });
  const { on, contactId } = mail;
  const name = plan.contacts.find(({ id }) => id === contactId)?.name ?? contactId;
  return { on, contactId, name, items };
}

function monthsOf(mails: PreviewMail[]): Preview['months'] {
  const months = groupBy(mails, ({ on }) => on.slice(0, 7));
  return [...months].map(([month, found]) => ({ month, mails: found, notices: count(found) }));
}

function weeksOf(mails: PreviewMail[]): Preview['weeks'] {
  const perWeek = groupBy(mails, ({ on }) => mondayOf(on));
  const first = mails[0];
  const last = mails.at(-1);
  const weeks: Preview['weeks'] = [];
  if (first === undefined || last === undefined) return weeks;
  for (let monday = mondayOf(first.on); monday <= last.on; monday = addDays(monday, 7)) {
    weeks.push({ monday, mails: perWeek.get(monday)?.length ?? 0 });
  }
  return weeks;
}

function peopleOf(mails: PreviewMail[]): Preview['people'] {
  return [...groupBy(mails, ({ contactId }) => contactId)]
    .map(([contactId, found]) => ({
      name: found[0]?.name ?? contactId,
      mails: found.length,
      notices: count(found),
      first: found[0]?.on ?? '',
      last: found.at(-1)?.on ?? '',
    }))
    .sort((a, b) => b.mails - a.mails || b.notices - a.notices || (a.name < b.name ? -1 : 1));
}

function busiestDayOf(mails: PreviewMail[]): Preview['busiestDay'] {
  const perDay = [...groupBy(mails, ({ on }) => on)];
  const days = perDay.map(([on, found]) => ({ on, mails: found.length }));
  return days.sort((a, b) => b.mails - a.mails || (a.on < b.on ? -1 : 1))[0] ?? null;
}

function mostPerPersonPerDay(mails: SimulatedMail[]): number {
  const routine = mails.filter((mail) => mail.routine);
  const perDay = groupBy(routine, ({ address, on }) => `${on} ${address.toLowerCase()}`);
  return Math.max(0, ...[...perDay.values()].map((found) => found.length));
}

function count(mails: PreviewMail[]): number {
  return mails.reduce((sum, mail) => sum + mail.items.length, 0);
}
