/** One meeting: its agenda, and for who holds it all that can be done about it. */

import {
  boardLabels,
  boardNames,
  capital,
  formatDate,
  formatDistance,
  meetingPhaseLabels,
  plural,
} from '../../domain/dutch/index.ts';
import { isUndecided, type MeetingItem } from '../../prisma/meeting-items.ts';
import type { ThemeName } from '../../prisma/plan-themes.ts';
import { pathOf } from '../site/context.ts';
import { ButtonLink } from '../site/components/button.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { Layout } from '../site/layout.tsx';
import type { FoundMeeting } from '../use-cases/find-meeting.ts';
import type { DecidedElsewhere as Decided } from '../use-cases/read-decided-elsewhere.ts';
import { AddItem, IntroduceMeeting, ItemForms, LeftOut, type PageErrors } from './agenda-forms.tsx';
import { DecidedElsewhere } from './decided-elsewhere.tsx';
import { ItemFacts } from './item-facts.tsx';
import { MovedMoney } from './moved-money.tsx';
import { ProposeTheme } from './proposal-form.tsx';
import { StepForms } from './step-forms.tsx';
import { hrefOf } from './meeting-of-path.ts';

export interface MeetingPageProps {
  found: FoundMeeting;
  /** Null for who may not read it. */
  decided: Decided | null;
  themes: ThemeName[];
  wrong: PageErrors;
}

export function MeetingPage({ found, decided, themes, wrong }: MeetingPageProps) {
  const { context, meeting, items, access } = found;
  const { board, state } = meeting;
  const shown = items.filter(({ leftOutBecause }) => leftOutBecause === null);
  const isOpen = !['closed', 'cancelled'].includes(state.phase);
  const isPrepared = access === 'hold' && isOpen;
  const title = `${boardLabels[board]}, ${formatDate(state.on, context.today)}`;
  return (
    <Layout title={title} header={context.header} current="meetings">
      <ErrorSummary lead={wrong.lead} errors={wrong.errors} />
      <p class="utrecht-paragraph utrecht-paragraph--lead">{opening(found, shown)}</p>
      <Doors found={found} isPrepared={isPrepared} />
      {meeting.introduction !== '' && <p class="typed">{meeting.introduction}</p>}
      {isPrepared && <IntroduceMeeting found={found} wrong={wrong} />}
      <h2>Agenda</h2>
      {shown.length === 0 && <p>Er staat niets op de agenda.</p>}
      {shown.map((item, index) => (
        <section class="agenda-item">
          <h3>
            {index + 1}. <ItemTitle found={found} item={item} />
          </h3>
          <ItemFacts context={context} board={board} item={item} />
          {isPrepared && (
            <ItemForms
              found={found}
              item={item}
              wrong={wrong}
              place={{ isFirst: index === 0, isLast: index === shown.length - 1 }}
            />
          )}
        </section>
      ))}
      <LeftOut found={found} isPrepared={isPrepared} />
      {isPrepared && <AddItem found={found} wrong={wrong} />}
      {isPrepared && <ProposeTheme {...{ found, themes, wrong }} />}
      <MovedMoney {...found} />
      {isPrepared && <StepForms found={found} wrong={wrong} />}
      {decided !== null && <DecidedElsewhere context={context} decided={decided} />}
    </Layout>
  );
}

function opening({ context, meeting, access }: FoundMeeting, shown: MeetingItem[]): string {
  const { on, phase } = meeting.state;
  const when = `${capital(formatDistance(on, context.today))}. ${capital(meetingPhaseLabels[phase])}.`;
  const count = shown.filter(isUndecided).length;
  if (access === 'titles' || phase === 'cancelled') return when;
  const request =
    count === 0
      ? 'Er is geen besluit meer nodig.'
      : `Over ${plural(count, 'punt', 'punten')} vragen we ${boardNames[meeting.board]} om een besluit.`;
  return `${when} ${request}`;
}

function Doors({ found, isPrepared }: { found: FoundMeeting; isPrepared: boolean }) {
  const { context, meeting } = found;
  const href = hrefOf(context, meeting);
  return (
    <p class="utrecht-action-group">
      {isPrepared && meeting.state.on <= context.today && (
        <ButtonLink href={`${href}/besluiten`}>Leg de besluiten vast</ButtonLink>
      )}
      <ButtonLink kind="secondary-action" href={`${href}/besluitenlijst`}>
        Besluitenlijst
      </ButtonLink>
      <ButtonLink kind="secondary-action" href={`${href}/agenda/docx`}>
        Agenda als Word-bestand
      </ButtonLink>
    </p>
  );
}

/** Partners read titles: the page of an action is not for them. */
function ItemTitle({ found, item }: { found: FoundMeeting; item: MeetingItem }) {
  const { subject, title } = item;
  if (found.access === 'titles') return <>{title}</>;
  const path = pathOf(found.context);
  switch (subject.kind) {
    case 'action':
      return <a href={`${path}/acties/${subject.actionKey}`}>{title}</a>;
    case 'theme':
      return <a href={`${path}/themas/${subject.themeKey}`}>{title}</a>;
    case 'indicator':
      return <a href={`${path}/dashboard-oov/indicatoren/${subject.indicatorId}`}>{title}</a>;
    case 'plan':
    case 'free':
      return <>{title}</>;
  }
}
