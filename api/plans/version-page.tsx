/** One version of a plan: what it changes, the whole year before anyone is mailed, and the button. */

import { calendarOf, type IsoDate } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import { plannedStart, type PlannedStart } from '../../domain/plan/plan-events.ts';
import type { Comparison } from '../../domain/plan/comparison.ts';
import { changesNothing, type PlanDiff } from '../../domain/plan/diff.ts';
import type { Preview } from '../../domain/ahead/preview.ts';
import type { YearBoard } from '../../domain/board/year-board.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import type { PlacedProblem } from '../../plans/read.ts';
import { Button, ButtonLink } from '../site/components/button.tsx';
import { YearBoardTable } from '../site/components/year-board.tsx';
import { Layout, Message, type PageHeader } from '../site/layout.tsx';
import { PlanActions } from './action-table.tsx';
import { PlanChanges } from '../site/components/plan/changes.tsx';
import { PlanKept } from './kept.tsx';
import { PlanLoad, PlanPeople } from './mails-per-week.tsx';
import { PlanLoads } from '../site/components/plan/loads.tsx';
import { PlanMonths } from './months.tsx';
import { PlanHistory } from './plan-history.tsx';
import { ProblemTable } from './problems-page.tsx';

interface Props {
  /** Null for a first plan: it has no pages to go to yet. */
  header: PageHeader | null;
  version: PlanVersion;
  /** Null for the version that runs: its year is on the dashboard. */
  preview: Preview | null;
  /** Likewise. */
  board: YearBoard | null;
  comparison: Comparison;
  warnings: PlacedProblem[];
  /** What came of a step that was just taken. */
  message: { kind: 'done' | 'problem'; text: string } | null;
  today: IsoDate;
}

export function VersionPage(props: Props) {
  const { header, version, preview, board, comparison, warnings, message, today } = props;
  const { plan, existing } = version;
  const runs = isRunning(version);
  const diff = runs ? null : comparison.changes;
  const lines = version.source.split(/\r\n|\r|\n/);
  return (
    <Layout title={titleOf(version)} header={header} current="plans">
      {message !== null && (
        <Message kind={message.kind}>
          <p>{message.text}</p>
        </Message>
      )}
      {version.stoppedOn !== null && (
        <Message kind="problem">
          <p>
            Dit plan is gestopt op {formatDate(version.stoppedOn, today)}. Er gaat geen mail over
            uit.
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
      <Activation version={version} diff={diff} today={today} />
      <PlanHistory version={version} today={today} />
      <PlanActions plan={plan} />
      {board !== null && <PlanYear board={board} />}
      {preview !== null && <PlanPeople preview={preview} />}
      {preview !== null && <PlanLoads loads={preview.loads} />}
      {preview !== null && <PlanMonths preview={preview} />}
    </Layout>
  );
}

function titleOf({ plan, runningId, id }: PlanVersion): string {
  const { title, municipality } = plan;
  if (runningId === null) return `${title}, ${municipality.name}: het jaar vooraf`;
  return runningId === id ? `${title}, ${municipality.name}` : `Wijzigingen in ${title}`;
}

function PlanYear({ board }: { board: YearBoard }) {
  return (
    <section aria-labelledby="jaarbord">
      <h2 id="jaarbord">Het jaar op een bord</h2>
      <YearBoardTable board={board} caption="Acties per thema" hrefOf={null} />
    </section>
  );
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

interface ActivationProps {
  version: PlanVersion;
  diff: PlanDiff | null;
  today: IsoDate;
}

function Activation({ version, diff, today }: ActivationProps) {
  const path = `/plannen/${version.id}`;
  const planned = plannedStart(version.events);
  if (isRunning(version)) return <Again version={version} path={path} />;
  if (version.stoppedOn === null && diff !== null && changesNothing(diff)) return null;
  return (
    <section aria-labelledby="aanzetten">
      <h2 id="aanzetten">{activationTitle(version)}</h2>
      {planned?.versionId === version.id && (
        <PlannedStartOf {...{ planned, version, path, today }} />
      )}
      <p>
        U ziet eerst wie er mail krijgt en wanneer.
        {version.runningId === null &&
          ' U kunt het hele jaar ook eerst oefenen, zonder echte mail.'}
      </p>
      <p class="utrecht-action-group">
        <ButtonLink href={`${path}/aanzetten`}>{buttonText(version)}</ButtonLink>{' '}
        {version.runningId === null && (
          <ButtonLink kind="secondary-action" href={`${path}/oefening`}>
            Oefen dit plan eerst
          </ButtonLink>
        )}
      </p>
    </section>
  );
}

function activationTitle({ runningId, stoppedOn }: PlanVersion): string {
  if (runningId === null) return 'Het plan aanzetten';
  return stoppedOn === null ? 'De wijzigingen doorvoeren' : 'Het plan weer aanzetten';
}

function buttonText({ runningId, stoppedOn }: PlanVersion): string {
  if (runningId === null) return 'Activeer dit plan';
  return stoppedOn === null ? 'Voer deze wijzigingen door' : 'Zet dit plan weer aan';
}

interface PlannedProps {
  planned: PlannedStart;
  version: PlanVersion;
  path: string;
  today: IsoDate;
}

function PlannedStartOf({ planned, version, path, today }: PlannedProps) {
  const startOn = calendarOf(version.plan.calendar).dateOf(planned.startAt);
  return (
    <form method="post" action={`${path}/start-intrekken`}>
      <p>Dit plan start op {formatDate(startOn, today)}. Een andere dag kiest u hieronder.</p>
      <Button kind="secondary-action">Zet het toch niet aan</Button>
    </form>
  );
}

/** Half an activation can be completed by the same button. */
function Again({ version, path }: { version: PlanVersion; path: string }) {
  return (
    <>
      <details>
        <summary>Loopt een actie niet?</summary>
        <p>Start dan wat nog niet loopt. Wat al loopt, blijft zoals het is.</p>
        <p>
          <ButtonLink kind="secondary-action" href={`${path}/aanzetten`}>
            Start wat nog niet loopt
          </ButtonLink>
        </p>
      </details>
      <details>
        <summary>Gaat {version.plan.title} niet door?</summary>
        <p>U ziet eerst wat er dan gebeurt.</p>
        <p>
          <ButtonLink kind="secondary-action" href={`${path}/stoppen`}>
            Stop dit plan
          </ButtonLink>
        </p>
      </details>
    </>
  );
}

export function isRunning({ runningId, id, stoppedOn }: PlanVersion): boolean {
  return runningId === id && stoppedOn === null;
}
