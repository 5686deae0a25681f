/** What a decision on the table brings, before it is recorded: the worst first, and the button within reach. */

import { capital, meetingDecisionLabels } from '../../domain/dutch/index.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { MeetingDecisionKind } from '../../domain/meetings/decisions.ts';
import { Button } from '../site/components/button.tsx';
import { Changes, Warnings } from '../site/components/changes.tsx';
import { StatementView } from '../site/components/statement/view.tsx';
import { Message } from '../site/layout.tsx';
import type { Ahead } from '../use-cases/look-ahead.ts';
import type { Stated } from '../use-cases/state-consequences.ts';

export interface DecisionAheadView {
  kind: MeetingDecisionKind;
  ahead: Ahead;
  stated: Stated;
  /** The consequences are other than those that were agreed to. */
  isShownAgain: boolean;
}

interface Props extends DecisionAheadView {
  target: string;
  /** As sent, to be sent again. */
  typed: Record<string, string>;
  today: IsoDate;
}

export function DecisionAhead({ kind, ahead, stated, isShownAgain, target, typed, today }: Props) {
  return (
    <>
      <h2>{capital(meetingDecisionLabels[kind])}: dit verandert er</h2>
      {isShownAgain && (
        <Message kind="problem">
          <p>Intussen is er iets veranderd. Hieronder staat wat het besluit nu doet.</p>
        </Message>
      )}
      <Warnings warnings={ahead.warnings} today={today} />
      <Changes dates={ahead.dates} newOwner={ahead.newOwner} today={today} />
      <form method="post" action={target}>
        {Object.entries({ ...typed, gevolgen: stated.hash }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="utrecht-action-group">
          <Button autofocus>Leg vast</Button>
          <Button kind="secondary-action" name="terug" value="ja">
            Terug
          </Button>
        </p>
      </form>
      <StatementView statement={stated.statement} names={stated.names} today={today} />
    </>
  );
}
