/** How a year goes while it is rehearsed, month by month. */

import type { Calendar, Instant, IsoDate } from '../domain/calendar.ts';
import type { RehearsedMonth } from '../api/site/rehearsals.ts';
import { formatMonth, plural } from '../domain/dutch/index.ts';
import { dateStatusOf } from '../domain/action/status.ts';
import type { Db } from '../prisma/client.ts';
import {
  countAnswers,
  readLedgerMails,
  readReports,
  readStates,
} from '../prisma/rehearsal-ledger.ts';

type Passed = (month: RehearsedMonth) => void;

export class Progress {
  readonly #municipalityId: string;
  readonly #planId: string;
  readonly #db: Db;
  readonly #calendar: Calendar;
  readonly #passed: Passed;
  #month = '';

  constructor(
    db: Db,
    subject: { municipalityId: string; planId: string },
    calendar: Calendar,
    passed: Passed,
  ) {
    this.#db = db;
    this.#municipalityId = subject.municipalityId;
    this.#planId = subject.planId;
    this.#calendar = calendar;
    this.#passed = passed;
  }

  /** Says how the month that has passed went, at the first moment of the next. */
  async at(moment: Instant): Promise<void> {
    const today = this.#calendar.dateOf(moment);
    const month = today.slice(0, 7);
    if (month === this.#month) return;
    if (this.#month !== '') this.#passed(await this.#standAt(today));
    this.#month = month;
  }

  /** The last month, which no other follows. */
  async end(moment: Instant): Promise<void> {
    this.#passed(await this.#standAt(this.#calendar.dateOf(moment)));
  }

  async #standAt(today: IsoDate): Promise<RehearsedMonth> {
    const mails = await readLedgerMails(this.#db, this.#municipalityId);
    const states = await readStates(this.#db, this.#planId);
    const reports = await readReports(this.#db, this.#planId);
    const statuses = states.map((state) => dateStatusOf(state, today, this.#calendar));
    const count = (status: string) => statuses.filter((found) => found === status).length;
    const milestones = states.flatMap((state) => state.milestones);
    return {
      month: this.#month,
      mails: mails.length,
      answers: await countAnswers(this.#db, this.#municipalityId),
      confirmed: milestones.filter(({ confirmedOn }) => confirmedOn !== null).length,
      reports: reports.length,
      overdueCount: count('overdue'),
      escalatedCount: count('escalated'),
    };
  }
}

/** One line for a terminal, as wide as the others. */
export function monthInWords(passed: RehearsedMonth): string {
  const { month, mails, confirmed, reports, overdueCount, escalatedCount } = passed;
  const untilNow = [
    plural(mails, 'mail', 'mails').padStart(10),
    `${String(confirmed).padStart(2)} keer klaar gemeld`,
    plural(reports, 'rapportage', 'rapportages').padEnd(13),
  ].join(' · ');
  const atTheMoment = `${String(overdueCount)} te laat · ${String(escalatedCount)} bij het TVO`;
  const name = formatMonth(month).padEnd(15);
  return `  ${name} tot nu toe ${untilNow} | op dat moment ${atTheMoment}`;
}
