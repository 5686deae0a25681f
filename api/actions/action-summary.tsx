/** Where an action stands today, and what its owner said about it: two things, shown apart. */

import { isOverdue, openMilestones, statusOf } from '../../domain/action/state.ts';
import { daysBetween } from '../../domain/calendar.ts';
import { capital, sayDate, sayDayCount, sayShortDate } from '../../domain/dutch/index.ts';
import { progressWordsDutch, statusWords } from '../../domain/dutch/labels.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { Scene } from '../site/context.ts';
import { StatusBadge } from '../site/components/status-badge.tsx';
import { Message } from '../site/layout.tsx';
import { isGone } from './person.ts';

interface Props {
  scene: Scene;
  action: ActionDetails;
}

export function ActionStanding({ scene, action }: Props) {
  const { today, calendar } = scene;
  const { state } = action;
  const status = statusOf(state, today, calendar);
  const late = openMilestones(state).filter((one) => isOverdue(one, today, calendar));
  const [oldest] = late.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const { progress } = state;
  const worried = status === 'running' && progress !== null && progress.word !== 'on_track';
  const shown = worried ? progress.word : status;
  const green = progress?.word === 'on_track' && oldest !== undefined;
  return (
    <>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        <StatusBadge status={shown}>
          {capital(worried ? progressWordsDutch[progress.word] : statusWords[status])}
        </StatusBadge>
        {oldest !== undefined &&
          state.phase === 'running' &&
          `. Had ${sayShortDate(oldest.dueOn, today)} klaar moeten zijn en is ${sayDayCount(daysBetween(oldest.dueOn, today))} te laat.`}
      </p>
      {progress !== null && (
        <p>
          De actiehouder zei op {sayDate(progress.on, today)}: {progressWordsDutch[progress.word]}
          {green && ', maar de actie is te laat'}.
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
