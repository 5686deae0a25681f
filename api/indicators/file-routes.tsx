/** Values as spreadsheets: to download, to look at before they are read, and to read. */

import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type ValueColumn, valueColumns, type ValueRow } from '../../domain/indicators/file.ts';
import { rowsOfOpenData } from '../../domain/indicators/open-data/file-rows.ts';
import { parsedJson } from '../../domain/parsed-json.ts';
import { legalTable } from '../../domain/reports/versions/legal-table.ts';
import { readCurrentValues } from '../../prisma/indicator-values.ts';
import { requirePermission } from '../site/access.ts';
import { pathOf, type PageContext, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import { approvedRows, approvedText, readSentSheet } from '../site/spreadsheet/sent-sheet.ts';
import { tableCsv } from '../site/spreadsheet/table-csv.ts';
import { tableSheet } from '../site/spreadsheet/table-sheet.ts';
import {
  csvType,
  type NamedSheet,
  writeCsv,
  writeSheets,
  xlsxType,
} from '../site/spreadsheet/writing.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { importValues, previewValues, type ValueImport } from '../use-cases/import-values.ts';
import { ValueImportPage } from './import-page.tsx';
import { legalOf } from '../use-cases/read-dashboard.ts';
import { valueRows } from './value-sheet.ts';

const nothingFound: ValueImport = { added: [], known: 0, problems: [] };

export function indicatorFilePages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/dashboard-oov';

  app.get(`${path}/waarden.csv`, requirePermission('read_plan'), async (c) => {
    const rows = await rowsOfPath(c);
    if (rows === null) return c.notFound();
    c.header('Content-Disposition', 'attachment; filename="waarden.csv"');
    return c.body(writeCsv(rows), 200, { 'Content-Type': csvType });
  });

  app.get(`${path}/waarden.xlsx`, requirePermission('read_plan'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const sheets = await sheetsOf(context);
    c.header('Content-Disposition', 'attachment; filename="waarden.xlsx"');
    return c.body(new Uint8Array(await writeSheets(sheets)), 200, { 'Content-Type': xlsxType });
  });

  app.get(`${path}/bbv.csv`, requirePermission('read_plan'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const values = await readCurrentValues(deps.db, context.plan.municipality.id);
    c.header('Content-Disposition', 'attachment; filename="bbv-indicatoren.csv"');
    const csv = tableCsv(legalTable(legalOf(context, values)));
    return c.body(csv, 200, { 'Content-Type': csvType });
  });

  app.post(`${path}/bestand`, requirePermission('keep_indicators'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const reading = await readSentFile((await readForm(c))['bestand'], context);
    if ('unreadable' in reading) {
      const view = { context, found: nothingFound, rows: [], unreadable: reading.unreadable };
      return page(c, <ValueImportPage {...view} />, 400);
    }
    const { rows } = reading;
    const found = await previewValues(deps, context, rows);
    const status = found.problems.length > 0 ? 400 : 200;
    return page(c, <ValueImportPage {...{ context, found, rows }} unreadable={null} />, status);
  });

  app.post(`${path}/bestand/verwerken`, requirePermission('keep_indicators'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const rows = approvedRows((await readForm(c))['regels'], approvedRow);
    const imported = await importValues(deps, context, rows);
    if (imported.ok) return c.redirect(`${pathOf(context)}/dashboard-oov?melding=ingelezen`, 303);
    const view = { context, found: imported.refusal, rows, unreadable: null };
    return page(c, <ValueImportPage {...view} />, 409);
  });

  return app;

  /** The values first: that sheet can be sent back. */
  async function sheetsOf(context: PageContext): Promise<NamedSheet[]> {
    const { municipality, settings } = context.plan;
    const values = await readCurrentValues(deps.db, municipality.id);
    return [
      { name: 'Waarden', rows: valueRows(settings.indicators, values) },
      { ...tableSheet(legalTable(legalOf(context, values))), name: 'BBV' },
    ];
  }

  async function rowsOfPath(c: Context<SiteEnv>): Promise<string[][] | null> {
    const context = await planContext(deps, c);
    if (context === null) return null;
    const { municipality, settings } = context.plan;
    return valueRows(settings.indicators, await readCurrentValues(deps.db, municipality.id));
  }
}

async function readSentFile(
  file: string | File | undefined,
  context: PageContext,
): Promise<{ rows: ValueRow[] } | { unreadable: string }> {
  const isSaved = file instanceof File && file.size > 0 && /\.json$/i.test(file.name);
  return isSaved
    ? readOpenData(await file.text(), context)
    : readSentSheet(file, valueColumns, rowOf);
}

/** As the police and CBS give it, and somebody saved it. */
function readOpenData(
  text: string,
  { plan, today }: PageContext,
): { rows: ValueRow[] } | { unreadable: string } {
  const rows = rowsOfOpenData(parsedJson(text), plan.settings.indicators, today);
  if (rows.length > 0) return { rows };
  return {
    unreadable:
      'In dit bestand staan geen cijfers van één gebied bij de indicatoren van dit plan. Kies een bestand van de open data van politie of CBS, met alleen uw gemeente.',
  };
}

function rowOf(row: number, cell: (column: ValueColumn) => string): ValueRow {
  return {
    row,
    indicator: cell('indicator'),
    periode: cell('periode'),
    waarde: cell('waarde'),
    stand: cell('stand'),
    inwoners: cell('inwoners'),
    toelichting: cell('toelichting'),
  };
}

const approvedRow = z.object({
  row: z.int(),
  indicator: approvedText,
  periode: approvedText,
  waarde: approvedText,
  stand: approvedText,
  inwoners: approvedText,
  toelichting: approvedText,
});
