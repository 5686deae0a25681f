import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, plainText, testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const path = '/westerkwartier/2024/dashboard-oov';
const own = `${path}/indicatoren/woninginbraak`;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db);
}, 60_000);
afterAll(() => stop());

it('says of an indicator without values that there is none, and of a theme what it wants', async () => {
  const text = plainText(await site.read(path));
  expect(text).toContain('Dit plan heeft 2 indicatoren.');
  expect(text).toContain('Er is nog geen waarde.');
  expect(text).toContain('Integrale controles houden');
});

it('keeps a value with who entered it, and what it was before', async () => {
  await enter('2024-05', '9');
  await enter('2024-06', '5');
  await enter('2024-06', '7');
  const text = plainText(await site.read(own));
  expect(text).toContain('Over juni 2024: 7 (herzien, was 5).');
  expect(text).toContain('Een maand eerder (mei 2024): 9. Nu 2 minder: dat is beter.');
  expect(text).toContain('Dit verschil kan toeval zijn.');
  expect(text).toContain('Wat er eerder stond');
  expect(await db.indicatorValue.count({ where: { indicatorId: 'woninginbraak' } })).toBe(3);
});

it('shows the dashboard with a chart, a table and the actions that should move it', async () => {
  const html = await site.read(path);
  const text = plainText(html);
  expect(html).toContain('<svg class="chart"');
  expect(text).toContain('Streefwaarde: 5 of minder in 2024. De laatste waarde haalt dat niet.');
  expect(text).toContain('Aandacht voor: Diefstal en inbraak woning.');
});

it('keeps what is withheld as withheld, and never as 0', async () => {
  const sent = { 'periode:woninginbraak': '2024-04', 'stand:woninginbraak': 'niet gegeven' };
  expect((await site.send(own, sent)).status).toBe(303);
  const row = await db.indicatorValue.findFirstOrThrow({ where: { period: '2024-04' } });
  expect(row).toMatchObject({ figure: null, status: 'withheld' });
});

it('refuses what cannot be, and keeps what was typed', async () => {
  for (const [period, figure, sentence] of [
    ['2024', '7', 'Schrijf de periode als'],
    ['2024-08', '7', 'Deze periode is nog niet voorbij.'],
    ['2024-06', 'veel', 'Schrijf een getal als 12 of 3,5.'],
  ] as const) {
    const sent = { 'periode:woninginbraak': period, 'waarde:woninginbraak': figure };
    const answer = await site.send(own, sent);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(plainText(html)).toContain(sentence);
    expect(html).toContain(`value="${figure}"`);
  }
});

it('asks for the population of what is per 1.000', async () => {
  const sent = { 'periode:jeugdoverlast': '2024-H1', 'waarde:jeugdoverlast': '3,5' };
  const answer = await site.send(`${path}/indicatoren/jeugdoverlast`, sent);
  expect(plainText(await answer.text())).toContain('over hoeveel inwoners');
  const whole = { ...sent, 'inwoners:jeugdoverlast': '64000' };
  expect((await site.send(`${path}/indicatoren/jeugdoverlast`, whole)).status).toBe(303);
  expect(plainText(await site.read(path))).toContain(
    'per 1.000 inwoners, gerekend over een bevolking van 64.000 in 2024, van het basisteam en niet van de gemeente',
  );
});

it('shows the catalogue to choose from', async () => {
  expect(plainText(await site.read(`${path}/catalogus`))).toContain('hoort in begroting');
});

async function enter(period: string, figure: string): Promise<void> {
  const sent = { 'periode:woninginbraak': period, 'waarde:woninginbraak': figure };
  expect((await site.send(own, sent)).status).toBe(303);
}

it('has the five figures of the law, unknown until a whole year is known, also as a file', async () => {
  expect(plainText(await site.read(path))).toContain('Indicatoren voor begroting en jaarverslag');
  const csv = await (await site.app.request(`${baseUrl}${path}/bbv.csv`)).text();
  expect(csv.trim().split('\n')).toHaveLength(6);
  expect(csv).toContain('Winkeldiefstal;per 1.000 inwoners;2023;onbekend;–;staat niet in het plan');
});
