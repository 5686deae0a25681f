/** Before a plan is put on, or changed: who gets a mail and when, what follows, and the question whether that is right. */

import type { firstWeek, PlanAhead } from '../../domain/ahead/plan-ahead.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { capital, formatDate, plural } from '../../domain/dutch/index.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import { Button, ButtonLink } from '../site/components/button.tsx';
import { ErrorSummary, type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { StatementView } from '../site/components/statement/view.tsx';
import { Layout, type PageHeader } from '../site/layout.tsx';
import type { ActivationRefusal } from '../use-cases/activate-plan.ts';
import type { Stated } from '../use-cases/state-consequences.ts';
import { ConfirmNumber, Readers, readersSentence, Unreachable } from './numbers.tsx';

export interface ActivationView {
  header: PageHeader | null;
  version: PlanVersion;
  today: IsoDate;
  /** The day on which it starts; as typed, where that is no day that can be. */
  startOn: string;
  ahead: PlanAhead;
  /** Of a first start. */
  week: ReturnType<typeof firstWeek> | null;
  /** Of a version that changes what runs. */
  stated: Stated | null;
  problem: ActivationProblem | null;
}

export type ActivationProblem = ActivationRefusal | 'consequences_changed' | 'consequences_unseen';

const problemFields: Record<ActivationProblem, FieldError> = {
  not_confirmed: { at: 'akkoord', text: 'Vink aan dat dit klopt.' },
  numbers_changed: { at: 'akkoord', text: 'Het aantal is intussen veranderd. Kijk opnieuw.' },
  day_passed: { at: 'vanaf', text: 'Kies vandaag of een latere dag.' },
  runs_already: { at: null, text: 'Dit plan loopt al: een wijziging gaat meteen in.' },
  consequences_changed: {
    at: null,
    text: 'Intussen is er iets veranderd. Hieronder staat wat er nu verandert.',
  },
  consequences_unseen: { at: null, text: 'Bekijk eerst hieronder wat er verandert.' },
  unavailable: {
    at: null,
    text: 'De motor van Aanjager antwoordt nu niet. Er is niets verloren. Misschien gebeurt het straks alsnog: kijk over een paar minuten op de pagina van dit plan. Zo niet, druk dan opnieuw; twee keer drukken kan geen kwaad.',
  },
};

export function ActivationPage(props: ActivationView) {
  const { header, version, today, startOn, ahead, week, stated, problem } = props;
  const { plan, runningId } = version;
  const path = `/plannen/${version.id}`;
  const isStart = runningId === null;
  const errors = problem === null ? [] : [problemFields[problem]];
  const sentence = readersSentence(ahead.readers.length, plan, { ...ahead, today });
  return (
    <Layout title={titleOf(version)} header={header} current="plans">
      <ErrorSummary lead="Er is nog niets veranderd." errors={errors} />
      {isStart && <StartDay {...{ path, today, startOn, errors }} />}
      <h2>Wie er mail krijgt</h2>
      <p class="utrecht-paragraph utrecht-paragraph--lead">{sentence}</p>
      <Readers readers={ahead.readers} />
      <Unreachable unreachable={ahead.unreachable} />
      <OpenActions ahead={ahead} />
      {week !== null && <FirstWeek week={week} today={today} />}
      {stated !== null && (
        <StatementView statement={stated.statement} names={stated.names} today={today} />
      )}
      <form method="post" action={`${path}/activeer`}>
        {stated !== null && <input type="hidden" name="gevolgen" value={stated.hash} />}
        {isStart && <input type="hidden" name="vanaf" value={startOn} />}
        <ConfirmNumber
          name="mensen"
          number={ahead.readers.length}
          sentence={sentence}
          problem={problemAt(errors, 'akkoord')}
        />
        <p class="utrecht-action-group">
          <Button>{isStart ? 'Zet het plan aan' : 'Voer deze wijzigingen door'}</Button>
          <ButtonLink kind="secondary-action" href={path}>
            Nee, terug
          </ButtonLink>
        </p>
      </form>
    </Layout>
  );
}

function titleOf({ plan, runningId, stoppedOn }: PlanVersion): string {
  if (runningId === null) return `Aanzetten: ${plan.title}`;
  return stoppedOn === null
    ? `Wijzigingen doorvoeren: ${plan.title}`
    : `Weer aanzetten: ${plan.title}`;
}

interface StartDayProps extends Pick<ActivationView, 'today' | 'startOn'> {
  path: string;
  errors: FieldError[];
}

/** Another day gives other numbers: they are looked up before anything is confirmed. */
function StartDay({ path, today, startOn, errors }: StartDayProps) {
  return (
    <form method="get" action={`${path}/aanzetten`}>
      <Field
        id="vanaf"
        label="Vanaf welke dag?"
        hint="De eerste mails gaan in de eerste mailronde op of na die dag. Tot dan kunt u de dag veranderen of het plan toch niet aanzetten."
        problem={problemAt(errors, 'vanaf')}
      >
        {(tied) => (
          <input {...tied} name="vanaf" type="date" required min={today} value={startOn} />
        )}
      </Field>
      <Button kind="secondary-action">Bekijk deze dag</Button>
    </form>
  );
}

function OpenActions({ ahead: { openBefore, openAfter } }: Pick<ActivationView, 'ahead'>) {
  return (
    <p>
      {openBefore === 0
        ? `${plural(openAfter, 'actie begint', 'acties beginnen')}.`
        : `Nu: ${plural(openBefore, 'actie loopt', 'acties lopen')}. Daarna: ${plural(openAfter, 'actie loopt', 'acties lopen')}.`}
    </p>
  );
}

/** What goes out in the week from the first mail on, if nobody answers. */
function FirstWeek({ week, today }: { week: ReturnType<typeof firstWeek>; today: IsoDate }) {
  return (
    <>
      <h2>Wat er in die week gebeurt</h2>
      <ul>
        {week.map(({ on, mails }) => (
          <li>
            {capital(formatDate(on, today))}: {plural(mails, 'mail', 'mails')}
          </li>
        ))}
      </ul>
    </>
  );
}
