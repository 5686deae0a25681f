/** The coordinator's desk: looking ahead, asking now, and deciding about many actions. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { doorOf } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, plainText, testSite, type TestSite } from '../site.ts';
import { z } from 'zod';
import { sendAgreed, statedIn } from '../stated.ts';

let db: Db;
let plan: Plan;
let stop: () => Promise<void>;
let site: TestSite;
let marga: string;
let fatima: string;
const path = '/westerkwartier/2024';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
  marga = await contactId('marga');
  fatima = await contactId('fatima');
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db, { temporal: doorOf(db, plan) });
});

async function contactId(key: string): Promise<string> {
  return (await db.contact.findFirstOrThrow({ where: { key } })).id;
}

async function everything(): Promise<string> {
  const rows = [await db.action.findMany(), await db.answer.count(), await db.event.count()];
  return JSON.stringify([rows, await db.notice.count()]);
}

/** Once more, with the consequences that were read. */
async function postAgreed(at: string, fields: [string, string][]) {
  const { html } = await post(at, fields);
  return post(at, [...fields, ['gevolgen', statedIn(html) ?? '']]);
}

async function post(at: string, fields: [string, string][]) {
  const init = { method: 'POST', headers: { origin: baseUrl }, body: new URLSearchParams(fields) };
  const response = await site.app.request(`${baseUrl}${at}`, init);
  const html = await response.text();
  return { status: response.status, html, text: plainText(html) };
}

describe('before a decision (promise 11)', () => {
  it('one sees which mails will and will not be sent, and nothing changes', async () => {
    const before = await everything();
    const { text } = await post(`${path}/acties/vuurwerk/besluit/vooraf`, [
      ['besluit', 'pause'],
      ['door', marga],
    ]);
    expect(text).toContain('Deze mails gaan uitGeen.');
    expect(text).toMatch(/niet meer uit.*Herinnering over vuurwerkvrije zones, aan Politie/);
    expect(await everything()).toBe(before);
  });

  it('one sees who hears of it at once, and the words of the new date', async () => {
    const { text } = await post(`${path}/acties/vuurwerk/besluit/vooraf`, [
      ['besluit', 'extend'],
      ['moment', 'q4'],
      ['tot', '2025-02-28'],
      ['reden', 'Pas na de jaarwisseling'],
      ['door', marga],
    ]);
    const to = 'over vuurwerkvrije zones, aan Politie (actiehouder)';
    expect(text).toContain(`Meer tijd ${to}: 5 juli.`);
    expect(text).toContain(`Herinnering ${to}: 31 januari 2025.`);
  });

  it('one hears at once what will be refused', async () => {
    const response = await site.send(`${path}/acties/vuurwerk/besluit/vooraf`, {
      besluit: 'resume',
      door: marga,
    });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('Deze actie staat niet stil');
  });
});

describe('asking the owner now', () => {
  it('is recorded with its reason, goes at once, and once a day', async () => {
    const nudge = { besluit: 'nudge', moment: 'q1', door: marga, reden: 'Voor het overleg' };
    const answer = await sendAgreed(site, `${path}/acties/tafel/besluit`, nudge);
    expect(answer.headers.get('location')).toContain('melding=nudge');
    const notice = await db.notice.findFirstOrThrow({ where: { kind: 'nudge' } });
    expect(notice).toMatchObject({ audience: 'owner', immediate: true });
    const again = await sendAgreed(site, `${path}/acties/tafel/besluit`, nudge);
    expect(again.status).toBe(409);
    const html = await again.text();
    expect(html).toContain('kreeg vandaag al een extra mail');
    expect(html).toContain('Voor het overleg</textarea>');
  });
});

const keptPart = z.object({ vanishes: z.array(z.object({ actionId: z.string() })) });

