/** One action of a plan, from its activation until nothing is left to do or to undo. */

import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { dateStatusOf } from '../domain/action/status.ts';
import { type ActionState, isOpen, type Rules } from '../domain/action/state.ts';
import { calendarOf, type Instant } from '../domain/calendar.ts';
import type { Refusal } from '../domain/action/commands.ts';
import {
  decide,
  type Transition,
  type DecideInput,
  needsEvidence,
  refusalOf,
  rulesAfter,
} from '../domain/action/decide.ts';
import { changingAttributes, quarterOf } from './attributes.ts';
import { openClock } from './clock.ts';
import { type ActionStart, commandUpdate, refusedType, type CommandMessage } from './contract.ts';
import { mailNow } from './mail-now.ts';

/** For ever, since giving up would lose a reminder; in plain sight in the UI while the database is away. */
const { recordTransition, readEvidence } = proxyActivities<Activities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

interface PendingCommand extends CommandMessage {
  answer: { refusal: Refusal | null } | null;
}

export async function action(start: ActionStart): Promise<void> {
  const { municipalityId, actionId } = start;
  const named = { municipalityId, actionId };
  const clock = openClock(start);
  const inbox: PendingCommand[] = [];
  let { rules, state, nextWakeAt } = start;
  const startedInQuarter = quarterOf(clock.now());

  setHandler(
    commandUpdate,
    async (message) => {
      const pending: PendingCommand = { ...message, answer: null };
      inbox.push(pending);
      await condition(() => pending.answer !== null);
      if (pending.answer?.refusal) throw refused(pending.answer.refusal);
    },
    {
      validator: ({ command, at }: CommandMessage) => {
        const refusal = refusalOf(state, command, start.rehearsal ? at : clock.now(), rules);
        if (refusal !== null) throw refused(refusal);
      },
    },
  );

  while (isOpen(state.phase) || nextWakeAt !== null) {
    await clock.until(nextWakeAt, () => inbox.length > 0);
    const pending = inbox[0];
    const input: DecideInput =
      pending === undefined
        ? await wakeInput(clock.now())
        : { kind: 'command', at: clock.receive(pending.at), command: pending.command };
    const outcome = decide(state, input, rules);
    const refusal = outcome.ok ? await apply(outcome.value, input) : outcome.refusal;
    if (pending !== undefined) {
      inbox.shift();
      pending.answer = { refusal };
    }
    if (isLongRunning(state) && quarterOf(clock.now()) !== startedInQuarter) {
      clock.rest();
      await condition(() => allHandlersFinished() || inbox.length > 0);
      if (inbox.length === 0) await continueAsNew<typeof action>(resumed());
    }
  }
  clock.rest();
  await condition(allHandlersFinished);

  async function wakeInput(at: Instant): Promise<DecideInput> {
    const needed = needsEvidence(state, at, rules);
    const { zone } = rules.calendar;
    const evidence = needed ? await readEvidence({ ...named, state, zone }) : {};
    return { kind: 'wake', at, evidence };
  }

  /** The database has the last word about an answer: it may have been replaced, or dealt with before. */
  async function apply(transition: Transition, input: DecideInput): Promise<Refusal | null> {
    const recording = await recordTransition({ ...named, transition });
    if (recording === 'replaced') return 'replaced';
    if (recording === 'repeated') return null;
    rules = rulesAfter(input, rules);
    showStatus(state, transition.state, transition.at, rules);
    ({ state, nextWakeAt } = transition);
    if (transition.notices.some((notice) => notice.immediate))
      await mailNow(municipalityId, transition.at);
    return null;
  }

  function resumed(): ActionStart {
    return { ...start, startedAt: clock.now(), rules, state, nextWakeAt };
  }
}

function refused(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.nonRetryable(refusal, refusedType);
}

/** Ongoing actions live all year: they start a fresh history each quarter. */
function isLongRunning(state: ActionState): boolean {
  return (
    isOpen(state.phase) && state.milestones.some((milestone) => milestone.kind === 'evaluation')
  );
}

/** The search attributes follow the facts, so that the Temporal UI answers "which are overdue". */
function showStatus(before: ActionState, after: ActionState, at: Instant, rules: Rules): void {
  const calendar = calendarOf(rules.calendar);
  const today = calendar.dateOf(at);
  const was = changingAttributes(before, dateStatusOf(before, before.processedThrough, calendar));
  const is = changingAttributes(after, dateStatusOf(after, today, calendar));
  if (JSON.stringify(was) !== JSON.stringify(is)) upsertSearchAttributes(is);
}
