import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { dateColumn } from '../../../prisma/dates.ts';
import { freezeReport } from '../../frozen-report.ts';
import { seedMeeting } from '../../meetings.ts';
import { seed, seededPlan } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, plainText, testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const plan = '/westerkwartier/2024';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  site = testSite(db);
}, 60_000);
afterAll(() => stop());

describe('before there is a plan', () => {
  it('leads in four steps to one that runs, and the first begins here', async () => {
    const text = await site.read('/');
    expect(text).toContain('In vier stappen naar een lopend plan');
    expect(text).toContain('action="/plannen/concept/bestand"');
    expect(text).toContain('value="voorbeeld"');
  });
});

describe('with a plan halfway its year', () => {
  beforeAll(async () => {
    await seed(db);
  }, 60_000);

  it('leads from the first page to the dashboard of the only plan', async () => {
    const response = await site.app.request(`${baseUrl}/`);
    expect(response.headers.get('location')).toBe(plan);
  });

  it('says the state in one sentence in which every action counts once', async () => {
    const text = plainText(await site.read(plan));
    const lead = /\d van 8 acties .*?\./.exec(text)?.[0] ?? '';
    expect(lead).toContain('1 is te laat');
    expect(lead).toContain('1 van 8 acties ligt bij het TVO');
    expect(lead).toContain('2 lopen en kregen nog geen vraag');
    expect(lead).toContain('1 zit vast');
    const counted = (lead.replace('van 8 acties', '').match(/\d+/g) ?? []).map(Number);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(8);
  });

  it('does not say that an action that runs all year must be finished: its evaluation must', async () => {
    const text = plainText(await site.read(plan));
    expect(text).toMatch(
      /casusoverleg.{0,60}De evaluatie over het derde kwartaal moet uiterlijk maandag 30 september gedaan zijn/,
    );
  });

  it('lists the worst first, with how long and who', async () => {
    const text = plainText(await site.read(plan));
    expect(text).toContain(
      'Had 31 maart klaar moeten zijn en is 67 werkdagen te laat. ' +
        'Ligt bij het TVO sinds maandag 15 april. Actiehouder: Joris Hendriks.',
    );
    const headings = ['Bij het TVO (1)', 'Te laat (1)', 'Zit vast', 'Staat stil (1)', 'Klaar (1)'];
    const found = headings.map((heading) => text.indexOf(heading));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  it('shows "green but overdue" as exactly that', async () => {
    const text = plainText(await site.read(plan));
    expect(text).toContain(
      'Op 10 juni antwoordde Joris Hendriks: loopt goed, maar de datum is voorbij.',
    );
  });

  it('counts per theme and per party, worst first, without an average', async () => {
    const text = plainText(await site.read(plan));
    const perTheme = text.slice(text.indexOf('Per thema'));
    expect(perTheme.indexOf('Zorg & veiligheid')).toBeLessThan(perTheme.indexOf('Ondermijning'));
    expect(text).not.toContain('%');
  });

  it('opens a list behind a number', async () => {
    const text = plainText(await site.read(`${plan}/acties?stand=overdue&thema=ondermijning`));
    expect(text).toContain('1 actie');
    expect(text).toContain('Signalen <b>delen</b> & bespreken');
    expect(text).not.toContain('Radicaliseringstafel');
  });

  it('writes what people typed as text, never as markup', async () => {
    for (const path of [plan, `${plan}/acties/signalen`, `${plan}/acties/controles`]) {
      const html = await site.read(path);
      expect(html).not.toContain('<b>delen');
      expect(html).not.toContain('<script');
    }
    expect(await site.read(`${plan}/acties/controles`)).toContain('&lt;script&gt;mensen');
  });

  it('shows everything known about an action', async () => {
    const html = await site.read(`${plan}/acties/tafel`);
    const text = plainText(html);
    for (const part of [
      'Bij het TVO Had 31 maart klaar moeten zijn',
      'Samen met de partners.',
      'Joris Hendriks, adviseur zorg en veiligheid',
      '€\u00a02.500',
      'bij het TVO sinds maandag 15 april',
      'Wat er nog komt',
      'Naar het TVO gebracht',
      '250 2.0.0 Ok: in ontvangst genomen',
    ]) {
      expect(text).toContain(part);
    }
    expect(html).toContain(
      'http://localhost:8233/namespaces/default/workflows/action%2Fwesterkwartier%2F2024%2Ftafel',
    );
  });

  it('tells what comes, to whom, and when the TVO hears of it', async () => {
    const text = plainText(await site.read(`${plan}/acties/vuurwerk`));
    expect(text).toContain(
      'Als er niets verandert, gaat dit op woensdag 15 januari 2025 naar het TVO.',
    );
    expect(text).toMatch(/herinnering, aan Politie en betrokkene/);
  });

  it('puts escalated actions on the agenda of the next meeting', async () => {
    await seedMeeting(db, { board: 'tvo', on: '2024-07-18' });
    const text = plainText(await site.read(`${plan}/overleggen/tvo/2024-07-18`));
    expect(text).toContain('vragen we het TVO om een besluit');
    expect(text).toContain('Gemaild op');
    expect(text).toContain('Geen antwoord ontvangen.');
  });

  it('shows the report as it was on its day: what is asked first, the table last', async () => {
    await freezeReport(db);
    expect(await site.read(`${plan}/rapportages`)).toContain(`href="${plan}/rapportages/1"`);
    const text = plainText(await site.read(`${plan}/rapportages/1`));
    expect(text).toContain('Stand van maandag 1 juli 2024');
    expect(text).toContain('8 acties: 1 ligt bij het TVO, 1 is te laat, 1 zit vast');
    expect(text).toContain('1 actie is te laat terwijl de actiehouder zegt dat het goed loopt');
    expect(text.indexOf('Wat we van u vragen')).toBeLessThan(text.indexOf('Te laat (1)'));
    expect(text.indexOf('Geld per pot')).toBeLessThan(text.indexOf('Per thema'));
  });

  it('looks up mails by person and by what the server said', async () => {
    const all = plainText(await site.read(`${plan}/mails?wie=joris`));
    expect(all).toContain('Joris Hendriks (joris@example.org)');
    expect(all).not.toContain('petra@example.org');
    expect(plainText(await site.read(`${plan}/mails?status=rejected`))).toContain('Geen mails');
  });

  it('V40: gives the time of a mail, and puts the last of a day first', async () => {
    const rows = plainText((await site.read(`${plan}/mails`)).split('<tbody>')[1] ?? '');
    expect(rows).toMatch(/^\s*\S+ \d+ \S+( \d{4})? om \d\d\.\d\d uur/);
    const [first, second] = await db.mail.findMany({ orderBy: { key: 'asc' }, take: 2 });
    const on = dateColumn('2024-07-04');
    const sent = (id = '', at = '', subject = '') =>
      db.mail.update({ where: { id }, data: { on, deliveredAt: at, subject } });
    await sent(first?.id, '2024-07-04T06:30:00.000Z', 'Van de ochtend');
    await sent(second?.id, '2024-07-04T09:00:00.000Z', 'Van later');
    const text = plainText(await site.read(`${plan}/mails`));
    expect(text.indexOf('Van later')).toBeGreaterThan(0);
    expect(text.indexOf('Van later')).toBeLessThan(text.indexOf('Van de ochtend'));
    expect(text).toContain('om 11.00 uur');
  });

  it('V40: tells what happened to an action, the newest first', async () => {
    const text = plainText(await site.read(`${plan}/acties/controles`));
    const history = text.slice(text.indexOf('Wat er gebeurde'));
    expect(history.indexOf('Meer tijd gevraagd')).toBeGreaterThan(0);
    expect(history.indexOf('Meer tijd gevraagd')).toBeLessThan(history.indexOf('Actie gestart'));
  });

  it('knows no other municipality, year, action or report', async () => {
    for (const path of [
      '/nergens/2024',
      '/westerkwartier/2031',
      '/nergens/adresboek',
      `${plan}/acties/bestaat-niet`,
      `${plan}/rapportages/2`,
      '/geen/pagina/hier',
    ]) {
      const response = await site.app.request(`${baseUrl}${path}`);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).toContain('Deze pagina bestaat niet');
    }
  });

  it('shows an action only under its own municipality', async () => {
    await seed(db, seededPlan('elders'));
    await db.action.update({
      where: { id: 'elders/2024/kermis' },
      data: { key: 'alleen-elders' },
    });
    const here = await site.app.request(`${baseUrl}${plan}/acties/alleen-elders`);
    const there = await site.app.request(`${baseUrl}/elders/2024/acties/alleen-elders`);
    expect([here.status, there.status]).toEqual([404, 200]);
  });
});

describe('a site where nobody signs in', () => {
  it('answers to its own name, and to nobody a web server lets through (V56)', async () => {
    const statusOf = async (url: string, headers: Record<string, string> = {}) =>
      (await site.app.request(url, { headers })).status;
    for (const path of [plan, '/api/v1/plannen']) {
      expect(await statusOf(baseUrl + path)).toBe(200);
      expect(await statusOf(`http://kwaad.example.org${path}`)).toBe(403);
      expect(await statusOf(baseUrl + path, { 'x-forwarded-for': '203.0.113.7' })).toBe(403);
      expect(await statusOf(baseUrl + path, { forwarded: 'for=203.0.113.7' })).toBe(403);
    }
  });
});
