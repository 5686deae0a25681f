/** The overview of one municipality, with nine others in the database and with 341. */

import { connect } from '../../prisma/client.ts';
import { migrate } from '../../prisma/migrate.ts';
import { copyMunicipality, seedLarge } from '../large-municipality.ts';
import { seededNow } from '../seed.ts';
import { type App, median, quantile, seconds, siteAt, visitOverview } from './page.ts';
import type { Report } from './report.ts';
import { startMeasuredDatabase } from './servers.ts';

const municipalityId = 'schermstad';
/** What one municipality of the example's size has twelve times. */
const actions = 292;
const [few, many] = [10, 342];
const turns = 60;

export async function measureOverview(report: Report) {
  const database = await startMeasuredDatabase(report);
  const db = connect(database.url);
  try {
    await migrate(database.url);
    await seedLarge(db, municipalityId, actions);
    const app = siteAt(db, seededNow);
    await copyMunicipality(db, municipalityId, { first: 1, last: few - 1 });
    await visits(app);
    const amongFew = await visits(app);
    await copyMunicipality(db, municipalityId, { first: few, last: many - 1 });
    const amongMany = await visits(app);
    return {
      overviewGrowth: median(amongMany) / median(amongFew),
      overviewMs: 1000 * median(amongMany),
      overviewP95Ms: 1000 * quantile(amongMany, 0.95),
    };
  } finally {
    await db.$disconnect();
    await database.stop();
  }
}

async function visits(app: App): Promise<number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    taken.push(await seconds(() => visitOverview(app, municipalityId)));
  }
  return taken;
}
