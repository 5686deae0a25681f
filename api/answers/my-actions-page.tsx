/** One person's part of the plan, on one page. */

import { describeComing, describeOverdue, formatDate, plural } from '../../domain/dutch/index.ts';
import { partsOfActionId } from '../../domain/ids.ts';
import type { InvolvedIn } from '../../prisma/action-involved.ts';
import type { OpenContext } from '../use-cases/answer-context.ts';
import type { ActionForm } from './forms.ts';
import { type PageContext, pathOf } from '../site/context.ts';
import { can, type PersonViewer } from '../site/viewer.ts';
import { ActionFacts } from './action-facts.tsx';
import { AnswerFields } from './fields.tsx';
import { AnswerProblems } from './form-page.tsx';
import type { SentForm } from '../site/sent-form.tsx';
import { StrayAnswers, SubmissionOutcome } from './submission-outcome.tsx';
import type { AnswersOutcome } from '../use-cases/submit-answers.ts';
import { Button } from '../site/components/button.tsx';
import { Layout } from '../site/layout.tsx';
import { MyPartProblems, MyParts, type SentPart } from './my-parts.tsx';

interface Props {
  context: PageContext;
  person: PersonViewer;
  actionForms: ActionForm[];
  parts: OpenContext[];
  sentPart: SentPart | null;
  involved: InvolvedIn[];
  outcome: AnswersOutcome;
  /** Sent about what is not on this page any more. */
  stray: SentForm | null;
}

export function MyActionsPage(props: Props) {
  const { context, person, actionForms, parts, sentPart, involved, outcome, stray } = props;
  const target = `/${context.plan.municipality.id}/mijn`;
  return (
    <Layout title="Mijn acties" header={context.header} current="mine">
      <SubmissionOutcome outcome={outcome} />
      <StrayAnswers stray={stray} />
      <AnswerProblems actionForms={actionForms} name="" />
      <MyPartProblems sentPart={sentPart} />
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        {lead(actionForms.filter(isOwn).length, actionForms.length, involved.length)}
      </p>
      {isEmpty(props) && <WhatIsForThem context={context} />}
      {actionForms.length > 0 && (
        <form method="post" action={target}>
          {actionForms.map((one) => (
            <section>
              <h2>
                <a href={`/${pathOfAction(one.context.link.action.id)}`}>
                  {one.context.link.action.what}
                </a>
              </h2>
              <ActionFacts context={one.context} />
              <InPlaceOf context={one.context} />
              <LastAnswer actionForm={one} />
              <details open={one.problems.length > 0 || one.form.antwoord !== null}>
                <summary>Geef antwoord</summary>
                <AnswerFields actionForm={one} />
              </details>
            </section>
          ))}
          <p>U antwoordt als {person.name}.</p>
          <Button>{actionForms.length === 1 ? 'Verstuur antwoord' : 'Verstuur antwoorden'}</Button>
        </form>
      )}
      <MyParts {...{ parts, sentPart, target }} />
      <Involved involved={involved} context={context} />
      <p>
        <a href={`/${context.plan.municipality.id}/sleutels`}>Zet uw acties in uw eigen agenda</a>
        {' · '}
        <a href={`/${context.plan.municipality.id}/adresboek/${person.keys[0] ?? ''}`}>
          Meld dat u afwezig bent
        </a>
      </p>
    </Layout>
  );
}

function isEmpty({ actionForms, parts, involved }: Props): boolean {
  return actionForms.length + parts.length + involved.length === 0;
}

/** Who has no actions may have something else to read (V41). */
function WhatIsForThem({ context }: Pick<Props, 'context'>) {
  if (!can(context.viewer, 'read_reports')) return null;
  return (
    <p>
      Voor u zijn de <a href={`${pathOf(context)}/rapportages`}>rapportages over het plan</a>.
    </p>
  );
}

function isOwn({ context: { link, today } }: ActionForm): boolean {
  return link.inPlaceOfOn(today) === null;
}

function lead(owned: number, answered: number, involved: number): string {
  const deputed = answered - owned;
  const own = [
    ...(owned === 0
      ? ['Er is nu geen lopende actie waar u actiehouder van bent.']
      : [`U bent actiehouder van ${plural(owned, 'lopende actie', 'lopende acties')}.`]),
    ...(deputed === 0
      ? []
      : [`U vervangt de actiehouder van ${plural(deputed, 'lopende actie', 'lopende acties')}.`]),
    ...(answered < 2 ? [] : ['U hoeft niet alles tegelijk te beantwoorden.']),
  ].join(' ');
  const others =
    involved === 0 ? '' : ` Bij ${plural(involved, 'actie', 'acties')} bent u betrokken.`;
  return own + others;
}

function InPlaceOf({ context: { link, today } }: { context: OpenContext }) {
  const away = link.inPlaceOfOn(today);
  return away === null ? null : <p>U vervangt {away} en antwoordt als vervanger.</p>;
}

const progressSentences = {
  on_track: 'het komt goed',
  at_risk: 'er is een risico',
  stuck: 'het zit vast',
} as const;

function LastAnswer({ actionForm: { context } }: { actionForm: ActionForm }) {
  const { progress } = context.link.action.state;
  if (progress === null) return null;
  return (
    <p>
      Laatste antwoord, op {formatDate(progress.on, context.today)}:{' '}
      {progressSentences[progress.value]}.
    </p>
  );
}

function Involved({ involved, context }: Pick<Props, 'involved' | 'context'>) {
  if (involved.length === 0) return null;
  return (
    <section>
      <h2>U bent betrokken bij</h2>
      <ul class="rows">
        {involved.map(({ planId, key, what, ownerName, due }) => (
          <li>
            <a href={`/${planId}/acties/${key}`}>{what}</a>
            <p class="quiet">
              Actiehouder: {ownerName}.{' '}
              {due !== null &&
                (due.dueOn < context.today
                  ? describeOverdue(due, null, context.today)
                  : describeComing(due, context.today))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function pathOfAction(actionId: string): string {
  const { planId, key } = partsOfActionId(actionId);
  return `${planId}/acties/${key}`;
}
