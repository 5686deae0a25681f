/** Which handler does what a command asks; what is closed can only be undone. */

import { refused } from '../result.ts';
import type { CommandContext, Handled } from './command-context.ts';
import type { Command } from './commands.ts';
import { confirm, confirmPart, undo } from './confirmation-handlers.ts';
import { askExtension, extend, grantExtension, refuseExtension } from './extension-handlers.ts';
import { cancel, pause, reassign, resume } from './lifecycle-handlers.ts';
import { denyOwnership, nudge, reportObstacle, reportProgress } from './report-handlers.ts';
import { reschedule } from './reschedule-handler.ts';
import { scale } from './scaling-handler.ts';

export function handleCommand(context: CommandContext, command: Command): Handled {
  const { phase } = context.state;
  if (command.kind === 'undo') return undo(context, command);
  if (phase === 'completed' || phase === 'cancelled') return refused('already_closed');
  switch (command.kind) {
    case 'confirm':
      return confirm(context, command);
    case 'confirm_part':
      return confirmPart(context, command);
    case 'report_progress':
      return reportProgress(context, command);
    case 'deny_ownership':
      return denyOwnership(context, command);
    case 'report_obstacle':
      return reportObstacle(context, command);
    case 'nudge':
      return nudge(context, command);
    case 'ask_extension':
      return askExtension(context, command);
    case 'grant_extension':
      return grantExtension(context);
    case 'refuse_extension':
      return refuseExtension(context);
    case 'extend':
      return extend(context, command);
    case 'scale_up':
    case 'scale_down':
      return scale(context, command);
    case 'reassign':
      return reassign(context);
    case 'pause':
      return pause(context);
    case 'resume':
      return resume(context);
    case 'cancel':
      return cancel(context);
    case 'reschedule':
      return reschedule(context, command);
  }
}
