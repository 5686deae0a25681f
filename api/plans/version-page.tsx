/** One version of a plan: what it changes, the whole year before anyone is mailed, and the button. */

import type { Comparison } from '../../domain/plan/comparison.ts';
import { changesNothing, type PlanDiff } from '../../domain/plan/diff.ts';
import type { Preview } from '../../domain/ahead/preview.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import type { PlacedProblem } from '../../plans/read.ts';
import { Button } from '../site/components/button.tsx';
import { Layout, Message, type PageHeader } from '../site/layout.tsx';
import { PlanActions } from './action-table.tsx';
import { PlanChanges } from './changes.tsx';
import { PlanKept } from './kept.tsx';
import { PlanLoad, PlanPeople } from './mails-per-week.tsx';
import { PlanMonths } from './months.tsx';
import { ProblemTable } from './problems-page.tsx';

interface Props {
  /** Null for a first plan: it has no pages to go to yet. */
  header: PageHeader | null;
  version: PlanVersion;
  /** Null for the version that runs: its year is on the dashboard. */
  preview: Preview | null;
  comparison: Comparison;
  warnings: PlacedProblem[];
  unavailable: boolean;
}

export function VersionPage(props: Props) {
  const { header, version, preview, comparison, warnings, unavailable } = props;
  const { plan, existing } = version;
  const runs = version.runningId === version.id;
  const diff = runs ? null : comparison.changes;
  const lines = version.source.split(/\r\n|\r|\n/);
  return (
    <Layout title={titleOf(version)} header={header} current="plans">
      {unavailable && (
        <Message kind="problem">
          <p>
            De motor van Aanjager antwoordt nu niet. Er is niets verloren. Misschien gaat het plan
            straks alsnog aan: kijk over een paar minuten op deze pagina. Staat het dan nog niet
            aan? Druk dan opnieuw; twee keer drukken kan geen kwaad.
          </p>
        </Message>
      )}
      {runs && <Running version={version} />}
      {diff !== null && <PlanChanges diff={diff} existing={existing} />}
      <PlanKept kept={comparison.kept} />
      {warnings.length > 0 && (
        <section>
          <h2>Let op</h2>
          <p>Dit houdt het plan niet tegen, maar kijk of het klopt.</p>
          <ProblemTable caption="Wat opvalt in het bestand" problems={warnings} lines={lines} />
        </section>
      )}
      {preview !== null && <YearIsOver year={plan.year} preview={preview} />}
      {preview !== null && <PlanLoad preview={preview} changed={diff !== null} />}
      <Activation version={version} diff={diff} />
      <PlanActions plan={plan} />
      {preview !== null && <PlanPeople preview={preview} />}
      {preview !== null && <PlanMonths preview={preview} />}
    </Layout>
  );
}

function titleOf({ plan, runningId, id }: PlanVersion): string {
  const { title, municipality } = plan;
  if (runningId === null) return `${title}, ${municipality.name}: het jaar vooraf`;
  return runningId === id ? `${title}, ${municipality.name}` : `Wijzigingen in ${title}`;
}

function Running({ version }: { version: PlanVersion }) {
  const { municipality, year } = version.plan;
  return (
    <Message kind="done">
      <p>
        Dit plan loopt. <a href={`/${municipality.id}/${String(year)}`}>Naar het overzicht</a>
      </p>
    </Message>
  );
}

function YearIsOver({ year, preview }: { year: number; preview: Preview }) {
  if (preview.from <= `${String(year)}-12-31`) return null;
  return (
    <Message kind="problem">
      <p>
        Dit is een plan van {year} en dat jaar is voorbij. Zet u het nu aan, dan zijn alle acties
        meteen te laat.
      </p>
    </Message>
  );
}

function Activation({ version, diff }: { version: PlanVersion; diff: PlanDiff | null }) {
  const runs = version.runningId === version.id;
  const action = `/plannen/${version.id}/activeer`;
  if (runs) return <Again action={action} />;
  if (diff !== null && changesNothing(diff)) return null;
  return (
    <form method="post" action={action}>
      <fieldset>
        <legend>{diff === null ? 'Het plan aanzetten' : 'De wijzigingen doorvoeren'}</legend>
        <p>
          {diff === null
            ? 'Vanaf dat moment krijgen actiehouders en betrokkenen mail, in de eerstvolgende mailronde.'
            : 'Wie iets moet weten van een wijziging, krijgt mail in de eerstvolgende mailronde.'}{' '}
          Twee keer drukken kan geen kwaad.
        </p>
        <Button>{diff === null ? 'Activeer dit plan' : 'Voer deze wijzigingen door'}</Button>
      </fieldset>
    </form>
  );
}

/** Half an activation can be completed by the same button. */
function Again({ action }: { action: string }) {
  return (
    <details>
      <summary>Loopt een actie niet?</summary>
      <form method="post" action={action}>
        <p>Start dan wat nog niet loopt. Wat al loopt, blijft zoals het is.</p>
        <Button kind="secondary-action">Start wat nog niet loopt</Button>
      </form>
    </details>
  );
}
