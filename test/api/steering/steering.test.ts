import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comparePlan } from '../../../domain/plan/comparison.ts';
import { changesNothing } from '../../../domain/plan/diff.ts';
import type { Db } from '../../../prisma/client.ts';
import { findVersion, type PlanVersion } from '../../../prisma/plan-versions.ts';
import { dutchHolidays } from '../../../domain/holidays.ts';
import { halfYearReport } from '../../../domain/reports/report.ts';
import { writePlan } from '../../../plans/write-plan.ts';
import { markCarriedOut } from '../../../prisma/plan-events.ts';
import { readRunningFile } from '../../../prisma/plan-running-file.ts';
import { storeVersion } from '../../../prisma/plan-storage.ts';
import { readReportSource } from '../../../prisma/report-source.ts';
import { seed, seededNow, seededPlan } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, plainText, testSite, type TestSite } from '../site.ts';
import { statedIn } from '../stated.ts';
import { byQuarter } from '../../timings.ts';
import { noParticulars } from '../../../domain/plan/particulars.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let marga: string;
const path = '/westerkwartier/2024/bijsturen';
const newAction = {
  wat: 'Cameratoezicht op het plein regelen',
  kort: 'Cameratoezicht plein',
  hoe: 'Samen met de politie.',
  thema: 'zorg',
  actiehouder: 'joris',
  'met-politie': 'ja',
  'kwartaal-4': 'ja',
  kosten: '€ 2.500',
  reden: 'Er was veel overlast',
};

/** Without a quarter. */
function inWords(moment: string): Record<string, string> {
  const { 'kwartaal-4': _, ...other } = newAction;
  return { ...other, moment };
}

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  const closedOn = dutchHolidays(2023, 2028);
  const plan = seededPlan();
  await seed(db, { ...plan, calendar: { ...plan.calendar, closedOn } });
  const { id } = await db.contact.findFirstOrThrow({ where: { key: 'marga' } });
  marga = id;
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db);
});

