/** The rehearsal of a plan: who answers, how the year goes by, and what it came to. */

import type { PlanVersion } from '../../prisma/plan-versions.ts';
import { Button } from '../site/components/button.tsx';
import { Choice } from '../site/components/choice.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { Choices } from '../site/components/field.tsx';
import { Layout, type PageHeader } from '../site/layout.tsx';
import { type Answering, answerings, type RehearsalProgress } from '../site/rehearsals.ts';
import { isUnderWay, RehearsalView } from './rehearsal-view.tsx';

interface Props {
  header: PageHeader | null;
  version: PlanVersion;
  /** Null before the first. */
  progress: RehearsalProgress | null;
  /** Not on servers. */
  isPossible: boolean;
  nothingChosen: boolean;
}

export function RehearsalPage({ header, version, progress, isPossible, nothingChosen }: Props) {
  const { plan } = version;
  const isLive = progress !== null && isUnderWay(progress);
  const errors = nothingChosen ? [chooseOne] : [];
  return (
    <Layout title={`Oefenen: ${plan.title}`} header={header} current="plans" isLive={isLive}>
      {isPossible && <ErrorSummary lead="Er is nog niets begonnen." errors={errors} />}
      {progress === null && <Lead year={plan.year} />}
      {progress !== null && <RehearsalView version={version} progress={progress} />}
      {!isPossible && <OnServers />}
      {isPossible && !isLive && (
        <Begin version={version} again={progress !== null} problem={errors[0]?.text ?? null} />
      )}
    </Layout>
  );
}

const chooseOne = { at: 'mensen-0', text: 'Kies hoe de mensen antwoorden.' };

function Lead({ year }: { year: number }) {
  return (
    <>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        U ziet heel {year} voorbijkomen in een paar minuten: elke mail, elk antwoord en elke actie
        die te laat is.
      </p>
      <p>
        De oefening gebruikt een kopie van dit plan. Niemand krijgt echt mail, en aan uw eigen plan
        verandert niets.
      </p>
    </>
  );
}

function OnServers() {
  return (
    <section aria-labelledby="servers">
      <h2 id="servers">Zo oefent u op deze installatie</h2>
      <p>
        Op servers begint een oefening niet vanaf de site. Vraag de beheerder van Aanjager om dit
        plan te oefenen met <code>npm run rehearse</code>. Hoe dat gaat, staat in{' '}
        <code>docs/operations.md</code>.
      </p>
    </section>
  );
}

const choices: Record<Answering, { label: string; hint: string }> = {
  all: {
    label: 'Iedereen antwoordt op tijd',
    hint: 'U ziet het jaar zoals u hoopt dat het gaat.',
  },
  half: {
    label: 'De helft van de actiehouders antwoordt nooit',
    hint: 'U ziet wat er dan naar het TVO gaat.',
  },
  nobody: {
    label: 'Niemand antwoordt',
    hint: 'U ziet het meeste dat er aan mail kan komen.',
  },
};

interface BeginProps {
  version: PlanVersion;
  again: boolean;
  problem: string | null;
}

function Begin({ version, again, problem }: BeginProps) {
  return (
    <section aria-labelledby="beginnen">
      <h2 id="beginnen">{again ? 'Nog een keer oefenen' : 'De oefening beginnen'}</h2>
      {again && <p>Een nieuwe oefening begint opnieuw. De vorige is dan niet meer te bekijken.</p>}
      <form method="post" action={`/plannen/${version.id}/oefening`}>
        <Choices id="mensen-0" legend="Hoe antwoorden de mensen in de oefening?" problem={problem}>
          {answerings.map((answering, i) => (
            <Choice type="radio" name="mensen" id={`mensen-${String(i)}`} value={answering}>
              {choices[answering].label}
              <span class="quiet">. {choices[answering].hint}</span>
            </Choice>
          ))}
        </Choices>
        <Button>Begin de oefening</Button>
      </form>
    </section>
  );
}
