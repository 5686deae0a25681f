/** What people do in a simulation, as the pages and links would carry it out. */

import type { Command } from '../action/commands.ts';
import type { Instant } from '../calendar.ts';
import { runningFile } from '../plan/running-file.ts';
import { steered } from '../plan/steering.ts';
import { applyFile, existingIn } from './apply.ts';
import { goAway, leave } from './directory-changes.ts';
import { takeMeeting } from './meetings.ts';
import type { Act, ActOf } from './people.ts';
import { sendImmediate } from './rounds.ts';
import { take } from './transitions.ts';
import type { World } from './world.ts';

export function perform(world: World, act: Act): void {
  world.acts.splice(world.acts.indexOf(act), 1);
  const today = world.calendar.dateOf(act.at);
  switch (act.kind) {
    case 'leave':
      leave(world, act.by, today);
      break;
    case 'away':
      goAway(world, { ...act, contactId: act.by }, today);
      break;
    case 'apply':
      applyFile(world, act.file, act.at);
      sendImmediate(world, act.at);
      break;
    case 'steer':
      steer(world, act);
      break;
    case 'enter_money':
    case 'move_money':
    case 'enter_values':
      break;
    case 'reassign':
      submit(world, { ...act, command: { kind: 'reassign', answerId: '' } });
      break;
    case 'command':
      submit(world, { ...act, newOwner: null });
      break;
    case 'meeting_decision':
      decideAtMeeting(world, act);
      break;
    case 'meeting':
      takeMeeting(world, act.meetingId, { kind: 'command', at: act.at, command: act.command });
      break;
  }
}

export interface SubmittedCommand {
  actionId: string;
  command: Command;
  /** Who answers for the action from then on; null where that stays. */
  newOwner: string | null;
}

/** A refused command changes nothing. */
export function submit(
  world: World,
  { actionId, command, newOwner, at }: SubmittedCommand & { at: Instant },
): void {
  const action = world.actions.get(actionId);
  if (action === undefined) return;
  const parties = { ...action.parties, owner: newOwner ?? action.parties.owner };
  const done = take(world, actionId, { ...action, parties }, { kind: 'command', at, command });
  if (done && command.kind === 'cancel') world.droppedByFile.delete(actionId);
  sendImmediate(world, at);
}

/** The action carries it out as it does any decision; the meeting knows whom to send its list. */
function decideAtMeeting(world: World, act: ActOf<'meeting_decision'>): void {
  const { meetingId, actionId, command } = act;
  const decided = world.decidedAt.get(meetingId) ?? new Set();
  if (actionId !== null) world.decidedAt.set(meetingId, decided.add(actionId));
  if (command !== null && actionId !== null) submit(world, { ...act, actionId, command });
}

/** On the site it becomes a file, and that is put on. */
function steer(world: World, { steering, at }: ActOf<'steer'>): void {
  const file = runningFile(existingIn(world));
  const changed = file && steered(file, steering, world.calendar.dateOf(at));
  if (changed?.ok !== true) return;
  applyFile(world, changed.value, at);
  sendImmediate(world, at);
}
