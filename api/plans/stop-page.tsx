/** Before a plan is stopped: what ends, who hears of it, and what stays. */

import type { PlanAhead } from '../../domain/ahead/plan-ahead.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { plural } from '../../domain/dutch/index.ts';
import { mostCharacters, tooLongSentence } from '../../domain/text.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import { Button, ButtonLink } from '../site/components/button.tsx';
import { ErrorSummary, type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { Layout, type PageHeader } from '../site/layout.tsx';
import type { StopRefusal } from '../use-cases/stop-plan.ts';
import { ConfirmNumber, Readers, readersSentence, Unreachable } from './numbers.tsx';

export interface StopView {
  header: PageHeader | null;
  version: PlanVersion;
  today: IsoDate;
  ahead: PlanAhead;
  /** As typed. */
  reason: string;
  problem: StopRefusal | null;
}

const problemFields: Record<StopRefusal, FieldError> = {
  no_reason: { at: 'reden', text: 'Geef een reden: wie het hoort, leest die.' },
  reason_too_long: { at: 'reden', text: tooLongSentence(mostCharacters.text) },
  not_confirmed: { at: 'akkoord', text: 'Vink aan dat dit klopt.' },
  numbers_changed: { at: 'akkoord', text: 'Het aantal is intussen veranderd. Kijk opnieuw.' },
  not_running: { at: null, text: 'Dit plan loopt niet.' },
  unavailable: {
    at: null,
    text: 'De motor van Aanjager antwoordt nu niet. Misschien stopt het plan straks alsnog: kijk over een paar minuten op de pagina van dit plan.',
  },
};

export function StopPage({ header, version, today, ahead, reason, problem }: StopView) {
  const { plan } = version;
  const path = `/plannen/${version.id}`;
  const errors = problem === null ? [] : [problemFields[problem]];
  return (
    <Layout title={`Stoppen: ${plan.title}`} header={header} current="plans">
      <ErrorSummary lead="Er is nog niets veranderd." errors={errors} />
      <h2>Wat er gebeurt</h2>
      <ul>
        <li>{endSentence(ahead)}</li>
        <li>
          {readersSentence(ahead.readers.length, plan, { ...ahead, today })} Daarna gaat er over dit
          plan geen mail meer uit.
        </li>
        <li>Alles blijft te lezen: acties, antwoorden, mails en notities.</li>
        <li>
          Rapportages die er al zijn, blijven staan. Er komt geen nieuwe halfjaarrapportage meer.
        </li>
        <li>Wilt u later toch verder? Zet dan dit bestand of een nieuw bestand weer aan.</li>
      </ul>
      <Readers readers={ahead.readers} />
      <Unreachable unreachable={ahead.unreachable} />
      <form method="post" action={`${path}/stoppen`}>
        <Field
          id="reden"
          label="Reden"
          hint="Actiehouders en betrokkenen krijgen die te lezen."
          problem={problemAt(errors, 'reden')}
        >
          {(tied) => (
            <textarea {...tied} name="reden" required maxlength={mostCharacters.text}>
              {reason}
            </textarea>
          )}
        </Field>
        <ConfirmNumber
          name="acties"
          number={ahead.openBefore}
          sentence={endSentence(ahead)}
          problem={problemAt(errors, 'akkoord')}
        />
        <p class="utrecht-action-group">
          <Button>Stop dit plan</Button>
          <ButtonLink kind="secondary-action" href={path}>
            Nee, terug
          </ButtonLink>
        </p>
      </form>
    </Layout>
  );
}

function endSentence({ openBefore }: PlanAhead): string {
  return `${plural(openBefore, 'actie die loopt, stopt', 'acties die lopen, stoppen')}.`;
}
