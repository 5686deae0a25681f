/** The page on the table of a meeting: one item large, the list beside it, and how many are left. */

import {
  boardLabels,
  boardNames,
  formatDate,
  meetingDecisionLabels,
  plural,
} from '../../domain/dutch/index.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { isUndecided, type MeetingItem } from '../../prisma/meeting-items.ts';
import { ButtonLink } from '../site/components/button.tsx';
import { ErrorSummary, type FieldError } from '../site/components/error-summary.tsx';
import { Layout, Message } from '../site/layout.tsx';
import { pathOf } from '../site/context.ts';
import { can } from '../site/viewer.ts';
import type { FoundMeeting } from '../use-cases/find-meeting.ts';
import { DecisionAhead, type DecisionAheadView } from './decision-ahead.tsx';
import { Decisions, ItemFacts } from './item-facts.tsx';
import { hrefOf } from './meeting-of-path.ts';
import { TableForm } from './table-form.tsx';

export interface TablePageProps {
  found: FoundMeeting;
  /** Null when all is decided and nothing was chosen. */
  current: { item: MeetingItem; action: ActionDetails | null } | null;
  errors: FieldError[];
  /** As sent before, by the name of its field. */
  typed: Record<string, string>;
  /** What this decision would change: to be agreed to before it is recorded. */
  ahead: DecisionAheadView | null;
  /** What was recorded just now. */
  recorded: MeetingItem | null;
}

export function TablePage(props: TablePageProps) {
  const { found, current, errors, recorded } = props;
  const { context, meeting } = found;
  const title = `Besluiten van ${boardNames[meeting.board]}, ${formatDate(meeting.state.on, context.today)}`;
  return (
    <Layout title={title} header={context.header} current="meetings">
      <ErrorSummary lead="Er is niets vastgelegd." errors={errors} />
      {recorded !== null && (
        <Message kind="done">
          <p>Vastgelegd: {recorded.title}.</p>
          <Decisions
            context={context}
            board={meeting.board}
            decisions={recorded.decisions.slice(-1)}
          />
        </Message>
      )}
      <p class="utrecht-paragraph utrecht-paragraph--lead">{leftSentence(found)}</p>
      <div class="on-the-table">
        <ItemList found={found} current={current?.item ?? null} />
        {current === null ? (
          <AllDecided found={found} />
        ) : (
          <CurrentItem {...props} current={current} />
        )}
      </div>
    </Layout>
  );
}

function leftSentence({ meeting, items }: FoundMeeting): string {
  const shown = items.filter(({ leftOutBecause }) => leftOutBecause === null);
  const left = shown.filter(isUndecided).length;
  const board = boardLabels[meeting.board];
  return left === 0
    ? `${board}: over alle punten is besloten.`
    : `Nog ${plural(left, 'punt', 'punten')} te besluiten, van ${String(shown.length)}.`;
}

function ItemList({ found, current }: { found: FoundMeeting; current: MeetingItem | null }) {
  const { context, meeting, items } = found;
  return (
    <nav aria-label="Agendapunten">
      <ol>
        {items
          .filter(({ leftOutBecause }) => leftOutBecause === null)
          .map((item) => (
            <li>
              <a
                href={tableHref(hrefOf(context, meeting), item.key)}
                aria-current={item.key === current?.key ? 'true' : undefined}
              >
                {item.title}
              </a>{' '}
              <span class="quiet">{progressOf(item)}</span>
            </li>
          ))}
      </ol>
    </nav>
  );
}

export function tableHref(href: string, itemKey: string): string {
  return `${href}/besluiten?punt=${encodeURIComponent(itemKey)}`;
}

function progressOf(item: MeetingItem): string {
  const decision = item.decisions.findLast(({ progress }) => progress !== 'refused');
  if (decision !== undefined) return `✓ ${meetingDecisionLabels[decision.kind]}`;
  return isUndecided(item) ? '' : 'geen besluit nodig';
}

function AllDecided({ found }: { found: FoundMeeting }) {
  const href = hrefOf(found.context, found.meeting);
  return (
    <section>
      <h2>Klaar</h2>
      <p>Kies een punt in de lijst om een besluit te verbeteren.</p>
      <ButtonLink href={`${href}#sluiten`} autofocus>
        Naar het overleg, om het af te sluiten
      </ButtonLink>
    </section>
  );
}

function CurrentItem({
  found,
  current,
  errors,
  typed,
  ahead,
}: TablePageProps & { current: NonNullable<TablePageProps['current']> }) {
  const { context, meeting } = found;
  const { item, action } = current;
  const target = `${hrefOf(context, meeting)}/besluiten`;
  const isOpen = !['closed', 'cancelled'].includes(meeting.state.phase);
  return (
    <section class="at-hand">
      <h2>{item.title}</h2>
      <ItemFacts context={context} board={meeting.board} item={item} />
      <Steer found={found} item={item} />
      {item.decisions.length > 0 && isOpen && (
        <p>
          Een nieuw besluit verbetert het vorige. Het vorige blijft te zien. Wat de actie al deed,
          wordt niet teruggedraaid: het nieuwe besluit komt erbij.
        </p>
      )}
      {!isOpen && (
        <p>
          Dit overleg is afgesloten of afgezegd.{' '}
          {action !== null && (
            <a href={`${pathOf(context)}/acties/${action.key}#besluit`}>
              Neem een nieuw besluit op de pagina van de actie
            </a>
          )}
        </p>
      )}
      {isOpen &&
        (ahead === null ? (
          <TableForm
            {...{ target, item, action, errors, typed }}
            board={meeting.board}
            today={context.today}
          />
        ) : (
          <DecisionAhead {...ahead} {...{ target, typed }} today={context.today} />
        ))}
    </section>
  );
}

/** What a board decides about a theme or the plan is carried out there. */
function Steer({
  found: { context },
  item: { subject },
}: {
  found: FoundMeeting;
  item: MeetingItem;
}) {
  if (!can(context.viewer, 'steer_plan')) return null;
  const href = `${pathOf(context)}/bijsturen`;
  switch (subject.kind) {
    case 'theme':
      return <a href={`${href}/themas/${subject.themeKey}`}>Schaal dit thema op of af</a>;
    case 'plan':
      return <a href={href}>Stuur het plan bij</a>;
    case 'action':
    case 'indicator':
    case 'free':
      return null;
  }
}
