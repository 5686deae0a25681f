/** The files of a frozen report; each version for whom may read it. */

import { type Context, Hono } from 'hono';
import {
  reportVersions,
  type ReportVersion,
  versionSlugs,
} from '../../domain/reports/versions/version.ts';
import { findFrozenReport, type FrozenReport } from '../../prisma/report-freezing.ts';
import { requirePermission } from '../site/access.ts';
import { planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import type { SiteEnv } from '../site/viewer.ts';
import {
  type ReportFile,
  reportFile,
  reportFormats,
  tableFile,
} from '../use-cases/report-files.ts';
import { versionPermissions } from './versions.ts';

export function reportFiles(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  for (const version of reportVersions) addVersion(version);
  return app;

  function addVersion(version: ReportVersion): void {
    const path = `/:municipality/:year{[0-9]{4}}/rapportages/:half{[12]}/${versionSlugs[version]}`;
    const permission = requirePermission(versionPermissions[version]);
    for (const format of reportFormats) {
      app.get(`${path}.${format}`, permission, async (c) => {
        const frozen = await frozenOfPath(c);
        return frozen === null ? c.notFound() : send(c, await reportFile(frozen, version, format));
      });
    }
    app.get(`${path}/tabellen/:table{[0-9]+[.]csv}`, permission, async (c) => {
      const frozen = await frozenOfPath(c);
      const index = Number.parseInt(c.req.param('table')) - 1;
      const file = frozen && tableFile(frozen, version, index);
      return file === null ? c.notFound() : send(c, file);
    });
  }

  async function frozenOfPath(c: Context<SiteEnv>): Promise<FrozenReport | null> {
    const context = await planContext(deps, c);
    return context && findFrozenReport(deps.db, context.plan.planId, Number(c.req.param('half')));
  }
}

function send(c: Context, { name, type, bytes }: ReportFile) {
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  return c.body(bytes, 200, { 'Content-Type': type });
}
