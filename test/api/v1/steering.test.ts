import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dutchHolidays } from '../../../domain/holidays.ts';
import { comparePlan } from '../../../domain/plan/comparison.ts';
import type { Db } from '../../../prisma/client.ts';
import { findVersion } from '../../../prisma/plan-versions.ts';
import { seed, seededPlan } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { signInProtection, testSite, type TestSite } from '../site.ts';
import { callApi } from './calling.ts';
import { byQuarter } from '../../timings.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const plan = '/gemeenten/westerkwartier/plannen/2024';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  const closedOn = dutchHolidays(2023, 2028);
  const seeded = seededPlan();
  await seed(db, { ...seeded, calendar: { ...seeded.calendar, closedOn } });
  site = testSite(db, { protection: signInProtection });
}, 60_000);
afterAll(() => stop());

const steer = (body: unknown) =>
  callApi(db, site, { by: 'marga', method: 'POST', path: `${plan}/bijsturingen`, body });

/** What the version that was made changes in the plan that runs. */
async function changesOf(body: unknown) {
  const { status, answer } = await steer(body);
  expect([status, answer]).toEqual([201, expect.objectContaining({ loopt: false })]);
  const { versie } = z.object({ versie: z.string() }).parse(answer);
  const version = await findVersion(db, versie);
  if (version === null) throw new Error('no version was made');
  return comparePlan(version.file, version.plan, version.existing).changes;
}

const action = {
  soort: 'nieuwe_actie',
  wat: 'Cameratoezicht regelen',
  kort: 'Cameratoezicht',
  hoe: 'Samen met de politie.',
  thema: 'zorg',
  actiehouder: 'joris',
  met: ['politie'],
  wanneer: 'Q4 2024',
  kosten: '€ 2.500',
  reden: 'Er was veel overlast',
};

describe('the plan is steered by the API', () => {
  it('by a new action, in the name of who calls and with a reason', async () => {
    expect((await changesOf(action))?.actions.added).toMatchObject([
      {
        id: 'cameratoezicht',
        themeId: 'zorg',
        owner: 'joris',
        involved: ['politie'],
        timing: byQuarter(4),
        costCents: 250_000,
      },
    ]);
    const event = await db.planEvent.findFirstOrThrow({ where: { kind: 'plan_steered' } });
    expect(event).toMatchObject({
      author: 'Marga de Wit',
      channel: 'api',
      reason: 'Er was veel overlast',
    });
  });

  it('by a new theme, and by one that is scaled', async () => {
    const theme = { soort: 'nieuw_thema', naam: 'Jeugd', soortThema: 'priority', reden: 'Nodig' };
    expect(
      (await changesOf({ ...theme, doelen: ['Minder overlast'] }))?.themes.added,
    ).toMatchObject([{ name: 'Jeugd', kind: 'priority' }]);
    const scale = { soort: 'schaal', thema: 'zorg', schaal: 'down', wat: 'De kern', reden: 'Tijd' };
    expect((await changesOf(scale))?.themes.changed).toMatchObject([
      { item: { id: 'zorg', scaling: { direction: 'down', note: 'De kern' } } },
    ]);
  });

  it('and not by what is no plan: each field says what should be there', async () => {
    const fieldsOf = async (change: object) => {
      const { status, answer } = await steer({ ...action, ...change });
      expect([status, answer]).toEqual([400, expect.objectContaining({ code: 'invalid_plan' })]);
      const { fouten } = z
        .object({ fouten: z.array(z.object({ veld: z.string() })) })
        .parse(answer);
      return fouten.map(({ veld }) => veld);
    };
    expect(await fieldsOf({ wanneer: 'ooit', reden: '' })).toEqual(['wanneer', 'reden']);
    expect(await fieldsOf({ actiehouder: 'niemand' })).toEqual(['actiehouder']);
    expect(await fieldsOf({ thema: 'elders' })).toEqual(['thema']);
  });

  it('that runs, which it gives as a file', async () => {
    const file = await callApi(db, site, {
      by: 'marga',
      method: 'GET',
      path: `${plan}/planbestand`,
    });
    const { bron } = z.object({ bron: z.string() }).parse(file.answer);
    expect(bron).toContain('Radicaliseringstafel professionaliseren');
  });
});
