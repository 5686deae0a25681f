import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, plainText, testSite, type TestSite, docxText } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const plan = '/westerkwartier/2024';
const controles = `${plan}/acties/controles`;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db);
});

describe('the handover file of an action', () => {
  it('says what, why, how it stands, what was agreed, with whom, and what comes', async () => {
    const text = plainText(await site.read(`${controles}/overdracht`));
    for (const part of [
      'Waar het om gaat',
      'Samen met de partners.',
      'Ondermijning neemt af',
      'De actie zit vast.',
      'Op 13 juni vroeg Joris Hendriks tijd tot zaterdag 30 november.',
      'Daarover is nog niet besloten.',
      'Meer tijd gevraagd door Joris Hendriks: tot zaterdag 30 november. Reden: “Pas na de zomer mensen”',
      'Fatima el Amrani, wijkagent (actiehouder): fatima@example.org',
      'Marga de Wit, teamleider OOV (coördinator): marga@example.org',
      'Wat er nog komt',
      'Wat er gebeurde',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('keeps the notes and the links that people added', async () => {
    const note = { tekst: 'Afspraken met de NVWA staan in de zaak', naam: 'Fatima' };
    const link = 'https://zaken.example.org/123';
    const answer = await site.send(`${controles}/notitie`, { ...note, link });
    expect(await site.read(answer.headers.get('location') ?? '')).toContain(
      'De notitie is bewaard',
    );
    const html = await site.read(`${controles}/overdracht`);
    expect(html).toContain('Fatima: Afspraken met de NVWA staan in de zaak');
    expect(html).toContain(`href="${link}"`);
  });

  it.each([
    [{ tekst: '' }, 'Schrijf een notitie.'],
    [{ tekst: 'x', link: 'javascript:alert(1)' }, 'De link moet een webadres zijn'],
    [{ tekst: 'x', link: 'zaak 123' }, 'De link moet een webadres zijn'],
  ])('takes no empty note, and no link that runs something: %o', async (form, sentence) => {
    const before = await db.note.count();
    const answer = await site.send(`${controles}/notitie`, form);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(sentence)]);
    expect(await db.note.count()).toBe(before);
  });

  it('can be kept as a Word document that says the same', async () => {
    const response = await site.app.request(`${baseUrl}${controles}/overdracht/docx`);
    expect(response.headers.get('content-disposition')).toContain('overdracht-controles.docx');
    const text = await docxText(await response.arrayBuffer());
    for (const part of ['Waar het om gaat', 'Ondermijning neemt af', 'fatima@example.org']) {
      expect(text).toContain(part);
    }
  });
});

describe('the handover file of a person', () => {
  it('holds every open action they answer for', async () => {
    const text = plainText(await site.read(`${plan}/overdracht/joris`));
    expect(text).toContain('Overdracht van Joris Hendriks');
    for (const what of [
      'Radicaliseringstafel professionaliseren',
      'Wekelijks casusoverleg houden',
    ]) {
      expect(text).toContain(what);
    }
    expect(text).not.toContain('Afspraken maken over de kermis');
    const response = await site.app.request(`${baseUrl}${plan}/overdracht/joris/docx`);
    const document = await docxText(await response.arrayBuffer());
    expect(document).toContain('Wekelijks casusoverleg houden');
  });

  it('is not there for somebody who is not', async () => {
    expect((await site.app.request(`${baseUrl}${plan}/overdracht/niemand`)).status).toBe(404);
  });
});
