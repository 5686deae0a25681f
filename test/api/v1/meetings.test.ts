import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { seedMeeting, setPhase } from '../../meetings.ts';
import { seed } from '../../seed.ts';
import { doorOf } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { signInProtection, testSite, type TestSite } from '../site.ts';
import { callApi } from './calling.ts';

let db: Db;
let stop: () => Promise<void>;
let plan: Plan;
let site: TestSite;
const today = '2024-07-04';
const base = '/gemeenten/westerkwartier/plannen/2024/overleggen';
const one = `${base}/tvo/${today}`;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
  site = testSite(db, { protection: signInProtection, temporal: doorOf(db, plan) });
}, 60_000);
afterAll(() => stop());
beforeEach(async () => {
  await db.meetingDecision.deleteMany();
  await db.meetingItem.deleteMany();
  await db.meeting.updateMany({ data: { introduction: '' } });
  await seedMeeting(db, { board: 'tvo', on: today });
});

const call = async (method: string, path: string, body?: unknown) =>
  callApi(db, site, { by: 'petra', method, path, body });
const change = (body: unknown) => call('POST', `${one}/agendawijzigingen`, body);

const shape = z.object({
  inleiding: z.string(),
  punten: z.array(
    z.object({
      punt: z.string(),
      titel: z.string(),
      toelichting: z.string(),
      redenen: z.array(z.string()),
      weggelaten: z.string().nullable(),
      besluiten: z.array(z.object({ nummer: z.int(), besluit: z.string() })),
    }),
  ),
});
const agenda = async () => shape.parse((await call('GET', one)).answer);

describe('an agenda by the API', () => {
  it('takes an introduction, an item of its own, and a proposal to scale', async () => {
    await change({ soort: 'inleiding', tekst: 'Welkom' });
    await change({ soort: 'nieuw_punt', titel: 'Rondvraag', tekst: 'Kort' });
    await change({ soort: 'voorstel', thema: 'zorg', tekst: 'Minder trainingen' });
    expect(await agenda()).toMatchObject({
      inleiding: 'Welkom',
      punten: expect.arrayContaining([
        expect.objectContaining({ titel: 'Rondvraag', toelichting: 'Kort', redenen: ['free'] }),
        expect.objectContaining({ punt: 'theme/zorg', redenen: ['proposal'] }),
      ]),
    });
  });

  it('puts items in order, explains one, leaves one out and puts it back', async () => {
    const punt = (await agenda()).punten[0]?.punt ?? '';
    expect((await change({ soort: 'volgorde', punt, plaats: 'omlaag' })).status).toBe(204);
    expect((await agenda()).punten[1]?.punt).toBe(punt);
    await change({ soort: 'toelichting', punt, tekst: 'Zie de brief' });
    await change({ soort: 'weglaten', punt, reden: 'Volgende keer' });
    const found = async () => (await agenda()).punten.find((item) => item.punt === punt);
    expect(await found()).toMatchObject({
      toelichting: 'Zie de brief',
      weggelaten: 'Volgende keer',
    });
    await change({ soort: 'terugzetten', punt });
    expect(await found()).toMatchObject({ weggelaten: null });
  });

  it.each([
    [{ soort: 'weglaten', punt: 'action/elders', reden: 'Weg' }, 409, 'no_item'],
    [{ soort: 'nieuw_punt', titel: ' ' }, 400, 'no_title'],
    [{ soort: 'voorstel', thema: 'elders', tekst: 'Meer' }, 400, 'no_theme'],
    [{ soort: 'anders' }, 400, 'invalid_fields'],
  ])('says what is wrong: %o', async (body, status, code) => {
    const refused = await change(body);
    expect([refused.status, refused.answer]).toEqual([status, expect.objectContaining({ code })]);
  });

  it('changes no more once the meeting is closed', async () => {
    await setPhase(db, `westerkwartier/tvo/${today}`, 'closed');
    const refused = await change({ soort: 'inleiding', tekst: 'Te laat' });
    expect([refused.status, refused.answer]).toEqual([
      409,
      expect.objectContaining({ code: 'meeting_over' }),
    ]);
  });
});

it('corrects a decision by the next number, and keeps the first', async () => {
  const decided = { punt: 'action/tafel', namens: 'TVO', reden: 'Besproken' };
  await call('POST', `${one}/besluiten`, { ...decided, besluit: 'keep', nummer: 1 });
  await call('POST', `${one}/besluiten`, { ...decided, besluit: 'inform', nummer: 2 });
  const item = (await agenda()).punten.find(({ punt }) => punt === 'action/tafel');
  expect(item?.besluiten).toMatchObject([
    { nummer: 1, besluit: 'keep' },
    { nummer: 2, besluit: 'inform' },
  ]);
});

it('knows the second meeting that began on one day by its number', async () => {
  await seedMeeting(db, { board: 'tvo', on: '2024-10-17', phase: 'cancelled' });
  const added = await call('POST', base, { overleg: 'tvo', op: '2024-10-17', reden: 'Toch wel' });
  expect([added.status, added.answer]).toEqual([201, { dag: '2024-10-17.2' }]);
  const second = await call('GET', `${base}/tvo/2024-10-17.2`);
  expect(second.answer).toMatchObject({ dag: '2024-10-17.2', op: '2024-10-17', fase: 'planned' });
  const page = `/westerkwartier/2024/overleggen/tvo/2024-10-17.2`;
  expect(await testSite(db).read(page)).toContain('TVO, donderdag 17 oktober');
});
