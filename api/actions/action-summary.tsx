/** Where an action stands today, and what its owner said about it: two things, shown apart. */

import { dateStatusOf } from '../../domain/action/status.ts';
import { isOverdue, openMilestones } from '../../domain/action/state.ts';
import { daysBetween } from '../../domain/calendar.ts';
import { capital, formatDate, formatDayCount, describeOverdue } from '../../domain/dutch/index.ts';
import { progressLabels, statusLabels } from '../../domain/dutch/labels.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { PageContext } from '../site/context.ts';
import { StatusBadge } from '../site/components/status-badge.tsx';
import { Message } from '../site/layout.tsx';
import { isGone } from './person.ts';

interface Props {
  context: PageContext;
  action: ActionDetails;
}

export function ActionStanding({ context, action }: Props) {
  const { today, calendar } = context;
  const { state } = action;
  const status = dateStatusOf(state, today, calendar);
  const late = openMilestones(state).filter((one) => isOverdue(one, today, calendar));
  const [oldest] = late.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const { progress } = state;
  const worried = status === 'running' && progress !== null && progress.value !== 'on_track';
  const shown = worried ? progress.value : status;
  const green = progress?.value === 'on_track' && oldest !== undefined;
  return (
    <>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        <StatusBadge status={shown}>
          {capital(worried ? progressLabels[progress.value] : statusLabels[status])}
        </StatusBadge>
        {oldest !== undefined &&
          state.phase === 'running' &&
          `. ${describeOverdue(oldest, formatDayCount(daysBetween(oldest.dueOn, today)), today)}`}
      </p>
      {progress !== null && (
        <p>
          De actiehouder zei op {formatDate(progress.on, today)}: {progressLabels[progress.value]}
          {green && oldest.kind === 'deadline' && ', maar de actie is te laat'}.
        </p>
      )}
      {isGone(action.owner, today) && (
        <Message kind="problem">
          <p>
            Actiehouder {action.owner.name} is vertrokken. <a href="#besluit">Wijs een ander aan</a>
            .
          </p>
        </Message>
      )}
    </>
  );
}
