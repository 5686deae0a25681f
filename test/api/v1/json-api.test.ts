import { meetingsOn } from '../../meetings-on.ts';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { storeVersion } from '../../../prisma/plan-storage.ts';
import { seedMeeting } from '../../meetings.ts';
import { seed, seededNow, seededPlan } from '../../seed.ts';
import { doorOf } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, signInProtection, testSite, type TestSite, tokenOf } from '../site.ts';
import { callApi } from './calling.ts';

let db: Db;
let plan: Plan;
let stop: () => Promise<void>;
let site: TestSite;
const api = '/api/v1';
const here = '/gemeenten/westerkwartier';
const acties = `${here}/plannen/2024/acties`;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
  await seed(db, seededPlan('elders'));
  await seedMeeting(db, { board: 'tvo', on: '2024-07-18' });
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db, { protection: signInProtection, temporal: doorOf(db, plan) });
});

async function call(by: string | null, method: string, path: string, body?: unknown) {
  return callApi(db, site, { by, method, path, body });
}

describe('the JSON API', () => {
  it('tells its version, and describes itself', async () => {
    const { headers, answer } = await call(null, 'GET', '/openapi.json');
    expect(headers.get('api-version')).toBe('1.0.0');
    expect(answer).toMatchObject({ openapi: '3.1.0', info: { title: 'Aanjager' } });
  });

  it('gives the same actions as the list on the site', async () => {
    const { answer } = await call('marga', 'GET', `${acties}?stand=escalated`);
    expect(answer).toMatchObject({
      totaal: 1,
      acties: [{ actie: 'tafel', stand: 'escalated', bijTvoSinds: '2024-04-15' }],
    });
  });

  it('shows beforehand what a decision does, and then does it', async () => {
    const decision = { besluit: 'extend', moment: 'q3', tot: '2024-12-20', reden: 'Na de zomer' };
    const path = `${acties}/kermis/besluiten`;
    const ahead = await call('marga', 'POST', path, { ...decision, proef: true });
    const meldt = [{ soort: 'extension_granted', meteen: false }];
    expect(ahead.answer).toMatchObject({ uitgevoerd: false, meldt });
    const asked = { soort: 'check_in', actie: 'kermis', moment: 'q3', datum: '2024-09-30' };
    expect(ahead.answer).toMatchObject({
      gevolgen: { gaatUit: expect.arrayContaining([expect.objectContaining(asked)]) },
    });
    const before = await db.action.findUniqueOrThrow({
      where: { id: 'westerkwartier/2024/kermis' },
    });
    const refused = async (body: object) => {
      const { status, answer } = await call('marga', 'POST', path, body);
      return [status, z.object({ code: z.string() }).parse(answer).code];
    };
    expect(await refused(decision)).toEqual([409, 'consequences_unseen']);
    const others = { ...decision, gevolgen: 'van iets anders' };
    expect(await refused(others)).toEqual([409, 'consequences_changed']);
    const seen = z.object({ gevolgen: z.object({ kenmerk: z.string() }) }).parse(ahead.answer);
    const agreed = { ...decision, gevolgen: seen.gevolgen.kenmerk };
    expect((await call('marga', 'POST', path, agreed)).answer).toMatchObject({ uitgevoerd: true });
    const after = await db.action.findUniqueOrThrow({
      where: { id: 'westerkwartier/2024/kermis' },
    });
    expect(after.seq).toBe(before.seq + 1);
    const answer = await db.answer.findFirstOrThrow({ where: { channel: 'api' } });
    expect(answer).toMatchObject({ author: 'Marga de Wit', reason: 'Na de zomer' });
    expect(answer.statement).toMatchObject({ actionIds: ['westerkwartier/2024/kermis'] });
  });

  it('takes the answer of an owner, and of nobody else', async () => {
    const answer = { antwoord: 'at_risk', toelichting: 'Geen mensen' };
    const path = `${acties}/signalen/antwoorden`;
    expect((await call('joris', 'POST', path, answer)).status).toBe(201);
    expect((await call('marga', 'POST', path, answer)).status).toBe(403);
    expect((await call('joris', 'POST', path, { antwoord: 'stuck' })).status).toBe(400);
  });

  it('V28: asks for the result of an evaluation that is done', async () => {
    const path = `${acties}/overleg/antwoorden`;
    const { status, answer } = await call('joris', 'POST', path, { antwoord: 'confirm' });
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).toContain('no_result');
  });

  it('keeps notes and absences, and gives handover files', async () => {
    const note = { tekst: 'Zie de zaak', link: 'https://zaken.example.org/1' };
    expect((await call('joris', 'POST', `${acties}/tafel/notities`, note)).status).toBe(201);
    const { answer } = await call('joris', 'GET', `${acties}/tafel/overdracht`);
    expect(JSON.stringify(answer)).toContain('Zie de zaak');
    const away = { van: '2024-07-08', tot: '2024-07-29', vervanger: 'fatima' };
    const path = `${here}/contacten/joris/afwezigheden`;
    expect((await call('joris', 'POST', path, away)).status).toBe(201);
    expect((await call('joris', 'POST', path, away)).status).toBe(409);
    const shape = z.object({ afwezigheden: z.array(z.object({ afwezigheid: z.string() })) });
    const [first] = shape.parse((await call('joris', 'GET', path)).answer).afwezigheden;
    const one = `${path}/${first?.afwezigheid ?? ''}`;
    expect((await call('joris', 'DELETE', one)).status).toBe(204);
    expect((await call('joris', 'DELETE', one)).status).toBe(404);
  });

  it('gives everybody their own: actions, parts and what they hand over', async () => {
    expect((await call('fatima', 'GET', `${here}/mijn`)).answer).toMatchObject({
      actiehouderVan: [
        { actie: 'controles', moment: 'q3' },
        // Of the police, to which she belongs.
        { actie: 'vuurwerk', moment: 'q4' },
      ],
      eigenDelen: [{ actie: 'kermis', deel: 'De inzet op straat vaststellen' }],
    });
    const { answer } = await call('joris', 'GET', `${here}/contacten/joris/overdracht`);
    expect(answer).toMatchObject({ titel: 'Overdracht van Joris Hendriks' });
    expect((await call('joris', 'GET', `${here}/contacten/fatima/overdracht`)).status).toBe(403);
  });

  it('gives the agenda of the TVO', async () => {
    const path = `${here}/plannen/2024/overleggen`;
    const list = await call('petra', 'GET', path);
    const meeting = { overleg: 'tvo', dag: '2024-07-18', op: '2024-07-18', fase: 'convened' };
    expect(list.answer).toMatchObject({ overleggen: expect.arrayContaining([meeting]) });
    const { answer } = await call('petra', 'GET', `${path}/tvo/2024-07-18`);
    expect(answer).toMatchObject({
      punten: expect.arrayContaining([
        expect.objectContaining({ punt: 'action/tafel', besluitNodig: true }),
      ]),
    });
  });

  it('changes who is who, or says what is wrong with it', async () => {
    const path = `${here}/contacten/fatima`;
    const wrong = await call('marga', 'PATCH', path, { adres: 'fatima at example' });
    expect(wrong.status).toBe(400);
    expect((await call('marga', 'PATCH', path, { adres: 'f@example.org' })).status).toBe(204);
    const { address } = await db.contact.findFirstOrThrow({
      where: { municipalityId: 'westerkwartier', key: 'fatima' },
    });
    expect(address).toBe('f@example.org');
    await call('marga', 'PATCH', path, { adres: 'fatima@example.org' });
  });

  it('takes a part from whoever holds it', async () => {
    const path = `${acties}/kermis/onderdelen`;
    expect((await call('fatima', 'POST', path, { antwoord: 'report_obstacle' })).status).toBe(400);
    expect((await call('fatima', 'POST', path, { antwoord: 'confirm_part' })).status).toBe(201);
    expect((await call('fatima', 'POST', path, { antwoord: 'confirm_part' })).status).toBe(403);
  });

  it('knows the roles of the site', async () => {
    const status = async (key: string | null, path: string) =>
      (await call(key, 'GET', path)).status;
    expect(await status(null, acties)).toBe(401);
    expect(await status('joris', acties)).toBe(403);
    expect(await status('joris', `${acties}/tafel`)).toBe(200);
    expect(await status('joris', `${acties}/kermis`)).toBe(403);
    expect(await status('marga', '/gemeenten/elders/plannen/2024/acties')).toBe(404);
    expect(await status('petra', `${here}/plannen/2024/mails`)).toBe(403);
  });

  it('says what is wrong as a problem, in Dutch, with the field', async () => {
    const wrong = await call('marga', 'POST', `${acties}/kermis/besluiten`, { besluit: 'x', y: 1 });
    expect(wrong.status).toBe(400);
    expect(wrong.headers.get('content-type')).toContain('application/problem+json');
    expect(wrong.answer).toMatchObject({ status: 400, title: 'Het verzoek klopt niet' });
    expect((await call('marga', 'PUT', acties)).status).toBe(405);
    expect((await call('marga', 'GET', '/niets')).status).toBe(404);
    expect((await call('marga', 'GET', `${acties}?pagina=0`)).status).toBe(400);
  });

  it('loads a plan file, or says line by line what is wrong with it', async () => {
    const { status, answer } = await call('marga', 'POST', '/planversies', {
      bron: 'gemeente: 3',
    });
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).toContain('regel 1, kolom');
  });

  it('says what a version changes, and what stays as it was changed on the site (V4)', async () => {
    const file = seededPlan();
    const version = { ...file, meetings: meetingsOn([...file.meetings.tvo.on, '2024-11-21']) };
    const versie = await storeVersion(db, version, '', seededNow);
    const where = { key: 'fatima' };
    await db.contact.updateMany({ where, data: { jobTitle: 'teamchef' } });
    const { answer } = await call('marga', 'GET', `/planversies/${versie}`);
    await db.contact.updateMany({ where, data: { jobTitle: 'wijkagent' } });
    expect(answer).toMatchObject({
      wijzigingen: [{ onderdeel: 'plan', veld: 'vergaderingen van het TVO' }],
    });
    const person = { onderdeel: 'contact', naam: 'Fatima el Amrani', soort: 'anders' };
    const kept = { ...person, veld: 'functie', was: 'wijkagent', wordt: 'teamchef' };
    const rows: unknown = expect.arrayContaining([kept]);
    expect(answer).toMatchObject({ blijft: rows });
  });

  it('is closed to another site in the same browser, also where nobody signs in', async () => {
    const local = testSite(db);
    const send = (origin: string) =>
      local.app.request(`${baseUrl}${api}${here}/contacten/petra/vertrek`, {
        method: 'POST',
        headers: { origin },
      });
    expect((await send('https://kwaad.example.org')).status).toBe(401);
    expect((await local.app.request(`http://kwaad.example.org${api}/plannen`)).status).toBe(403);
  });

  it('refuses a token that was revoked, of somebody who left, or for a calendar', async () => {
    const token = await tokenOf(db, 'fatima');
    const headers = { authorization: `Bearer ${token}` };
    const status = async () =>
      (await site.app.request(`${baseUrl}${api}${acties}/controles`, { headers })).status;
    expect(await status()).toBe(200);
    await db.accessToken.updateMany({ data: { purpose: 'calendar' } });
    expect(await status()).toBe(401);
    await db.accessToken.updateMany({ data: { purpose: 'api' } });
    await call('marga', 'POST', `${here}/contacten/fatima/vertrek`);
    expect(await status()).toBe(401);
  });
});

