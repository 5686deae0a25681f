/** A link that leads to no form: why, and what the reader can do. */

import { undoUntil } from '../../domain/action/state.ts';
import { confirmedOnOf } from '../../domain/action/confirmation-handlers.ts';
import { refusalSentences, formatDate } from '../../domain/dutch/index.ts';
import type { DeadLink } from '../../domain/action/link-validity.ts';
import type { AnswerContext } from '../use-cases/answer-context.ts';
import { WrongPerson } from './person.tsx';
import { Layout } from '../site/layout.tsx';
import { type SentForm, SentTexts } from '../site/sent-form.tsx';

interface Written {
  /** What was sent all the same; null where nothing was. */
  sent: SentForm | null;
}

export function UnknownLinkPage({ sent }: Written) {
  return (
    <Layout title="Deze link werkt niet" header={null}>
      <p>Dat kan drie dingen betekenen:</p>
      <ul>
        <li>de link is niet helemaal overgenomen uit de mail;</li>
        <li>de actie heeft een andere actiehouder gekregen;</li>
        <li>er is een nieuwere mail met een nieuwe link.</li>
      </ul>
      <p>Open de link nog een keer vanuit uw nieuwste mail, of vraag het de coördinator.</p>
      <NotRecorded sent={sent} />
    </Layout>
  );
}

interface Props {
  context: AnswerContext;
  dead: DeadLink;
  confirmedBy: string | null;
}

export function DeadLinkPage({ context, dead, confirmedBy, sent }: Props & Written) {
  return (
    <Layout title={context.link.action.what} header={null} municipality={context.link.municipality}>
      <WhyDead {...{ context, dead, confirmedBy }} />
      <NotRecorded sent={sent} />
      <WrongPerson context={context} />
    </Layout>
  );
}

/** It can be copied into a mail: nobody else will read it. */
function NotRecorded({ sent }: Written) {
  if (sent === null) return null;
  return (
    <>
      <p>Wat u verstuurde, is niet vastgelegd. U kunt het hier kopiëren.</p>
      <SentTexts sent={sent} />
    </>
  );
}

export function WhyDead({ context, dead, confirmedBy }: Props) {
  return (
    <>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        {deadLinkSentence(dead, context, confirmedBy)}
      </p>
      {dead === 'confirmed' && <UndoHint context={context} />}
    </>
  );
}

function deadLinkSentence(
  dead: DeadLink,
  context: AnswerContext,
  confirmedBy: string | null,
): string {
  const { today, milestone, link } = context;
  switch (dead) {
    case 'left':
      return `Deze link was voor ${link.contact.name}. Die werkt hier niet meer, dus de link is gestopt.`;
    case 'not_owner':
      return link.purpose === 'obstacle' || link.purpose === 'part'
        ? 'U bent niet meer betrokken bij deze actie. U hoeft niets meer te doen.'
        : 'Een ander is nu actiehouder van deze actie. U hoeft niets meer te doen.';
    case 'cancelled':
      return 'Deze actie is gestopt. U hoeft niets meer te doen.';
    case 'confirmed': {
      const on = (milestone && confirmedOnOf(milestone, link.partId)) ?? today;
      return `${confirmedBy ?? 'Iemand'} meldde dit al klaar op ${formatDate(on, today)}. U hoeft niets meer te doen.`;
    }
    case 'unknown_milestone':
    case 'not_confirmed':
    case 'undo_too_late':
      return refusalSentences[dead];
  }
}

function UndoHint({ context }: { context: AnswerContext }) {
  const { milestone, calendar, today } = context;
  if (milestone?.confirmedOn == null) return null;
  const until = undoUntil(milestone.confirmedOn, calendar);
  if (today > until) return null;
  return (
    <p>
      Klopt dat niet? De actiehouder en de coördinator kregen een bevestiging per mail. Met de knop
      in die mail draait u het terug, tot en met {formatDate(until, today)}.
    </p>
  );
}
