/** Everything known about one action. */

import { rulesFor } from '../../domain/action/state.ts';
import { contactClaims, momentClaim } from '../../domain/contact/claims.ts';
import {
  alsoWith,
  capital,
  describeClaim,
  describeClaims,
  formatDate,
  formatList,
  statedParticulars,
} from '../../domain/dutch/index.ts';
import {
  audienceLabels,
  formatCosts,
  noticeLabels,
  themeKindLabels,
} from '../../domain/dutch/labels.ts';
import { type ScheduledStep, upcomingSteps } from '../../domain/action/schedule.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { decidersFor } from '../site/deciders.ts';
import { can } from '../site/viewer.ts';
import { claimSubject } from '../use-cases/action-claims.ts';
import { ActionMoney } from './action-money.tsx';
import { ActionStanding } from './action-summary.tsx';
import { DataList, Fact } from '../site/components/data-list.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { EvaluationResults } from './evaluation-results.tsx';
import { DecisionForms } from './decisions.tsx';
import type { FormErrors } from './form-errors.ts';
import { History, MailsAbout } from './history.tsx';
import { KeptAnswers, RefusedLater } from './kept.tsx';
import { Layout } from '../site/layout.tsx';
import { Notes } from './notes.tsx';
import { PartsOf } from './parts.tsx';
import { type ActionOutcome, OutcomeMessage } from './outcome.tsx';
import { personName } from './person.ts';
import { YearLine, YearLineLegend } from './year-line.tsx';

interface Props {
  context: PageContext;
  action: ActionDetails;
}

interface PageProps extends Props {
  engineUrl: string | null;
  outcome: ActionOutcome | null;
  wrong: FormErrors;
}

export function ActionPage({ context, action, engineUrl, outcome, wrong }: PageProps) {
  const steps = stepsToCome(context, action);
  return (
    <Layout title={action.what} header={context.header} current="overview">
      {wrong.errors.length > 0 ? (
        <>
          <ErrorSummary lead={wrong.lead} errors={wrong.errors} />
          {wrong.reason !== '' && <p>U schreef: “{wrong.reason}”</p>}
        </>
      ) : (
        <OutcomeMessage outcome={outcome} />
      )}
      <KeptAnswers context={context} action={action} />
      <ActionStanding context={context} action={action} />
      <YearLine line={lineOf(context, action, steps)} />
      <YearLineLegend />
      <PlanFacts context={context} action={action} />
      <EvaluationResults context={context} action={action} />
      {can(context.viewer, 'decide') && (
        <DecisionForms
          action={action}
          today={context.today}
          path={pathOf(context)}
          {...wrong}
          deciders={decidersFor(context.viewer, action.roleHolders)}
        />
      )}
      <Coming steps={steps} context={context} action={action} />
      <Notes context={context} action={action} {...wrong} />
      {can(context.viewer, 'read_plan') && <ActionMoney context={context} action={action} />}
      <RefusedLater context={context} action={action} />
      <History events={action.events} origin={action.origin} context={context} />
      {can(context.viewer, 'read_mails') && <MailsAbout mails={action.mails} context={context} />}
      {engineUrl !== null && (
        <p class="utrecht-paragraph utrecht-paragraph--small">
          Voor de beheerder: <a href={engineUrl}>het proces achter deze actie</a> in Temporal.
        </p>
      )}
    </Layout>
  );
}

function stepsToCome({ plan, calendar }: PageContext, action: ActionDetails): ScheduledStep[] {
  return upcomingSteps(action.state, rulesFor(plan.rules, action.ladder), calendar);
}

function lineOf(context: PageContext, action: ActionDetails, steps: ScheduledStep[]) {
  const { state, mails } = action;
  const contact = contactClaims(claimSubject(context, action), context.today);
  return {
    year: context.plan.year,
    activatedOn: state.activatedOn,
    mailed: mails.map(({ on }) => on),
    coming: steps.map(({ on }) => on),
    due: state.milestones.map(({ dueOn, confirmedOn }) => ({
      on: dueOn,
      met: confirmedOn !== null,
    })),
    today: context.today,
    contact: describeClaims(contact, context.today),
  };
}

function PlanFacts({ context, action }: Props) {
  const { today } = context;
  return (
    <DataList>
      <Fact name="Hoe">{action.how}</Fact>
      <Fact name="Thema">
        {action.themeName} ({themeKind(action.themeKind)})
        {action.secondThemeName !== null && `, ${alsoWith(action.secondThemeName)}`}
      </Fact>
      <Fact name="Actiehouder">{personName(action.owner, today)}</Fact>
      <Fact name="Betrokken">
        {action.involved.length === 0
          ? 'niemand anders'
          : formatList(action.involved.map((person) => personName(person, today)))}
      </Fact>
      <Fact name="Wanneer volgens het plan">{action.timing}</Fact>
      <Fact name="Momenten">
        <Milestones context={context} action={action} />
      </Fact>
      <Fact name="Kosten">
        {action.costCents === null ? 'geen extra kosten' : formatCosts(action)}
      </Fact>
      {statedParticulars(action.particulars).map(({ name, text }) => (
        <Fact name={capital(name)}>{text}</Fact>
      ))}
    </DataList>
  );
}

function Milestones({ context, action }: Props) {
  const { today } = context;
  const subject = claimSubject(context, action);
  return (
    <>
      {action.state.milestones.map((milestone) => (
        <div>
          {describeClaim(momentClaim(subject, milestone), today)}
          <PartsOf milestone={milestone} action={action} today={today} />
        </div>
      ))}
    </>
  );
}

function Coming({ steps, context, action }: Props & { steps: ScheduledStep[] }) {
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>Wat er nog komt</h2>
      <p class="utrecht-paragraph utrecht-paragraph--small">Dit gaat uit als er niets verandert.</p>
      <ul>
        {steps.map((step) => (
          <li>
            {capital(formatDate(step.on, context.today))}: {noticeLabels[step.kind]}, aan{' '}
            {formatList(
              step.to.map((to) => (to === 'owner' ? action.owner.name : audienceLabels[to])),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function themeKind(kind: string): string {
  return kind === 'strategic' ? themeKindLabels.strategic : themeKindLabels.priority;
}
