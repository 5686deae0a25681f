import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
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

describe('the owners a coordinator should speak to', () => {
  it('are found from the overview', async () => {
    expect(await site.read(path)).toContain(`${path}/actiehouders`);
  });

  it('stand there with what to do, once the mail server refuses an address', async () => {
    const { id } = await db.contact.findFirstOrThrow({ where: { key: 'joris' } });
    const key = `address_refused/${id}`;
    const about = { municipalityId: 'westerkwartier', kind: 'address_refused', contactId: id };
    await db.task.create({ data: { key, ...about, openedAt: new Date(), detail: '550 onbekend' } });
    const html = await site.read(`${path}/actiehouders`);
    expect(plainText(html)).toContain('Joris HendriksDe mailserver weigert het mailadres.');
    expect(html).toContain('/westerkwartier/adresboek/joris');
    expect(html).toContain('aria-label="Acties van Joris Hendriks"');
    expect(html).toContain('aria-label="Wat u kunt doen voor Joris Hendriks"');
    expect(html).toContain(`${path}/acties-samen?actiehouder=joris`);
  });
});
