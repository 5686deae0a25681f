/** The overview of one municipality, with nine others in the database and with 341; in turns. */

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
const turns = 60;

export async function measureOverview(report: Report) {
  const [few, many] = await Promise.all([startAmong(10, report), startAmong(342, report)]);
  try {
    const [amongFew, amongMany] = await visitInTurns(few.app, many.app);
    return {
      overviewGrowth: median(amongMany) / median(amongFew),
      overviewMs: 1000 * median(amongMany),
      overviewP95Ms: 1000 * quantile(amongMany, 0.95),
    };
  } finally {
    await few.stop();
    await many.stop();
  }
}

async function startAmong(municipalities: number, report: Report) {
  const database = await startMeasuredDatabase(report);
  const db = connect(database.url);
  await migrate(database.url);
  await seedLarge(db, municipalityId, actions);
  await copyMunicipality(db, municipalityId, { first: 1, last: municipalities - 1 });
  return {
    app: siteAt(db, seededNow),
    stop: async () => {
      await db.$disconnect();
      await database.stop();
    },
  };
}

/** The first turns, in which everything is slow, are not counted. */
async function visitInTurns(few: App, many: App): Promise<[number[], number[]]> {
  const [amongFew, amongMany]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    amongFew.push(await seconds(() => visitOverview(few, municipalityId)));
    amongMany.push(await seconds(() => visitOverview(many, municipalityId)));
  }
  return [amongFew.slice(turns / 4), amongMany.slice(turns / 4)];
}
