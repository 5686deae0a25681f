/** The page to check a file of a report: with what it holds itself, and with what is frozen here. */

import { Hono } from 'hono';
import { findFrozenReport } from '../../prisma/report-freezing.ts';
import { requirePermission } from '../site/access.ts';
import { type PageContext, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { nothingSent } from '../site/filled-form.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { describeVerification, holds, verifyReport } from '../use-cases/verify-report.ts';
import { VerifyPage } from './verify-page.tsx';

export function verifyPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/rapportages/controle';

  app.get(path, requirePermission('read_reports'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    return page(c, <VerifyPage context={context} sent={nothingSent} outcome={null} />);
  });

  app.post(path, requirePermission('read_reports'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const file = (await readForm(c))['bestand'];
    const outcome = file instanceof File ? await outcomeOf(context, await file.text()) : null;
    if (outcome !== null) {
      return page(c, <VerifyPage context={context} sent={nothingSent} outcome={outcome} />);
    }
    const sent = { errors: [{ at: 'bestand', text: noReport }], typed: {} };
    return page(c, <VerifyPage context={context} sent={sent} outcome={null} />, 400);
  });

  return app;

  async function outcomeOf({ plan }: PageContext, text: string) {
    const found = verifyReport(text);
    if (found === null) return null;
    const frozen =
      found.year === plan.year && (await findFrozenReport(deps.db, plan.planId, found.half));
    const isOurs = frozen !== false && frozen?.versions[found.version].hash === found.hash;
    const sentences = [isOurs ? ours : notOurs, ...describeVerification(found)];
    return { isRight: holds(found) && isOurs, sentences };
  }
}

const noReport = 'Kies het JSON-bestand van een rapportage.';
const ours = 'Dit is de rapportage zoals de gemeente haar vaststelde.';
const notOurs = 'Dit is niet de rapportage die de gemeente vaststelde.';