async function steer(at: string, form: Record<string, string>): Promise<PlanVersion> {
  const response = await site.send(`${path}/${at}`, { door: marga, ...form });
  const location = response.headers.get('location') ?? '';
  expect([response.status, location]).toEqual([303, expect.stringMatching(/^\/plannen\//)]);
  const version = await findVersion(db, location.slice('/plannen/'.length));
  if (version === null) throw new Error('no version was made');
  return version;
}

describe('a change to the plan on the site', () => {
  it('adds an action as a version that says so, and changes nothing else', async () => {
    const version = await steer('actie', newAction);
    const { changes } = comparePlan(version.file, version.plan, version.existing);
    expect(changes?.actions.added).toEqual([
      {
        id: 'cameratoezicht-plein',
        themeId: 'zorg',
        what: 'Cameratoezicht op het plein regelen',
        shortName: 'Cameratoezicht plein',
        how: 'Samen met de politie.',
        timing: byQuarter(4),
        owner: 'joris',
        involved: ['politie'],
        parts: [],
        costCents: 250_000,
        costRecurrence: null,
        ladder: null,
        particulars: noParticulars,
      },
    ]);
    const rest = { ...changes?.actions, added: [] };
    expect(
      changes && changesNothing({ ...changes, actions: { ...changes.actions, ...rest } }),
    ).toBe(true);
    const event = await db.planEvent.findFirstOrThrow({ where: { versionId: version.id } });
    expect(event).toMatchObject({
      kind: 'plan_steered',
      author: 'Marga de Wit',
      reason: 'Er was veel overlast',
    });
    const page = plainText(await site.read(`/plannen/${version.id}`));
    expect(page).toContain('Cameratoezicht op het plein regelen');
    expect(page).toContain('Voer deze wijzigingen door');
    expect(page).toContain('door Marga de Wit: “Er was veel overlast”');
  });

  it('takes a moment in the words of a plan', async () => {
    const words = inWords('Jaarlijks, 1 november 2024');
    const { plan } = await steer('actie', { ...words, kort: 'Plein in november' });
    expect(plan.actions.at(-1)?.timing).toEqual({
      kind: 'yearly',
      moments: [{ kind: 'day', month: 11, day: 1 }],
    });
  });

  it('keeps what the plan says of its other actions', async () => {
    const { plan } = await steer('actie', { ...newAction, kort: 'Nog een camera' });
    expect(plan.actions[0]?.particulars).toEqual(seededPlan().actions[0]?.particulars);
  });

  it('states what it brings before it is put on, and keeps that with it', async () => {
    const version = await steer('actie', { ...newAction, kort: 'Camera' });
    const page = `/plannen/${version.id}`;
    const html = await site.read(`${page}/aanzetten`);
    expect(plainText(html)).toContain('Herinnering over Camera, aan Joris Hendriks (actiehouder)');
    expect(plainText(html)).toContain('Zonder dit besluit: staat er niet in');
    const mensen = /name="mensen" value="(\d+)"/.exec(html)?.[1] ?? '';
    const other = await site.send(`${page}/activeer`, { mensen, gevolgen: 'iets anders' });
    expect(other.status).toBe(409);
    expect(plainText(await other.text())).toContain('Intussen is er iets veranderd.');
    const gevolgen = statedIn(html) ?? '';
    expect((await site.send(`${page}/activeer`, { mensen, gevolgen })).status).toBe(303);
    const where = { versionId: version.id, kind: 'version_applied' };
    const { statement } = await db.planEvent.findFirstOrThrow({ where });
    expect(statement).toMatchObject({ version: 1, actionIds: ['westerkwartier/2024/camera'] });
  });

  it('is stated of a loaded file as well, and stands in the next report', async () => {
    const running = await readRunningFile(db, 'westerkwartier/2024');
    if (running === null) throw new Error('no plan runs');
    const [gone, ...actions] = running.file.actions;
    const file = { ...running.file, actions };
    const id = await storeVersion(db, file, writePlan(file), seededNow);
    const html = await site.read(`/plannen/${id}/aanzetten`);
    expect(plainText(html)).toContain('alsof niemand antwoordt');
    const mensen = /name="mensen" value="(\d+)"/.exec(html)?.[1] ?? '';
    const unseen = await site.send(`/plannen/${id}/activeer`, { mensen });
    expect([unseen.status, plainText(await unseen.text())]).toEqual([
      409,
      expect.stringContaining('Bekijk eerst hieronder wat er verandert.'),
    ]);
    const gevolgen = statedIn(html) ?? '';
    await site.send(`/plannen/${id}/activeer`, { mensen, gevolgen });
    const where = { versionId: id, kind: 'version_applied' };
    const event = await db.planEvent.findFirstOrThrow({ where });
    expect(JSON.stringify(event.statement)).toContain(gone?.id ?? 'geen actie');
    await markCarriedOut(db, event.id, seededNow);
    const source = await readReportSource(db, 'westerkwartier/2024');
    const { steered } = halfYearReport(await source.input(2, '2025-01-02'), null);
    expect(steered.map(({ stated }) => stated.on)).toContain('2024-07-04');
  });

  it('adds a theme with its goals', async () => {
    const version = await steer('thema', {
      naam: 'Online veiligheid',
      soort: 'strategic',
      reden: 'Nieuw beleid',
      doelen: 'Minder fraude\n\nMeer meldingen',
    });
    expect(version.file.themes.at(-1)).toMatchObject({
      id: 'online-veiligheid',
      kind: 'strategic',
      goals: [
        { text: 'Minder fraude', scaling: null },
        { text: 'Meer meldingen', scaling: null },
      ],
    });
  });

  it('scales one goal, and only that', async () => {
    const version = await steer('themas/zorg', {
      waarvan: 'doel-0',
      schaal: 'down',
      wat: 'Alleen in de kern',
      reden: 'Minder geld',
    });
    const zorg = version.file.themes.find(({ id }) => id === 'zorg');
    expect(zorg?.goals[0]?.scaling).toEqual({ direction: 'down', note: 'Alleen in de kern' });
    const { changes } = comparePlan(version.file, version.plan, version.existing);
    expect(changes?.themes.changed).toHaveLength(1);
    expect(changes?.actions.changed).toEqual([]);
  });

  it.each([
    ['actie', { ...newAction, wat: '' }, 'Schrijf op wat er gaat gebeuren'],
    ['actie', { ...newAction, 'kwartaal-1': 'ja' }, 'Dit moment is voorbij'],
    ['actie', { ...newAction, moment: 'mei 2024' }, 'Kies een of meer kwartalen'],
    ['actie', inWords('mei 2024'), 'Dit moment is voorbij'],
    ['actie', inWords('volgend voorjaar'), 'Schrijf een kwartaal'],
    ['actie', inWords('Q4 2024 en december 2024'), 'vallen op dezelfde dag'],
    ['actie', { ...newAction, 'met-joris': 'ja' }, 'Noem iedereen één keer'],
    ['actie', { ...newAction, kosten: 'veel' }, 'Schrijf een bedrag'],
    ['actie', { ...newAction, reden: '' }, 'Geef een reden'],
    ['thema', { naam: 'Online', reden: 'x' }, 'Kies wat voor thema het is'],
    ['themas/zorg', { schaal: 'stopped', wat: 'x', reden: 'x' }, 'Kies het thema of een doel'],
    [
      'themas/zorg',
      { waarvan: 'thema', schaal: 'restored', reden: 'x' },
      'niets op- of afgeschaald',
    ],
  ])('is refused beside the field: %s', async (at, form, sentence) => {
    const response = await site.send(`${path}/${at}`, { door: marga, ...form });
    expect(response.status).toBe(400);
    expect(plainText(await response.text())).toContain(sentence);
  });

  it('can be downloaded with the rest, and loaded again changes nothing', async () => {
    const response = await site.app.request(`${baseUrl}/westerkwartier/2024/planbestand`);
    expect(response.headers.get('content-disposition')).toContain('plan-westerkwartier-2024.yaml');
    const loaded = await site.send('/plannen/nieuw', { tekst: await response.text() });
    const id = (loaded.headers.get('location') ?? '').slice('/plannen/'.length);
    const version = await findVersion(db, id);
    const compared = version && comparePlan(version.file, version.plan, version.existing).changes;
    expect(compared && changesNothing(compared)).toBe(true);
  });
});
