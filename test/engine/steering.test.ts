/** A plan that is changed on the site while it runs, on the real engine: issue 14, part 5. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { activationAhead } from '../../api/use-cases/plan-ahead.ts';
import { comparePlan } from '../../domain/plan/comparison.ts';
import { changesNothing } from '../../domain/plan/diff.ts';
import { readPlanFile } from '../../plans/read.ts';
import { findVersion, type PlanVersion } from '../../prisma/plan-versions.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';
import { plainText } from '../api/site.ts';
import { sendAgreed } from '../api/stated.ts';
import { smallPlan } from './small-plan.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';

let stage: Stage;
let ineke: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  await stage.activate(smallPlan(), '2024-01-02');
  await stage.until('2024-05-06');
  ineke = (await stage.db.contact.findFirstOrThrow({ where: { key: 'ineke', ...here() } })).id;
});
afterAll(() => stage.stop());

function here() {
  return { municipalityId: stage.municipalityId };
}

async function send(path: string, form: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ door: ineke, ...form });
  return stage.request(path, { method: 'POST', body, headers: { origin: siteUrl } });
}

async function read(path: string): Promise<string> {
  return plainText(await (await stage.request(path)).text());
}

function site(path: string): string {
  return `/${stage.municipalityId}/2024/${path}`;
}

async function versionOf(id: string): Promise<PlanVersion> {
  const version = await findVersion(stage.db, id);
  if (version === null) throw new Error(`no version ${id}`);
  return version;
}

/** Made by a form, and put on as any version. */
async function steer(path: string, form: Record<string, string>): Promise<void> {
  const made = await send(site(`bijsturen/${path}`), form);
  const at = made.headers.get('location') ?? '';
  expect(at).toMatch(/^\/plannen\//);
  const version = await versionOf(at.slice('/plannen/'.length));
  const { readers } = activationAhead(version, stage.now());
  const put = await sendAgreed({ send }, `${at}/activeer`, { mensen: String(readers.length) });
  expect(put.headers.get('location')).toContain('melding=aangezet');
}

async function kindsOf(key: string): Promise<string[]> {
  const where = { actionId: stage.actionId(key) };
  const events = await stage.db.event.findMany({ where, orderBy: { seq: 'asc' } });
  return events.map(({ kind }) => kind);
}

function textsTo(address: string): string[] {
  return stage.mailbox.mailsTo(address).map(({ text }) => text);
}

test('an action added in May runs with its own ladder from that day', async () => {
  await steer('actie', {
    wat: 'Cameratoezicht regelen',
    kort: 'cameratoezicht',
    hoe: 'Met de politie.',
    thema: 'digitaal',
    actiehouder: 'tarik',
    'met-politie': 'ja',
    'kwartaal-2': 'ja',
    reden: 'Veel overlast op het plein',
  });
  expect(await kindsOf('cameratoezicht')).toEqual(['action_activated']);
  await stage.until('2024-05-08');
  expect(textsTo('tarik@example.org').some((text) => text.includes('Cameratoezicht regelen'))).toBe(
    true,
  );
  const page = await read(site('acties/cameratoezicht'));
  expect(page).toContain('In het plan gezet door Ineke Postma: “Veel overlast op het plein”');
  await stage.until('2024-06-03');
  const sent = await stage.db.notice.findMany({
    where: { actionId: stage.actionId('cameratoezicht'), kind: 'reminder', audience: 'owner' },
  });
  expect(sent.map(({ dueOn }) => dueOn?.toISOString().slice(0, 10))).toEqual(['2024-06-30']);
});

test('the old file drops it only where somebody sees so and puts that on', async () => {
  const file = { ...smallPlan(), municipality: { id: stage.municipalityId, name: 'Teststad' } };
  const id = await storeVersion(stage.db, file, '', stage.now());
  const version = await versionOf(id);
  const { changes } = comparePlan(version.file, version.plan, version.existing);
  expect(changes?.actions.removed.map((action) => action.id)).toEqual(['cameratoezicht']);
  expect(await read(`/plannen/${id}`)).toContain('Cameratoezicht regelen');
  expect(await kindsOf('cameratoezicht')).not.toContain('action_cancelled');
});

test('an action that is scaled down tells its people what remains, and keeps it', async () => {
  const key = 'jaarwisseling';
  const form = {
    besluit: 'scale_down',
    moment: 'q3',
    tot: '2024-10-31',
    wat: 'Alleen het centrum',
  };
  const path = site(`acties/${key}/besluit`);
  await sendAgreed({ send }, path, { ...form, reden: 'Te weinig mensen' });
  const action = await stage.db.action.findUniqueOrThrow({ where: { id: stage.actionId(key) } });
  expect(action.scaling).toEqual({
    direction: 'down',
    note: 'Alleen het centrum',
    on: '2024-06-03',
  });
  expect(action.dueOn?.toISOString().slice(0, 10)).toBe('2024-10-31');
  await stage.until('2024-06-05');
  for (const address of ['hilda@example.org', 'politie@example.org']) {
    const text = textsTo(address).find((one) => one.includes('Alleen het centrum')) ?? '';
    expect(text).toContain('Ineke Postma heeft deze actie afgeschaald');
    expect(text).toContain('Te weinig mensen');
  }
  expect(await read(site(`acties/${key}`))).toContain('Dit blijft over: “Alleen het centrum”');
});

test('a theme that is stopped stops its actions, each with the reason, and nothing else (promise 11)', async () => {
  await steer('themas/digitaal', {
    waarvan: 'thema',
    schaal: 'stopped',
    wat: 'De raad schrapt dit thema',
    reden: 'Besluit van de raad',
  });
  for (const key of ['cameratoezicht', 'jaarwisseling', 'inbraakpreventie']) {
    expect((await kindsOf(key)).filter((kind) => kind === 'action_cancelled')).toHaveLength(1);
  }
  await stage.until('2024-06-10');
  const stopped = textsTo('hilda@example.org').filter((text) => text.includes('schrapt dit thema'));
  expect(stopped).toHaveLength(1);
  expect(await read(site('themas/digitaal'))).toContain('Gestopt: “De raad schrapt dit thema”');
});

test('the plan as it runs then is a file that changes nothing', async () => {
  const source = await (await stage.request(site('planbestand'))).text();
  const reading = readPlanFile(source);
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
  const version = await versionOf(await storeVersion(stage.db, reading.plan, source, stage.now()));
  const { changes } = comparePlan(version.file, version.plan, version.existing);
  expect(changes !== null && changesNothing(changes)).toBe(true);
});
