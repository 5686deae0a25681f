/** A frozen report in one version: its text, the files of it, and beside it what changed since. */

import { reportVersionLabels } from '../../domain/dutch/labels.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { ReportChanges } from '../../domain/reports/changes.ts';
import { changeSentences } from '../../domain/reports/versions/changes.ts';
import { type ReportVersion, versionSlugs } from '../../domain/reports/versions/version.ts';
import type { FrozenReport } from '../../prisma/report-freezing.ts';
import { DocumentSections } from '../site/components/document.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';
import { reportFormats } from '../use-cases/report-files.ts';
import { figureLinks } from './figure-links.ts';
import { versionsFor } from './versions.ts';

interface Props {
  context: PageContext;
  frozen: FrozenReport;
  version: ReportVersion;
  /** Null for who reads no more than a version. */
  changes: ReportChanges | null;
}

export function ReportPage({ context, frozen, version, changes }: Props) {
  const { document, hash } = frozen.versions[version];
  const path = `${pathOf(context)}/rapportages/${String(frozen.report.half)}`;
  const own = `${path}/${versionSlugs[version]}`;
  return (
    <Layout title={document.title} header={context.header} current="reports">
      <Versions context={context} version={version} path={path} />
      <Files own={own} />
      <DocumentSections
        sections={document.sections}
        // Who reads the report need not be permitted to read the actions (V41).
        linked={can(context.viewer, 'read_plan')}
        tablePath={(index) => `${own}/tabellen/${String(index + 1)}.csv`}
        figureLinks={version === 'boards' ? figureLinks(context, frozen) : null}
      />
      {changes !== null && <ChangedSince changes={changes} today={context.today} />}
      <Control {...{ hash, path, version }} on={pathOf(context)} />
    </Layout>
  );
}

interface VersionsProps {
  context: PageContext;
  version: ReportVersion;
  path: string;
}

function Versions({ context, version, path }: VersionsProps) {
  const others = versionsFor(context.viewer).filter((one) => one !== version);
  return (
    <p class="quiet no-print">
      Dit is de versie voor {reportVersionLabels[version]}.
      {others.map((other) => (
        <>
          {' '}
          <a href={`${path}/${versionSlugs[other]}`}>
            Bekijk de versie voor {reportVersionLabels[other]}
          </a>
          .
        </>
      ))}
    </p>
  );
}

const formatNames = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', json: 'JSON' };

function Files({ own }: { own: string }) {
  return (
    <p class="no-print">
      Als bestand:{' '}
      {reportFormats.map((format, index) => (
        <>
          {index > 0 && ', '}
          <a href={`${own}.${format}`}>{formatNames[format]}</a>
        </>
      ))}
      .
    </p>
  );
}

/** Beside what was frozen, never inside. */
function ChangedSince({ changes, today }: { changes: ReportChanges; today: IsoDate }) {
  // What was late and still is has not changed.
  const sentences = changeSentences({ ...changes, stillLate: [] }, today);
  if (sentences.length === 0) return null;
  return (
    <aside>
      <h2>Sinds de vaststelling gewijzigd</h2>
      <p>Dit staat niet in de rapportage. Die blijft zoals zij was.</p>
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </aside>
  );
}

interface ControlProps {
  hash: string;
  path: string;
  version: ReportVersion;
  /** Path of the plan. */
  on: string;
}

function Control({ hash, path, version, on }: ControlProps) {
  return (
    <section>
      <h2>Controle</h2>
      <p>
        Deze rapportage ligt vast. Het controlegetal is <code>{hash}</code>.
      </p>
      <p>
        {version === 'boards' && (
          <>
            <a href={`${path}/herkomst`}>Bekijk waar elk getal vandaan komt</a>, of{' '}
          </>
        )}
        <a href={`${on}/rapportages/controle`}>controleer een bestand van deze rapportage</a>.
      </p>
    </section>
  );
}
