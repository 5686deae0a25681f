/** The first page of who has no plan yet: four steps, and where one is. */

import type { Child } from 'hono/jsx';
import { Layout } from '../site/layout.tsx';
import type { Viewer } from '../site/viewer.ts';
import { MakeStep, PeopleStep, RehearseStep, StartStep } from './steps.tsx';
import type { FirstHour } from './where-one-is.ts';

export function FirstHourPage({ viewer, place }: { viewer: Viewer; place: FirstHour }) {
  const states = statesOf(place);
  return (
    <Layout title="In vier stappen naar een lopend plan" header={null} viewer={viewer}>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        Het document waar uw plan in staat, is genoeg om te beginnen. Er gaat geen mail uit voordat
        u het plan zelf aanzet.
      </p>
      <ol class="first-steps">
        <Step title="Maak het plan" state={states.make}>
          <MakeStep place={place} />
        </Step>
        <Step title="Vul de mensen aan" state={states.people}>
          <PeopleStep place={place} />
        </Step>
        <Step title="Oefen het jaar" state={states.rehearse}>
          <RehearseStep place={place} />
        </Step>
        <Step title="Zet het plan aan" state={states.start}>
          <StartStep place={place} />
        </Step>
      </ol>
      {(place.draft !== null || place.version !== null) && (
        <p>
          <a href="/plannen">Bekijk alle concepten en plannen</a>, of{' '}
          <a href="/plannen/concept">begin opnieuw</a>.
        </p>
      )}
    </Layout>
  );
}

type StepState = 'done' | 'now' | 'later';

const stateWords: Record<StepState, string> = { done: 'gedaan', now: 'nu', later: 'straks' };

function Step({ title, state, children }: { title: string; state: StepState; children: Child }) {
  return (
    <li class={`first-step is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <h2>
        {title} <span class="step-state">{stateWords[state]}</span>
      </h2>
      {children}
    </li>
  );
}

/** The first that is not done is the one at hand; the plan may be put on without a rehearsal. */
function statesOf({ draft, version, rehearsal }: FirstHour) {
  const done = {
    make: version !== null || draft?.open === '',
    people: version !== null || (draft !== null && draft.openAboutPeople === ''),
    rehearse: rehearsal === 'done',
    start: false,
  };
  const now = Object.entries(done).find(([, isDone]) => !isDone)?.[0];
  const stateOf = (step: keyof typeof done): StepState =>
    done[step] ? 'done' : step === now ? 'now' : 'later';
  return {
    make: stateOf('make'),
    people: stateOf('people'),
    rehearse: stateOf('rehearse'),
    start: stateOf('start'),
  };
}
