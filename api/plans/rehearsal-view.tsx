/** How a rehearsal goes: where it is, its months, its newest mails, and what one can do next. */

import { capital, formatDate } from '../../domain/dutch/index.ts';
import { planIdOf } from '../../domain/ids.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import { Button, ButtonLink } from '../site/components/button.tsx';
import { Message } from '../site/layout.tsx';
import type { Answering, RehearsalProgress } from '../site/rehearsals.ts';
import { RehearsedMonths } from './rehearsed-months.tsx';

interface Props {
  version: PlanVersion;
  progress: RehearsalProgress;
}

export function isUnderWay({ stage }: RehearsalProgress): boolean {
  return stage === 'starting' || stage === 'playing';
}

export function RehearsalView({ version, progress }: Props) {
  return (
    <div class="rehearsed" data-live={isUnderWay(progress) ? 'yes' : 'no'}>
      <Stage progress={progress} year={version.plan.year} />
      <Next version={version} progress={progress} />
      <RehearsedMonths months={progress.months} />
      <Mails progress={progress} />
    </div>
  );
}

const whoAnswers: Record<Answering, string> = {
  all: 'In deze oefening antwoordt iedereen op tijd.',
  half: 'In deze oefening antwoordt de helft van de actiehouders nooit.',
  nobody: 'In deze oefening antwoordt niemand.',
};

/** The months of the year, and the first of the next. */
const monthCount = 13;

function Stage({ progress, year }: { progress: RehearsalProgress; year: number }) {
  const { stage, on, months, summary, answering } = progress;
  switch (stage) {
    case 'starting':
      return (
        <p class="utrecht-paragraph utrecht-paragraph--lead">De oefening wordt klaargezet …</p>
      );
    case 'playing':
      return (
        <>
          <p class="utrecht-paragraph utrecht-paragraph--lead">
            In de oefening is het nu <strong>{on === null ? year : formatDate(on)}</strong>.
          </p>
          <progress max={monthCount} value={months.length} aria-label="Hoe ver het jaar is" />
          <p>{whoAnswers[answering]} Het TVO vergadert, maar neemt geen besluiten.</p>
        </>
      );
    case 'done':
      return <Done summary={summary} answering={answering} />;
    case 'stopped':
      return <p>Deze oefening is gestopt. Hieronder staat hoe ver zij kwam.</p>;
    case 'broken':
      return (
        <Message kind="problem">
          <p>
            De oefening is gestopt door een fout. Aan uw eigen plan is niets veranderd. Probeer het
            nog een keer. In het venster waarin u Aanjager startte, staat wat er misging.
          </p>
        </Message>
      );
  }
}

function Done({ summary, answering }: Pick<RehearsalProgress, 'summary' | 'answering'>) {
  const [heading = '', ...lines] = summary;
  return (
    <Message kind="done">
      <p>
        <strong>De oefening is klaar.</strong> {heading}
      </p>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>{whoAnswers[answering]} Het TVO vergaderde, maar nam geen besluiten.</p>
    </Message>
  );
}

function Next({ version, progress }: Props) {
  const { id, plan, runningId } = version;
  const { siteUrl, stage } = progress;
  const rehearsed = siteUrl && `${siteUrl}/${planIdOf(plan.municipality.id, plan.year)}`;
  return (
    <>
      {siteUrl !== null && stage !== 'starting' && (
        <p>
          <a href={rehearsed ?? siteUrl}>Bekijk het geoefende jaar</a> of{' '}
          <a href={`${siteUrl}/postbus`}>lees alle mails</a>. Die pagina’s blijven tot u de oefening
          stopt.
        </p>
      )}
      <div class="steps">
        {stage === 'done' && runningId === null && (
          <ButtonLink href={`/plannen/${id}/aanzetten`}>Zet dit plan aan</ButtonLink>
        )}
        {(siteUrl !== null || stage === 'starting') && (
          <form method="post" action={`/plannen/${id}/oefening/stoppen`}>
            <Button kind="secondary-action">Stop de oefening</Button>
          </form>
        )}
        <ButtonLink kind="secondary-action" href={`/plannen/${id}`}>
          Terug naar het plan
        </ButtonLink>
      </div>
    </>
  );
}

function Mails({ progress: { mails, siteUrl } }: Pick<Props, 'progress'>) {
  if (mails.length === 0) return null;
  return (
    <section aria-labelledby="nieuwste-mails">
      <h2 id="nieuwste-mails">De nieuwste mails</h2>
      <ul class="rows">
        {mails.map(({ id, to, subject }) => (
          <li>
            <p>{siteUrl === null ? subject : <a href={`${siteUrl}/postbus/${id}`}>{subject}</a>}</p>
            <p class="quiet">{capital(`aan ${to}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
