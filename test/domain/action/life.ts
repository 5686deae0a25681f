/** Drives one action through its year by the pure rules, as its workflow would. */

import type { ActionState, Rules } from '../../../domain/action/state.ts';
import { calendarOf, type Instant, type IsoDate } from '../../../domain/calendar.ts';
import type { Command, Refusal } from '../../../domain/action/commands.ts';
import {
  activate,
  decide,
  type DecideInput,
  rulesAfter,
  type Transition,
} from '../../../domain/action/decide.ts';
import type { Evidence } from '../../../domain/action/evidence.ts';
import { dutchHolidays } from '../../../domain/holidays.ts';
import { defaultLadder } from '../../../domain/plan/ladder.ts';
import type { ActionEvent } from '../../../domain/action/events.ts';
import type { NoticeDraft } from '../../../domain/action/notice-kinds.ts';
import type { ActionPart } from '../../../domain/plan/plan.ts';
import type { Timing } from '../../../domain/plan/timing.ts';

export const rules: Rules = {
  year: 2024,
  calendar: { zone: 'Europe/Amsterdam', closedOn: dutchHolidays(2023, 2028) },
  ladder: defaultLadder,
};
export const calendar = calendarOf(rules.calendar);

export class Life {
  readonly notices: NoticeDraft[] = [];
  readonly events: ActionEvent[] = [];
  #decision: Transition;
  #rules = rules;
  /** Days on which the mail server takes mail. */
  #accepts: (on: IsoDate) => boolean;
  #accepted: { milestoneId: string; on: IsoDate }[] = [];

  constructor(
    timing: Timing,
    activatedOn: IsoDate = '2024-01-02',
    accepts: (on: IsoDate) => boolean = () => true,
    parts: ActionPart[] = [],
  ) {
    this.#accepts = accepts;
    this.#decision = activate({ timing, parts }, at(activatedOn, '09:00'), rules);
    this.#take(this.#decision);
  }

  get state(): ActionState {
    return this.#decision.state;
  }

  /** Lets every wake up to and including this day happen on its own day. */
  until(day: IsoDate): this {
    for (;;) {
      const { nextWakeAt } = this.#decision;
      if (nextWakeAt === null || nextWakeAt > at(day, '23:59')) return this;
      this.wake(nextWakeAt > this.#decision.at ? nextWakeAt : this.#decision.at);
    }
  }

  /** One wake, at any moment: late, after an outage. */
  wake(moment: Instant): this {
    const refusal = this.#decide({ kind: 'wake', at: moment, evidence: this.#evidence() });
    if (refusal !== 'done') throw new Error(refusal);
    return this;
  }

  get rules(): Rules {
    return this.#rules;
  }

  get nextWakeAt(): Instant | null {
    return this.#decision.nextWakeAt;
  }

  tell(on: IsoDate, command: Command): Refusal | 'done' {
    return this.#decide({ kind: 'command', at: at(on, '10:00'), command });
  }

  #decide(input: DecideInput): Refusal | 'done' {
    const outcome = decide(this.state, input, this.#rules);
    if (!outcome.ok) return outcome.refusal;
    this.#rules = rulesAfter(input, this.#rules);
    this.#take(outcome.value);
    return 'done';
  }

  /** `2024-03-01 reminder`, in order. */
  said(): string[] {
    return this.notices.map(({ on, kind }) => `${on} ${kind}`);
  }

  #take(decision: Transition): void {
    this.#decision = decision;
    this.notices.push(...decision.notices);
    this.events.push(...decision.events);
    for (const { milestoneId, on, kind } of decision.notices) {
      const reminds = ['evaluation', 'reminder', 'overdue', 'last_call'].includes(kind);
      if (reminds && milestoneId !== null && this.#accepts(on))
        this.#accepted.push({ milestoneId, on });
    }
  }

  #evidence(): Evidence {
    const evidence: Evidence = {};
    for (const { id, since } of this.state.milestones) {
      const first = this.#accepted.find((word) => word.milestoneId === id && word.on > since);
      if (first !== undefined) evidence[id] = first.on;
    }
    return evidence;
  }
}

export function at(on: IsoDate, time: string): Instant {
  return calendar.instantOf(on, time);
}

export function confirm(milestoneId: string): Command {
  return { kind: 'confirm', milestoneId, whole: false, answerId: '' };
}