/** A fuzzer that knows OpenAPI, from PyPI; kept between runs. */
const fuzzer = join(homedir(), '.cache', 'aanjager', 'schemathesis-4.32.5');

/** False on a machine without Python, or away from PyPI. */
function hasFuzzer(): boolean {
  if (existsSync(join(fuzzer, 'bin', 'st'))) return true;
  console.log('schemathesis wordt opgehaald (PyPI) …');
  try {
    execFileSync('python3', ['-m', 'venv', fuzzer]);
    execFileSync(join(fuzzer, 'bin', 'pip'), ['-q', 'install', 'schemathesis==4.32.5']);
    return true;
  } catch {
    console.log('schemathesis is er niet; deze toets wordt overgeslagen');
    return false;
  }
}

describe.runIf(hasFuzzer())('schemathesis', () => {
  it('finds no 5xx, and nothing that contradicts the document', async () => {
    const server = await new Promise<ServerType>((resolve) => {
      const started = serve({ fetch: async (request) => site.app.fetch(request), port: 0 }, () => {
        resolve(started);
      });
    });
    const url = `http://localhost:${String(portOf(server.address()))}${api}/openapi.json`;
    const run = spawn(
      join(fuzzer, 'bin', 'st'),
      [
        ...['run', url, '--url', url.replace('/openapi.json', '')],
        ...['-H', `Authorization: Bearer ${await tokenOf(db, 'marga')}`],
        ...['--phases', 'examples,coverage,fuzzing', '-n', '20', '--no-color', '--seed', '1'],
        // A text that is no plan is refused though its schema says text.
        ...['--exclude-checks', 'positive_data_acceptance'],
      ],
      // It leaves a folder of its own where it stands.
      { stdio: ['ignore', 'pipe', 'pipe'], cwd: fuzzer },
    );
    let printed = '';
    run.stdout.on('data', (part: Buffer) => (printed += part.toString()));
    const code = await new Promise((resolve) => run.on('close', resolve));
    server.close();
    expect(code === 0 ? '' : printed).toBe('');
    expect(printed).toMatch(/\d+ generated, \d+ passed/);
  }, 420_000);
});

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
