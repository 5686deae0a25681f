/** The checker: all rules over one world. Imports nothing from the rooms. */

import { factsOf } from './facts.ts';
import { longestPause } from './pauses.ts';
import { afterReason } from './rules/after-reason.ts';
import { fairEscalation } from './rules/fair-escalation.ts';
import { fourEnds } from './rules/four-ends.ts';
import { lost } from './rules/lost.ts';
import { oneRoutineMail } from './rules/one-routine-mail.ts';
import { outsideHours } from './rules/outside-hours.ts';
import { sawNothing } from './rules/saw-nothing.ts';
import { toLeaver } from './rules/to-leaver.ts';
import { traceable } from './rules/traceable.ts';
import { twice, twiceOnTheLine } from './rules/twice.ts';
import { untold } from './rules/untold.ts';
import type { Facts } from './facts.ts';
import { type Finding, type RuleName, ruleNames, type World } from './world.ts';

const rules: Record<RuleName, (facts: Facts) => string[]> = {
  saw_nothing: sawNothing,
  lost,
  twice,
  after_reason: afterReason,
  to_leaver: toLeaver,
  outside_hours: outsideHours,
  one_routine_mail: oneRoutineMail,
  fair_escalation: fairEscalation,
  traceable,
  four_ends: fourEnds,
  untold,
};

export interface Verdict {
  /** How many mails the mail server has. */
  mails: number;
  findings: Finding[];
  /** Allowed: a kill fell between one yes and its record. */
  twiceOnTheLine: string[];
  /** Seconds. */
  longestPause: number;
}

export function check(world: World): Verdict {
  const facts = factsOf(world);
  const findings = ruleNames.flatMap((rule) => rules[rule](facts).map((what) => ({ rule, what })));
  return {
    mails: facts.copies.length,
    findings,
    twiceOnTheLine: twiceOnTheLine(facts),
    longestPause: longestPause(facts),
  };
}
