/** What is known about one item of an agenda. */

import {
  agendaReasonLabels,
  capital,
  describeClaims,
  describeMeetingDecision,
  describeOption,
  formatDate,
  formatList,
  optionsIntroduction,
  plural,
} from '../../domain/dutch/index.ts';
import { describeSummary } from '../../domain/dutch/indicator-sentences.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { optionsToChoose } from '../../domain/meetings/document.ts';
import type { Board } from '../../domain/meetings/meeting.ts';
import { themePotKey } from '../../domain/money/pots.ts';
import type { RecordedDecision } from '../../prisma/meeting-decisions.ts';
import type { MeetingItem } from '../../prisma/meeting-items.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { can } from '../site/viewer.ts';
import { Reason } from '../site/components/reason.tsx';
import { deciderOf } from '../use-cases/money-meeting.ts';

interface Props {
  context: PageContext;
  board: Board;
  item: MeetingItem;
}

export function ItemFacts({ context, board, item }: Props) {
  const { today } = context;
  const { action, indicator, introduction, late, settled } = item;
  return (
    <>
      {late && (
        <p>
          <strong>Nagekomen:</strong> dit punt stond niet op de stukken.
        </p>
      )}
      <WhyHere item={item} />
      {introduction !== '' && <p class="typed">{introduction}</p>}
      {action !== null && (
        <>
          <p>
            Thema: {action.themeName}.{' '}
            {action.claims.length === 0
              ? action.dueOn !== null && `Datum: ${formatDate(action.dueOn, today)}.`
              : describeClaims(action.claims, action.on)}
          </p>
          {action.on !== today && <p class="quiet">Stand van {formatDate(action.on, today)}.</p>}
          <Reason claims={action.claims} />
        </>
      )}
      {indicator !== null && (
        <p>
          {describeSummary(indicator).join(' ')}{' '}
          <a href={`${pathOf(context)}/dashboard-oov/indicatoren/${indicator.indicator.id}`}>
            Bekijk deze indicator
          </a>
        </p>
      )}
      {!settled && <Options item={item} today={today} />}
      <Overrun {...{ context, board, item }} />
      {settled && <p>Dit is intussen opgelost: een besluit is niet meer nodig.</p>}
      <Decisions context={context} board={board} decisions={item.decisions} />
    </>
  );
}

function WhyHere({ item: { reasons, returns } }: Pick<Props, 'item'>) {
  if (reasons.length === 0) return null;
  const why = capital(formatList(reasons.map((reason) => agendaReasonLabels[reason])));
  const often = returns === 0 ? '' : ` Al ${plural(returns, 'keer', 'keer')} niet besloten.`;
  return (
    <p class="quiet">
      {why}.{often}
    </p>
  );
}

function Options({ item, today }: { item: MeetingItem; today: IsoDate }) {
  const options = optionsToChoose(item);
  if (options.length === 0) return null;
  return (
    <>
      <p>{optionsIntroduction}</p>
      <ul>
        {options.map((option) => (
          <li>{describeOption(option, today)}</li>
        ))}
      </ul>
    </>
  );
}

/** A board settles it by moving money: the form names this meeting. */
function Overrun({ context, board, item }: Props) {
  const { settled, subject, reasons, meetingId } = item;
  if (settled || subject.kind !== 'theme' || !reasons.includes('over_budget')) return null;
  const [pot, path] = [themePotKey(subject.themeKey), `${pathOf(context)}/geld`];
  if (!can(context.viewer, 'keep_money')) {
    return (
      <p>
        <a href={`${path}/${pot}`}>Bekijk het geld van dit thema</a>
      </p>
    );
  }
  const query = new URLSearchParams({ naar: pot, wie: deciderOf({ id: meetingId, board }) });
  return (
    <p>
      <a href={`${path}?${query.toString()}#verschuif-van`}>Verschuif geld naar dit thema</a>
    </p>
  );
}

interface DecisionsProps extends Pick<Props, 'context' | 'board'> {
  decisions: RecordedDecision[];
}

/** The last one holds; what it corrected stays to be seen. */
export function Decisions({ context, board, decisions }: DecisionsProps) {
  const holds = decisions.findLast(({ progress }) => progress !== 'refused');
  return (
    <>
      {decisions.map((decision) => (
        <div class="decision">
          <p>
            <strong>{decision === holds ? 'Besluit' : 'Eerder'}:</strong>{' '}
            {describeMeetingDecision(decision, board, context.today)}
            {decision.reason !== '' && ` Reden: “${decision.reason}”`}
          </p>
          <Progress decision={decision} isCorrected={decision !== holds} />
        </div>
      ))}
    </>
  );
}

function Progress({ decision, isCorrected }: { decision: RecordedDecision; isCorrected: boolean }) {
  switch (decision.progress) {
    case 'waiting':
      return <p>Nog niet verwerkt: er is een storing. Zodra die voorbij is, wordt dit verwerkt.</p>;
    case 'refused':
      return <p>Niet verwerkt: het kon niet meer. Hiervoor is een nieuw besluit nodig.</p>;
    case 'done':
      return isCorrected ? <p class="quiet">Dit is daarna verbeterd.</p> : null;
  }
}
