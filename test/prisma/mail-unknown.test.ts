import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../domain/calendar.ts';
import { mostDoubts } from '../../domain/notices/delivery.ts';
import type { Db } from '../../prisma/client.ts';
import { reportUnknown } from '../../prisma/mail-unknown.ts';
import { mailTo } from '../api/answers/answering.ts';
import { testDatabase } from '../api/database.ts';
import { plainText, signedIn, signInProtection, testSite } from '../api/site.ts';
import { seed } from '../seed.ts';

let db: Db;
let stop: () => Promise<void>;
let mailId: string;
const municipalityId = 'westerkwartier';
const overview = '/westerkwartier/2024';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(async () => {
  await db.task.deleteMany();
  await db.mail.updateMany({ where: { status: 'unknown' }, data: { status: 'replaced' } });
  await db.mail.updateMany({ data: { deliveredAt: null } });
  mailId = await mailTo(db, 'joris');
  const unknown = { status: 'unknown', doubts: mostDoubts, subject: 'Te laat sinds 1 juli' };
  await db.mail.update({ where: { id: mailId }, data: unknown });
  await round('2024-07-04T06:30:00.000Z');
});

async function round(at: Instant) {
  await reportUnknown(db, municipalityId, at);
}

async function accept(id: string, at: Instant) {
  await db.mail.update({ where: { id }, data: { status: 'accepted', deliveredAt: at } });
}

async function open(): Promise<string[]> {
  const tasks = await db.task.findMany({ where: { closedAt: null } });
  return tasks.map(({ key }) => key);
}

describe('a mail of which nobody knows whether it arrived', () => {
  it('is one task, however many rounds there are, with a page that shows it', async () => {
    await round('2024-07-05T06:30:00.000Z');
    expect(await open()).toEqual([`mail_unknown/${mailId}`]);
    const site = testSite(db);
    const path = `${overview}/mails?mail=${mailId}`;
    expect(await site.read(overview)).toContain(`href="${path}"`);
    const html = plainText(await site.read(path));
    expect(html).toContain('Te laat sinds 1 juli');
    expect(html).toContain('Hier staat één mail.');
  });

  it('is done when it was accepted after all', async () => {
    await accept(mailId, '2024-07-04T06:20:00.000Z');
    await round('2024-07-04T07:00:00.000Z');
    expect(await open()).toEqual([]);
  });

  it('is done when a later mail to the same person was accepted, and only then', async () => {
    await accept(await mailTo(db, 'fatima'), '2024-07-05T06:30:00.000Z');
    await accept(await mailTo(db, 'joris'), '2024-07-03T06:30:00.000Z');
    await round('2024-07-05T06:31:00.000Z');
    expect(await open()).toEqual([`mail_unknown/${mailId}`]);
    await accept(await mailTo(db, 'joris'), '2024-07-05T06:30:00.000Z');
    await round('2024-07-05T06:31:00.000Z');
    expect(await open()).toEqual([]);
  });

  it('is done when the coordinator saw it, and stays so; nobody else can say that', async () => {
    const site = testSite(db, { protection: signInProtection });
    const send = async (key: string) =>
      site.app.request(`http://localhost:3000${overview}/taken/gezien`, {
        method: 'POST',
        headers: { ...(await signedIn(db, key)), origin: 'http://localhost:3000' },
        body: new URLSearchParams({ taak: `mail_unknown/${mailId}` }),
      });
    expect((await send('joris')).status).toBe(403);
    expect(await open()).toHaveLength(1);
    expect((await send('marga')).status).toBe(303);
    await round('2024-07-05T06:30:00.000Z');
    expect(await open()).toEqual([]);
  });
});
