/** Everything known about one action. */

import { rulesFor } from '../../domain/action/state.ts';
import { capital, sayDate, sayList, sayMoney } from '../../domain/dutch/index.ts';
import {
  audienceWords,
  milestoneWords,
  noticeWords,
  themeKindWords,
} from '../../domain/dutch/labels.ts';
import { escalatesOn, type Word, wordsToCome } from '../../domain/action/schedule.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { pathOf, type Scene } from '../site/context.ts';
import { may } from '../site/viewer.ts';
import { ActionStanding } from './action-summary.tsx';
import { DataList, Fact } from '../site/components/data-list.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { DecisionForms } from './decisions.tsx';
import type { FormErrors } from './form-errors.ts';
import { History, MailsAbout } from './history.tsx';
import { Layout } from '../site/layout.tsx';
import { Notes } from './notes.tsx';
import { PartsOf } from './parts.tsx';
import { type Outcome, OutcomeMessage } from './outcome.tsx';
import { personName } from './person.ts';
import { YearLine, YearLineLegend } from './year-line.tsx';

interface Props {
  scene: Scene;
  action: ActionDetails;
}

interface PageProps extends Props {
  engineUrl: string | null;
  outcome: Outcome | null;
  wrong: FormErrors;
}

export function ActionPage({ scene, action, engineUrl, outcome, wrong }: PageProps) {
  const words = wordsOf(scene, action);
  return (
    <Layout title={action.what} place={scene.place} current="overview">
      {wrong.errors.length > 0 ? <ErrorSummary {...wrong} /> : <OutcomeMessage outcome={outcome} />}
      <ActionStanding scene={scene} action={action} />
      <YearLine line={lineOf(scene, action, words)} />
      <YearLineLegend />
      <Facts scene={scene} action={action} />
      {may(scene.visitor, 'decide') && (
        <DecisionForms
          action={action}
          today={scene.today}
          path={pathOf(scene)}
          errors={wrong.errors}
        />
      )}
      <Coming words={words} scene={scene} action={action} />
      <Notes scene={scene} action={action} errors={wrong.errors} />
      <History events={action.events} scene={scene} />
      {may(scene.visitor, 'read_mails') && <MailsAbout mails={action.mails} scene={scene} />}
      {engineUrl !== null && (
        <p class="utrecht-paragraph utrecht-paragraph--small">
          Voor de beheerder: <a href={engineUrl}>het proces achter deze actie</a> in Temporal.
        </p>
      )}
    </Layout>
  );
}

function wordsOf({ plan, calendar }: Scene, action: ActionDetails): Word[] {
  return wordsToCome(action.state, rulesFor(plan.rules, action.ladder), calendar);
}

function lineOf(scene: Scene, { state, mails }: ActionDetails, words: Word[]) {
  return {
    year: scene.plan.year,
    activatedOn: state.activatedOn,
    given: mails.map(({ on }) => on),
    coming: words.map(({ on }) => on),
    due: state.milestones.map(({ dueOn, confirmedOn }) => ({
      on: dueOn,
      met: confirmedOn !== null,
    })),
    today: scene.today,
  };
}

function Facts({ scene, action }: Props) {
  const { today } = scene;
  return (
    <DataList>
      <Fact name="Hoe">{action.how}</Fact>
      <Fact name="Thema">
        {action.themeName} ({themeKind(action.themeKind)})
      </Fact>
      <Fact name="Actiehouder">{personName(action.owner, today)}</Fact>
      <Fact name="Betrokken">
        {action.involved.length === 0
          ? 'niemand anders'
          : sayList(action.involved.map((person) => personName(person, today)))}
      </Fact>
      <Fact name="Wanneer volgens het plan">{action.timing}</Fact>
      <Fact name="Momenten">
        <Milestones scene={scene} action={action} />
      </Fact>
      <Fact name="Kosten">{action.costCents === null ? 'geen' : sayMoney(action.costCents)}</Fact>
    </DataList>
  );
}

function Milestones({ scene, action }: Props) {
  const { plan, calendar, today } = scene;
  const rules = rulesFor(plan.rules, action.ladder);
  return (
    <>
      {action.state.milestones.map((milestone) => {
        const tvoOn = escalatesOn(milestone, action.state, rules, calendar);
        const open = milestone.confirmedOn === null && action.state.phase === 'running';
        return (
          <div>
            {capital(milestoneWords[milestone.kind])} {sayDate(milestone.dueOn, today)}
            {milestone.confirmedOn !== null &&
              `: klaar gemeld op ${sayDate(milestone.confirmedOn, today)}`}
            {milestone.escalatedOn !== null &&
              `: bij het TVO sinds ${sayDate(milestone.escalatedOn, today)}`}
            {open &&
              tvoOn !== null &&
              `. Zonder antwoord naar het TVO op ${sayDate(tvoOn, today)}.`}
            <PartsOf milestone={milestone} action={action} today={today} />
          </div>
        );
      })}
    </>
  );
}

function Coming({ words, scene, action }: Props & { words: Word[] }) {
  if (words.length === 0) return null;
  return (
    <section>
      <h2>Wat er nog komt</h2>
      <p class="utrecht-paragraph utrecht-paragraph--small">Dit gaat uit als er niets verandert.</p>
      <ul>
        {words.map((word) => (
          <li>
            {capital(sayDate(word.on, scene.today))}: {noticeWords[word.kind]}, aan{' '}
            {sayList(word.to.map((to) => (to === 'owner' ? action.owner.name : audienceWords[to])))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function themeKind(kind: string): string {
  return kind === 'strategic' ? themeKindWords.strategic : themeKindWords.priority;
}
