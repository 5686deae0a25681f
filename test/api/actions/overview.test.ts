import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed, type Seeding, seedActivated, seededPlan, submit } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, testSite, type TestSite } from '../site.ts';

const path = '/westerkwartier/2024';
let db: Db;
let stop: () => Promise<void>;
let site: TestSite;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db);
});
afterAll(() => stop());

describe('the overview of a coordinator', () => {
  it('opens with what waits for them, each with its one action (V32)', async () => {
    const html = await site.read(path);
    const text = plainText(html);
    expect(text.indexOf('Wacht op u')).toBeLessThan(text.indexOf('Bij het TVO (1)'));
    expect(text).toContain('vraagt tijd tot zaterdag 30 november');
    expect(html).toContain(`${path}/acties/controles#besluit`);
  });

  it('folds what stands still or is done, and says how many', async () => {
    const html = await site.read(path);
    expect(html).toMatch(/<details class="fold"><summary><h2 id="klaar">Klaar \(1\)/);
    expect(html).not.toMatch(/<details class="fold"><summary><h2 id="te-laat"/);
  });

  it('finds actions by a word of their own or of their owner, whatever was typed', async () => {
    expect(plainText(await site.read(`${path}/acties?zoek=KERMIS`))).toContain('1 actie');
    expect(plainText(await site.read(`${path}/acties?zoek=fatima`))).toContain(
      'Integrale controles',
    );
    expect(plainText(await site.read(`${path}/acties?zoek=100%25_`))).toContain('geen acties');
  });

  it('sorts, and keeps what was chosen in the links to the file and to many at once', async () => {
    const html = await site.read(`${path}/acties?volgorde=due&stand=running`);
    expect(html).toContain('acties.csv?volgorde=due&amp;stand=running');
    expect(html).toContain('acties-samen?volgorde=due&amp;stand=running');
  });

  it('gives the list as a spreadsheet in which nothing is a formula', async () => {
    const response = await site.app.request(`http://localhost${path}/acties.csv?stand=overdue`);
    expect(response.headers.get('content-disposition')).toContain('acties-2024.csv');
    const sheet = await response.text();
    expect(sheet.split('\n')[0]).toContain('actie;wat;thema');
    expect(sheet).toContain('Had 30 juni klaar moeten zijn en is 4 werkdagen te laat.');
    expect(sheet.trim().split('\n')).toHaveLength(2);
  });

  it('leads to a page of each theme, with its goals, actions and money', async () => {
    const html = await site.read(path);
    expect(html).toContain(`${path}/themas/ondermijning`);
    const text = plainText(await site.read(`${path}/themas/ondermijning`));
    expect(text).toContain('Ondermijning neemt af');
    expect(text).toContain('Kosten van de acties samen');
    expect(text).toContain('Integrale controles');
    expect((await site.app.request(`http://localhost${path}/themas/nergens`)).status).toBe(404);
  });
});

describe('a request that was settled', () => {
  let seeding: Seeding;

  it('is gone from the overview (V32)', async () => {
    seeding = await seedActivated(db, seededPlan('elders'));
    const said = { on: '2024-02-01', reason: 'Geen mensen' };
    const about = { milestoneId: 'q3' } as const;
    await submit(seeding, 'controles', {
      ...said,
      command: (answerId) => ({ kind: 'report_progress', ...about, progress: 'stuck', answerId }),
    });
    expect(plainText(await site.read('/elders/2024'))).toContain('vastzit en vraagt uw hulp');
    await submit(seeding, 'controles', {
      ...said,
      on: '2024-02-02',
      command: (answerId) => ({
        kind: 'report_progress',
        ...about,
        progress: 'on_track',
        answerId,
      }),
    });
    expect(plainText(await site.read('/elders/2024'))).not.toContain('vastzit en vraagt uw hulp');
  });
});
