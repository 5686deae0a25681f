import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { seededPlan, seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, signInProtection, testSite, type TestSite } from '../site.ts';
import { callApi } from '../v1/calling.ts';

const path = '/westerkwartier/2024';
let db: Db;
let stop: () => Promise<void>;
let site: TestSite;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db, described(seededPlan()));
  site = testSite(db);
});
afterAll(() => stop());

/** The action "tafel" of one theme is shown with the other as well, and has all that a plan can say. */
function described(plan: Plan): Plan {
  const particulars = {
    number: '2.1.1',
    subtheme: 'Personen',
    priority: 'hoog',
    desiredResult: 'Minder incidenten',
    portfolioHolder: 'wethouder De Boer',
    remark: 'Loopt door in 2025',
    secondThemeId: 'ondermijning',
    others: [{ heading: 'Bron', text: 'raadsbesluit' }],
  };
  const actions = plan.actions.map((one) => (one.id === 'tafel' ? { ...one, particulars } : one));
  return { ...plan, actions };
}

const all = ['Personen', 'hoog', 'Minder incidenten', 'wethouder De Boer', 'Loopt door in 2025'];

describe('what a plan says of an action besides', () => {
  it('is read on its page and in its handover file, with its own columns', async () => {
    for (const at of ['/acties/tafel', '/acties/tafel/overdracht']) {
      const text = plainText(await site.read(path + at));
      for (const one of ['2.1.1', 'ook bij Ondermijning', 'raadsbesluit', ...all]) {
        expect([at, one, text.includes(one)]).toEqual([at, one, true]);
      }
    }
  });

  it('goes along in the spreadsheet', async () => {
    const sheet = await site.read(`${path}/acties.csv`);
    expect(sheet).toContain('portefeuillehouder;opmerking;ook bij thema;overige kolommen');
    expect(sheet).toContain('wethouder De Boer;Loopt door in 2025;Ondermijning;Bron: raadsbesluit');
  });

  it('gives its number to lists, where it can be searched for', async () => {
    const found = plainText(await site.read(`${path}/acties?zoek=2.1.1`));
    expect(found).toContain('1 actie');
    expect(found).toMatch(/2\.1\.1 \p{Lu}/u);
  });

  it('goes out by the API', async () => {
    const api = testSite(db, { protection: signInProtection });
    const at = `/gemeenten/westerkwartier/plannen/2024/acties/tafel`;
    const { answer } = await callApi(db, api, { by: 'marga', method: 'GET', path: at });
    expect(answer).toMatchObject({
      ookBijThema: 'Ondermijning',
      bijzonderheden: {
        nummer: '2.1.1',
        resultaat: 'Minder incidenten',
        opmerking: 'Loopt door in 2025',
        overig: [{ kop: 'Bron', tekst: 'raadsbesluit' }],
      },
    });
    expect(answer).toHaveProperty('momenten.0.volgensPlan.soort', 'kwartaal');
  });
});

describe('an action of two themes', () => {
  it('stands on the page of both, and is counted with the first alone', async () => {
    const [own, second] = await Promise.all(
      ['zorg', 'ondermijning'].map((key) => site.read(`${path}/themas/${key}`)),
    );
    expect(plainText(own ?? '')).toContain('(ook bij Ondermijning)');
    expect(plainText(second ?? '')).toContain('Ook bij dit thema (1)');
    const counts = [own, second].map((html) => /Acties \((\d+)\)/.exec(html ?? '')?.[1]);
    const actions = seededPlan().actions;
    const inTheme = (key: string) => actions.filter(({ themeId }) => themeId === key).length;
    expect(counts).toEqual([String(inTheme('zorg')), String(inTheme('ondermijning'))]);
  });
});

it('the portefeuillehouder stands on no public page', async () => {
  const sent = await site.send(`${path}/openbaar`, { aan: 'ja', actie: 'tafel' });
  expect(sent.status).toBe(303);
  const open = testSite(db, { protection: signInProtection });
  for (const at of ['', '/gegevens.csv', '/gegevens.json']) {
    const response = await open.app.request(`http://localhost:3000/openbaar${path}${at}`);
    const text = await response.text();
    expect([at, response.status, text.includes('De Boer')]).toEqual([at, 200, false]);
  }
});
