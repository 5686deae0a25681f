/** Working days and local time, worked out in the plainest way: day by day, from the plan's closed days. */

const dayMs = 86_400_000;

export class WorkingDays {
  readonly #closed: ReadonlySet<string>;
  readonly #local: Intl.DateTimeFormat;

  constructor(closedOn: string[], zone: string) {
    this.#closed = new Set(closedOn);
    // The Swedish write a date and a time the way ISO does.
    this.#local = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
  }

  isWorkingDay(day: string): boolean {
    const weekday = new Date(Date.parse(day)).getUTCDay();
    return weekday !== 0 && weekday !== 6 && !this.#closed.has(day);
  }

  /** Working days after `from`, up to and including `to`. */
  countAfter(from: string, to: string): number {
    let count = 0;
    for (let day = next(from); day <= to; day = next(day)) count += this.isWorkingDay(day) ? 1 : 0;
    return count;
  }

  /** So many working days after a day, counted from the last working day up to it. */
  later(from: string, count: number): string {
    let day = from;
    while (!this.isWorkingDay(day)) day = previous(day);
    for (let left = count; left > 0; left -= this.isWorkingDay(day) ? 1 : 0) day = next(day);
    return day;
  }

  firstAfter(day: string): string {
    return this.later(day, 1);
  }

  /** The last working day whose `time` is not after an instant. */
  lastRoundDay(at: string, time: string): string {
    let day = this.dayOf(at);
    if (this.timeOf(at) < time) day = previous(day);
    while (!this.isWorkingDay(day)) day = previous(day);
    return day;
  }

  /** Of a local time; one hour and two are all that the clock ever differs here. */
  instantOf(day: string, time: string): string {
    const instants = [1, 2].map((hours) => {
      return new Date(Date.parse(`${day}T${time}:00.000Z`) - hours * 3_600_000).toISOString();
    });
    return instants.find((at) => this.timeOf(at) === time) ?? instants[0] ?? '';
  }

  dayOf(at: string): string {
    return this.#local.format(new Date(at)).slice(0, 10);
  }

  timeOf(at: string): string {
    return this.#local.format(new Date(at)).slice(11, 16);
  }
}

function next(day: string): string {
  return new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
}

function previous(day: string): string {
  return new Date(Date.parse(day) - dayMs).toISOString().slice(0, 10);
}
