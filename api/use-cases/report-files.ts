/** A frozen report as files, each named by what it is. Pages and the demo write the same. */

import type { DocumentChapter, DocumentTable } from '../../domain/document.ts';
import { bareName } from '../../domain/dutch/index.ts';
import { section } from '../../domain/document.ts';
import { versionSlugs, type ReportVersion } from '../../domain/reports/versions/version.ts';
import type { FrozenReport } from '../../prisma/report-freezing.ts';
import { pdfDocument } from '../site/pdf-document.ts';
import { tableSheet } from '../site/spreadsheet/table-sheet.ts';
import { tableCsv } from '../site/spreadsheet/table-csv.ts';
import { csvType, writeSheets, xlsxType } from '../site/spreadsheet/writing.ts';
import { wordDocument, wordType } from '../site/word-document.ts';
import { reportFileKind } from './verify-report.ts';

export const reportFormats = ['pdf', 'docx', 'xlsx', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportFile {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export async function reportFile(
  frozen: FrozenReport,
  version: ReportVersion,
  format: ReportFormat,
): Promise<ReportFile> {
  const name = `${nameOf(frozen, version)}.${format}`;
  return { name, type: types[format], bytes: await writers[format](frozen, version) };
}

/** Null when it has no such table. */
export function tableFile(
  frozen: FrozenReport,
  version: ReportVersion,
  index: number,
): ReportFile | null {
  const table = tablesOf(frozen.versions[version].document)[index];
  if (table === undefined) return null;
  const name = `${nameOf(frozen, version)}-tabel-${String(index + 1)}.csv`;
  return { name, type: csvType, bytes: new TextEncoder().encode(tableCsv(table)) };
}

export function tablesOf({ sections }: DocumentChapter): DocumentTable[] {
  return sections.flatMap(({ tables }) => tables);
}

const types: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  docx: wordType,
  xlsx: xlsxType,
  json: 'application/json',
};

type Writer = (frozen: FrozenReport, version: ReportVersion) => Promise<Uint8Array<ArrayBuffer>>;

const writers: Record<ReportFormat, Writer> = {
  pdf: async (frozen, version) => {
    const line = paperLine(frozen);
    return new Uint8Array(
      await pdfDocument(onPaper(frozen, version), { line, on: frozen.report.on }),
    );
  },
  docx: async (frozen, version) => {
    const chapter = onPaper(frozen, version);
    const { on } = frozen.report;
    const file = await wordDocument(chapter.title, [chapter], on, paperLine(frozen));
    return new Uint8Array(file);
  },
  xlsx: async (frozen, version) => {
    const tables = tablesOf(frozen.versions[version].document);
    return new Uint8Array(await writeSheets(tables.map(tableSheet)));
  },
  json: (frozen, version) => {
    const text = JSON.stringify(checkable(frozen, version), null, 2);
    return Promise.resolve(new TextEncoder().encode(text));
  },
};

/** Only who reads everything gets the facts it was made from. */
function checkable(frozen: FrozenReport, version: ReportVersion) {
  const { municipality, year, half, on } = frozen.report;
  const facts = version === 'boards' ? frozen.facts : null;
  return {
    ...reportFileKind,
    municipality,
    year,
    half,
    on,
    version,
    ...frozen.versions[version],
    facts,
  };
}

/** What is printed beside a document, and never in it. */
function onPaper({ versions }: FrozenReport, version: ReportVersion): DocumentChapter {
  const { document, hash } = versions[version];
  const check = section('Controle', {
    paragraphs: [
      `Het controlegetal van deze rapportage is ${hash}.`,
      'Vraag het JSON-bestand van deze versie aan de gemeente. Met “npm run verify-report” ziet u of er sinds de vaststelling iets in is veranderd.',
    ],
  });
  const sections = [...document.sections, check].map((one) => ({
    ...one,
    items: one.items.map((item) => ({ ...item, url: null })),
  }));
  return { ...document, sections };
}

function paperLine({ report: { municipality, title } }: FrozenReport): string {
  return `Gemeente ${bareName(municipality)} · ${title}`;
}

function nameOf({ report: { year, half } }: FrozenReport, version: ReportVersion): string {
  const kind = half === 1 ? 'halfjaarrapportage' : 'jaarverantwoording';
  return `${kind}-${String(year)}-${versionSlugs[version]}`;
}
