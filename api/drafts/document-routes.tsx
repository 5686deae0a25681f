/** The document of a draft, and what its columns mean. */

import { Hono } from 'hono';
import { readDraftFile } from '../../prisma/draft-files.ts';
import { readDraftDocument } from '../../prisma/draft-rows.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { readFields, readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { draftOfPath, draftPath, draftsPath, hrefOf } from './access.ts';
import { ColumnForm, ShownRows } from './columns.tsx';
import { DocumentPage } from './document-page.tsx';
import { draftForYear, giveMeanings, recognisedIn } from '../use-cases/draft-from-document.ts';

export function draftDocument(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get(`${draftPath}/document`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    const document = context && (await readDraftDocument(deps.db, context.draft.id));
    if (context === null || document === null) return c.notFound();
    const recognised = recognisedIn(context.draft, document);
    const columns = (
      <>
        <ShownRows recognised={recognised} />
        <ColumnForm context={context} recognised={recognised} />
      </>
    );
    return page(c, <DocumentPage {...{ context, document, recognised, columns }} />);
  });

  app.get(`${draftPath}/document/bestand`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    const file = context && (await readDraftFile(deps.db, context.draft.id));
    if (context === null || file === null) return c.notFound();
    return c.body(file.bytes, 200, {
      'Content-Type': file.contentType,
      'Content-Disposition': attachmentNamed(context.draft.documentName ?? 'document'),
    });
  });

  app.post(`${draftPath}/ander-jaar`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    if (context === null) return c.notFound();
    const { jaar } = await readForm(c);
    const made = await draftForYear(deps, context, Number(jaar));
    return c.redirect(made === null ? hrefOf(context.draft) : `${draftsPath}/${made}`, 303);
  });

  app.post(`${draftPath}/kolommen`, requirePermission('load_plan'), async (c) => {
    const context = await draftOfPath(deps, c);
    const document = context && (await readDraftDocument(deps.db, context.draft.id));
    if (context === null || document === null) return c.notFound();
    const { draft, viewer } = context;
    const given = changedMeanings(await readFields(c), recognisedIn(draft, document).columns);
    await giveMeanings(deps, { draftId: draft.id, viewer, document }, given);
    return c.redirect(hrefOf(draft, '?melding=gelezen'), 303);
  });

  return app;
}

/** Whatever somebody called it, it is text within a header. */
function attachmentNamed(name: string): string {
  const escaped = encodeURIComponent(name).replace(/['()*]/g, percentOf);
  return `attachment; filename*=UTF-8''${escaped}`;
}

/** What the header wants escaped besides. */
function percentOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

/** Only what somebody chose otherwise: the rest goes on being recognised. */
function changedMeanings(
  sent: [name: string, value: string | File][],
  columns: { heading: string; meaning: string }[],
): Record<string, string> {
  const all = (wanted: string) =>
    sent.flatMap(([name, value]) => (name === wanted && typeof value === 'string' ? [value] : []));
  const meanings = all('betekenis');
  const given = all('kop').map((heading, i): [string, string] => [heading, meanings[i] ?? '']);
  return Object.fromEntries(
    given.filter(
      ([heading, meaning]) =>
        meaning !== '' && columns.find((one) => one.heading === heading)?.meaning !== meaning,
    ),
  );
}