describe('deciding about many actions', () => {
  const choose = (keys: string[], fields: Record<string, string>) => [
    ...keys.map((key): [string, string] => ['actie', key]),
    ...Object.entries({ door: marga, ...fields }),
  ];

  it('starts from a choice by theme, party, owner or status', async () => {
    const found = async (query: string) =>
      plainText(await site.read(`${path}/acties-samen?${query}`));
    expect(await found('')).toContain('8 acties gevonden');
    expect(await found('actiehouder=joris')).toContain('3 acties gevonden');
    expect(await found('thema=ondermijning&stand=paused')).toContain('1 actie gevonden');
    expect(await found('partij=zorg&thema=')).toContain('3 acties gevonden');
  });

  it('shows beforehand what each action would do, and changes nothing', async () => {
    const before = await everything();
    const fields = { besluit: 'cancel', reden: 'Geen geld' };
    const { text } = await post(
      `${path}/acties-samen/vooraf`,
      choose(['kermis', 'training'], fields),
    );
    expect(text).toContain('1 actie verandert, 1 actie niet. Er is nog niets gebeurd.');
    expect(text).toContain('Deze actie is al klaar of gestopt');
    expect(await everything()).toBe(before);
  });

  it.each([
    [{ besluit: 'cancel' }, ['kermis'], 'Geef een reden'],
    [{ besluit: 'extend', reden: 'x' }, ['kermis'], 'Kies een datum'],
    [{ besluit: 'reassign', reden: 'x' }, ['kermis'], 'Kies een nieuwe actiehouder'],
    [{ besluit: 'cancel', reden: 'x' }, [], 'Kies een of meer acties'],
    [{ besluit: 'nudge', reden: 'x' }, ['kermis'], 'Kies wat u wilt besluiten'],
  ])('says what is missing: %o %o', async (fields, keys, sentence) => {
    const { status, text } = await post(`${path}/acties-samen/vooraf`, choose(keys, fields));
    expect([status, text]).toEqual([400, expect.stringContaining(sentence)]);
  });

  it('V28: leaves an evaluation out of many at once: each has a result of its own', async () => {
    const fields = { besluit: 'confirm', reden: 'Klaar' };
    const { text } = await post(`${path}/acties-samen/vooraf`, choose(['overleg'], fields));
    expect(text).toContain('Elke evaluatie heeft een eigen uitkomst.');
  });

  it('states together what it brings, and keeps of that with each action its part', async () => {
    const fields = { besluit: 'pause', reden: 'Geen mensen' };
    const paused = { kind: 'pause', reason: 'Geen mensen' };
    const chosen = choose(['signalen', 'tafel'], fields);
    const { text, html } = await post(`${path}/acties-samen/vooraf`, chosen);
    expect(text).toMatch(/als niemand antwoordt: .*\d+ berichten minder\./);
    expect(text).toContain('meer mails');
    const unseen = await post(`${path}/acties-samen`, chosen);
    expect([unseen.status, unseen.text]).toEqual([
      200,
      expect.stringContaining('Alles bij elkaar'),
    ]);
    const changed = await post(`${path}/acties-samen`, [...chosen, ['gevolgen', 'anders']]);
    expect([changed.status, await db.answer.count({ where: paused })]).toEqual([409, 0]);
    const gevolgen = statedIn(html) ?? '';
    const { text: done } = await post(`${path}/acties-samen`, [...chosen, ['gevolgen', gevolgen]]);
    expect(done).toContain('2 acties zijn veranderd.');
    const kept = await db.answer.findMany({ where: paused });
    expect(kept).toHaveLength(2);
    for (const { actionId, statement } of kept) {
      expect(statement).toMatchObject({ actionIds: [actionId], on: '2024-07-04' });
      const { vanishes } = keptPart.parse(statement);
      expect(new Set(vanishes.map((notice) => notice.actionId))).toEqual(new Set([actionId]));
    }
  });

  it('is one transaction per action: what is refused does not stop the rest', async () => {
    const fields = { besluit: 'reassign', actiehouder: fatima, reden: 'Ander team' };
    const keys = ['kermis', 'training', 'vuurwerk'];
    const { text } = await postAgreed(`${path}/acties-samen`, choose(keys, fields));
    expect(text).toContain('2 acties zijn veranderd, 1 actie niet.');
    const owned = await db.action.findMany({ where: { ownerId: fatima }, select: { key: true } });
    expect(owned.map(({ key }) => key).sort()).toEqual(['controles', 'kermis', 'vuurwerk']);
  });
});
