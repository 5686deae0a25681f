/** Money as spreadsheets: to download, to look at before it is read, and to read. */

import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type MoneyColumn, moneyColumns, type MoneyRow } from '../../domain/money/file.ts';
import { readMoneyBook, type RecordedBook } from '../../prisma/money-book.ts';
import { requirePermission } from '../site/access.ts';
import { pathOf, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import { approvedRows, approvedText, readSentSheet } from '../site/spreadsheet/sent-sheet.ts';
import { csvType, writeCsv, writeSheet, xlsxType } from '../site/spreadsheet/writing.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { importMoney, type MoneyImport, previewMoney } from '../use-cases/import-money.ts';
import { MoneyImportPage } from './import-page.tsx';
import { entryRows, potRows } from './money-sheet.ts';

const sheets = { posten: entryRows, potten: potRows };
const nothingFound: MoneyImport = { added: [], known: [], different: [], problems: [] };

export function moneyFilePages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}';

  for (const name of ['posten', 'potten'] as const) {
    app.get(`${path}/geld-${name}.csv`, requirePermission('read_plan'), async (c) => {
      const book = await bookOfPath(c);
      if (book === null) return c.notFound();
      c.header('Content-Disposition', `attachment; filename="${name}.csv"`);
      return c.body(writeCsv(sheets[name](book)), 200, { 'Content-Type': csvType });
    });

    app.get(`${path}/geld-${name}.xlsx`, requirePermission('read_plan'), async (c) => {
      const book = await bookOfPath(c);
      if (book === null) return c.notFound();
      c.header('Content-Disposition', `attachment; filename="${name}.xlsx"`);
      const sheet = new Uint8Array(await writeSheet(sheets[name](book)));
      return c.body(sheet, 200, { 'Content-Type': xlsxType });
    });
  }

  app.post(`${path}/geld-bestand`, requirePermission('keep_money'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const reading = await readSentSheet((await readForm(c))['bestand'], moneyColumns, rowOf);
    if ('unreadable' in reading) {
      const view = { context, found: nothingFound, rows: [], unreadable: reading.unreadable };
      return page(c, <MoneyImportPage {...view} />, 400);
    }
    const { rows } = reading;
    const found = await previewMoney(deps, context, 'page', rows);
    const status = found.problems.length > 0 ? 400 : 200;
    return page(c, <MoneyImportPage {...{ context, found, rows }} unreadable={null} />, status);
  });

  // What comes back from the page is judged once more: the money may have changed meanwhile.
  app.post(`${path}/geld-bestand/verwerken`, requirePermission('keep_money'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const rows = approvedRows((await readForm(c))['regels'], approvedRow);
    const imported = await importMoney(deps, context, 'page', rows);
    if (imported.ok) return c.redirect(`${pathOf(context)}/geld?melding=ingelezen`, 303);
    const view = { context, found: imported.refusal, rows, unreadable: null };
    return page(c, <MoneyImportPage {...view} />, 409);
  });

  return app;

  async function bookOfPath(c: Context<SiteEnv>): Promise<RecordedBook | null> {
    const context = await planContext(deps, c);
    return context && readMoneyBook(deps.db, context.plan.planId);
  }
}

function rowOf(row: number, cell: (column: MoneyColumn) => string): MoneyRow {
  return {
    row,
    sleutel: cell('sleutel'),
    soort: cell('soort'),
    pot: cell('pot'),
    bedrag: cell('bedrag'),
    datum: cell('datum'),
    omschrijving: cell('omschrijving'),
    actie: cell('actie'),
    verplichting: cell('verplichting'),
    link: cell('link'),
    toelichting: cell('toelichting'),
  };
}

const approvedRow = z.object({ row: z.int(), ...columnsAs(approvedText) });

function columnsAs<T>(schema: T): Record<MoneyColumn, T> {
  return {
    sleutel: schema,
    soort: schema,
    pot: schema,
    bedrag: schema,
    datum: schema,
    omschrijving: schema,
    actie: schema,
    verplichting: schema,
    link: schema,
    toelichting: schema,
  };
}
