/** The meetings of both boards: the next ones first, then what was. */

import { firstDayOfMeeting } from '../../domain/ids.ts';
import {
  boardLabels,
  capital,
  formatDate,
  formatDistance,
  meetingPhaseLabels,
} from '../../domain/dutch/index.ts';
import type { MeetingRow } from '../../prisma/meeting-storage.ts';
import type { PageContext } from '../site/context.ts';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { can } from '../site/viewer.ts';
import type { PageErrors } from './agenda-forms.tsx';
import { AddMeetingForm } from './step-forms.tsx';
import { Layout } from '../site/layout.tsx';
import { hrefOf } from './meeting-of-path.ts';

interface Props {
  context: PageContext;
  meetings: MeetingRow[];
  wrong: PageErrors;
}

export function MeetingListPage({ context, meetings, wrong }: Props) {
  const isOver = ({ state }: MeetingRow) =>
    state.on < context.today || ['closed', 'cancelled'].includes(state.phase);
  return (
    <Layout title="Overleggen" header={context.header} current="meetings">
      <ErrorSummary lead={wrong.lead} errors={wrong.errors} />
      <h2>Wat er komt</h2>
      <Rows
        context={context}
        meetings={meetings.filter((one) => !isOver(one))}
        none="Er is geen overleg gepland."
      />
      <h2>Wat er was</h2>
      <Rows
        context={context}
        meetings={meetings.filter(isOver).reverse()}
        none="Er was nog geen overleg."
      />
      {can(context.viewer, 'hold_meeting') && <AddMeetingForm context={context} wrong={wrong} />}
    </Layout>
  );
}

function Rows({ context, meetings, none }: Omit<Props, 'wrong'> & { none: string }) {
  const { today } = context;
  if (meetings.length === 0) return <p>{none}</p>;
  return (
    <ul class="rows">
      {meetings.map((meeting) => (
        <li>
          <p>
            <a href={hrefOf(context, meeting)}>
              {boardLabels[meeting.board]}, {formatDate(meeting.state.on, today)}
            </a>{' '}
            ({formatDistance(meeting.state.on, today)})
          </p>
          <p class="quiet">
            {capital(meetingPhaseLabels[meeting.state.phase])}.{movedSentence(meeting, context)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function movedSentence({ id, state }: MeetingRow, { today }: PageContext): string {
  const firstOn = firstDayOfMeeting(id);
  return firstOn === state.on ? '' : ` Verzet van ${formatDate(firstOn, today)}.`;
}
