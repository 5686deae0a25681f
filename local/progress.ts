/** One line a month while a year is rehearsed. */

import type { Calendar, Instant } from '../domain/calendar.ts';
import { plural } from '../domain/dutch/index.ts';
import { dateStatusOf } from '../domain/action/status.ts';
import type { Db } from '../prisma/client.ts';
import { readLedgerMails, readReports, readStates } from '../prisma/rehearsal-ledger.ts';

const monthNames =
  'januari februari maart april mei juni juli augustus september oktober november december';

export class Progress {
  readonly #municipalityId: string;
  readonly #planId: string;
  readonly #db: Db;
  readonly #calendar: Calendar;
  readonly #say: (line: string) => void;
  #month = '';

  constructor(
    db: Db,
    subject: { municipalityId: string; planId: string },
    calendar: Calendar,
    say: (line: string) => void,
  ) {
    this.#db = db;
    this.#municipalityId = subject.municipalityId;
    this.#planId = subject.planId;
    this.#calendar = calendar;
    this.#say = say;
  }

  /** Says how the month that has passed went, at the first moment of the next. */
  async at(moment: Instant): Promise<void> {
    const today = this.#calendar.dateOf(moment);
    const month = today.slice(0, 7);
    if (month === this.#month) return;
    if (this.#month !== '') await this.#line(today);
    this.#month = month;
  }

  async #line(today: string): Promise<void> {
    const mails = await readLedgerMails(this.#db, this.#municipalityId);
    const states = await readStates(this.#db, this.#planId);
    const reports = await readReports(this.#db, this.#planId);
    const statuses = states.map((state) => dateStatusOf(state, today, this.#calendar));
    const count = (status: string) => statuses.filter((found) => found === status).length;
    const confirmed = states.flatMap((s) =>
      s.milestones.filter((m) => m.confirmedOn !== null),
    ).length;
    const untilNow = [
      plural(mails.length, 'mail', 'mails').padStart(10),
      `${String(confirmed).padStart(2)} keer klaar gemeld`,
      plural(reports.length, 'rapportage', 'rapportages').padEnd(13),
    ].join(' · ');
    const atTheMoment = [
      `${String(count('overdue'))} te laat`,
      `${String(count('escalated'))} bij het TVO`,
    ].join(' · ');
    this.#say(
      `  ${formatMonth(this.#month)} tot nu toe ${untilNow} | op dat moment ${atTheMoment}`,
    );
  }
}

/** `2024-03` as "maart 2024", all equally wide. */
function formatMonth(month: string): string {
  const [year = '', number = ''] = month.split('-');
  const name = monthNames.split(' ')[Number(number) - 1] ?? month;
  return `${name} ${year}`.padEnd(15);
}
