/**
 * The options of an agenda that is not frozen yet. They take some tens of milliseconds for each action: what
 * was computed is kept until something happens to that action, and between two of them others are served.
 */

import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { withOneAction } from '../../domain/ahead/one-action.ts';
import { optionsOf, type OptionMoment } from '../../domain/ahead/options.ts';
import type { Running } from '../../domain/ahead/running-world.ts';
import { calendarOf } from '../../domain/calendar.ts';
import type { AgendaOption } from '../../domain/meetings/option.ts';
import { nextRoundAt } from '../../domain/notices/round-times.ts';
import { existingPlan } from '../../domain/plan/existing.ts';
import { withOptions } from '../../prisma/meeting-options.ts';
import type { Deps } from '../site/deps.ts';
import type { FoundMeeting } from './find-meeting.ts';

/** For who reads the agenda; who only sends something does not wait for it. */
export async function findOptions(
  { db }: Pick<Deps, 'db'>,
  found: FoundMeeting,
): Promise<FoundMeeting> {
  const { meeting, items, context } = found;
  const how = { at: context.now, today: context.today, make: keptOptions };
  return { ...found, items: await withOptions(db, meeting, items, how) };
}

const mostKept = 500;
const kept = new Map<string, AgendaOption[]>();

async function keptOptions(
  running: Running,
  actionId: string,
  moment: OptionMoment,
): Promise<AgendaOption[]> {
  const key = keyOf(running, actionId, moment);
  const known = kept.get(key);
  if (known !== undefined) return known;
  await setImmediate();
  const made = optionsOf(running, actionId, moment);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}

/** Until the next mail round the moment itself makes no difference. */
function keyOf(running: Running, actionId: string, moment: OptionMoment): string {
  const { at, nextOn, usedCents } = moment;
  const plan = existingPlan(running.existing);
  const calendar = plan === null ? null : calendarOf(plan.calendar);
  const round = plan && calendar && nextRoundAt(at, plan.roundAt, calendar);
  const decidedOn = calendar?.dateOf(moment.decidedAt) ?? moment.decidedAt;
  const about = [withOneAction(running, actionId), actionId, round ?? at, decidedOn];
  const key = JSON.stringify([about, nextOn, usedCents]);
  return createHash('sha256').update(key).digest('hex');
}
