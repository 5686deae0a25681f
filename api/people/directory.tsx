/** The address book, and the same as a spreadsheet: there and back. */

import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type DirectoryEntry, readDirectory } from '../../prisma/person-directory.ts';
import type { Deps } from '../site/deps.ts';
import { directoryCsv, directoryXlsx } from './directory-file.ts';
import { readDirectoryFile } from './directory-reading.ts';
import { municipalityContext, type PageContext } from '../site/context.ts';
import { DirectoryPage } from './directory-page.tsx';
import { ImportPage } from './import-page.tsx';
import { page } from '../site/layout.tsx';
import { requirePermission } from '../site/access.ts';
import { readForm } from '../site/read-form.ts';
import { approvedRows, approvedText } from '../site/spreadsheet/sent-sheet.ts';
import { csvType, xlsxType } from '../site/spreadsheet/writing.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { importDirectory, previewImport } from '../use-cases/import-directory.ts';

const approvedRow = z.object({
  key: approvedText,
  name: approvedText,
  jobTitle: approvedText,
  address: approvedText.nullable(),
});

export function directoryPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const { db } = deps;
  const path = '/:municipality/adresboek';

  app.get(path, requirePermission('read_directory'), async (c) => {
    const found = await find(c);
    if (found === null) return c.notFound();
    const updated = c.req.query('melding') === 'bijgewerkt';
    return page(c, <DirectoryPage {...found} updated={updated} />);
  });

  app.get('/:municipality/adresboek.csv', requirePermission('read_directory'), async (c) => {
    const found = await find(c);
    if (found === null) return c.notFound();
    c.header('Content-Disposition', 'attachment; filename="adresboek.csv"');
    return c.body(directoryCsv(found.entries), 200, { 'Content-Type': csvType });
  });

  app.get('/:municipality/adresboek.xlsx', requirePermission('read_directory'), async (c) => {
    const found = await find(c);
    if (found === null) return c.notFound();
    const sheet = await directoryXlsx(found.entries);
    c.header('Content-Disposition', 'attachment; filename="adresboek.xlsx"');
    return c.body(new Uint8Array(sheet), 200, { 'Content-Type': xlsxType });
  });

  app.post('/:municipality/adresboek-bestand', requirePermission('change_directory'), async (c) => {
    const context = await municipalityContext(deps, c);
    if (context === null) return c.notFound();
    const { bestand } = await readForm(c);
    const reading =
      bestand instanceof File && bestand.size > 0
        ? await readDirectoryFile(await bestand.bytes())
        : { unreadable: 'Kies een bestand.' };
    if ('unreadable' in reading) {
      const { unreadable } = reading;
      const view = { context, changes: [], problems: [], rows: [], unreadable };
      return page(c, <ImportPage {...view} />, 400);
    }
    const preview = await previewImport(deps, context, reading.rows);
    const status = preview.problems.length > 0 ? 400 : 200;
    return page(
      c,
      <ImportPage {...{ context, ...preview, rows: reading.rows, unreadable: null }} />,
      status,
    );
  });

  // What comes back from the page is judged once more: the directory may have changed meanwhile.
  app.post(`${path}/bijwerken`, requirePermission('change_directory'), async (c) => {
    const context = await municipalityContext(deps, c);
    if (context === null) return c.notFound();
    const { regels } = await readForm(c);
    const rows = approvedRows(regels, approvedRow).map((entry, index) => ({
      ...entry,
      address: entry.address ?? '',
      row: index + 2,
    }));
    const imported = await importDirectory(deps, context, { rows, channel: 'page' });
    if (!imported.ok) {
      return page(
        c,
        <ImportPage {...{ context, ...imported.refusal, rows, unreadable: null }} />,
        409,
      );
    }
    const municipalityId = context.plan.municipality.id;
    return c.redirect(`/${municipalityId}/adresboek?melding=bijgewerkt`, 303);
  });

  return app;

  async function find(
    c: Context<SiteEnv>,
  ): Promise<{ context: PageContext; entries: DirectoryEntry[] } | null> {
    const context = await municipalityContext(deps, c);
    return context && { context, entries: await readDirectory(db, context.plan.municipality.id) };
  }
}
