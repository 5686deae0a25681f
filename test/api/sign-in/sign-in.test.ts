import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sessionCookie } from '../../../api/site/authenticate.ts';
import { backgroundWork } from '../../../api/site/background.ts';
import type { Db } from '../../../prisma/client.ts';
import { hashToken } from '../../../prisma/answer-links.ts';
import { seed, seededNow } from '../../seed.ts';
import { mailTo, makeSignInLink } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, signedIn, testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let now: string;
const plan = '/westerkwartier/2024';
const password = 'een heel lang wachtwoord';
const protection = { kind: 'sign_in', administratorPassword: password } as const;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  now = seededNow;
  site = testSite(db, { protection, now: () => now });
});

function signInLink(key: string): Promise<string> {
  return makeSignInLink(db, key, now);
}

function cookies(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function send(path: string, form: Record<string, string>, cookie = '') {
  const headers = { origin: baseUrl, cookie };
  const body = new URLSearchParams(form);
  const response = await site.app.request(baseUrl + path, { method: 'POST', headers, body });
  await backgroundWork();
  return response;
}

async function read(path: string, cookie: string) {
  return site.app.request(baseUrl + path, { headers: { cookie } });
}

describe('asking for a sign-in link', () => {
  it('puts a mail in the ledger, and does not wait for the round', async () => {
    const answer = await send('/aanmelden', { adres: ' Joris@Example.org ' });
    expect(await answer.text()).toContain('Kijk in uw mail');
    const notice = await db.notice.findFirstOrThrow({ where: { kind: 'sign_in' } });
    expect(notice).toMatchObject({ status: 'pending', immediate: true, actionId: null });
    expect(notice.key).toBe('westerkwartier/sign_in@2024-07-04T09:30/joris');
    expect(site.urged).toEqual(['westerkwartier']);
  });

  it('twice in a minute is asking once', async () => {
    const before = await db.notice.count({ where: { kind: 'sign_in' } });
    await send('/aanmelden', { adres: 'marga@example.org' });
    await send('/aanmelden', { adres: 'marga@example.org' });
    expect(await db.notice.count({ where: { kind: 'sign_in' } })).toBe(before + 1);
  });

  it('again within that minute brings a new mail when the first link was used', async () => {
    const where = { kind: 'sign_in', contact: { key: 'fatima' } };
    await send('/aanmelden', { adres: 'fatima@example.org' });
    const mailId = await mailTo(db, 'fatima');
    await db.notice.updateMany({ where, data: { status: 'mailed', mailId } });
    const link = await makeSignInLink(db, 'fatima', now, mailId);
    await send('/aanmelden', { adres: 'fatima@example.org' });
    expect(await db.notice.count({ where })).toBe(1);
    await send(link, { adres: 'fatima@example.org' });
    await send('/aanmelden', { adres: 'fatima@example.org' });
    expect(await db.notice.count({ where })).toBe(2);
  });

  it('says the same about an address that nobody has', async () => {
    const [known, unknown] = await Promise.all(
      ['joris@example.org', 'niemand@example.org'].map((adres) => send('/aanmelden', { adres })),
    );
    expect(await unknown?.text()).toBe(await known?.text());
    expect(site.urged).toEqual(['westerkwartier']);
  });

  it('asks the database the same about both until the answer is out (V60)', async () => {
    const asked: string[] = [];
    const watched = new Proxy(db, {
      get: (target, name) => {
        asked.push(String(name));
        const own: unknown = Reflect.get(target, name, target);
        return own;
      },
    });
    const closed = testSite(watched, { protection, now: () => now });
    const found: string[][] = [];
    for (const adres of ['joris@example.org', 'niemand@example.org']) {
      asked.length = 0;
      expect((await closed.send('/aanmelden', { adres })).status).toBe(200);
      found.push([...asked]);
      await backgroundWork();
    }
    const [known, unknown] = found;
    expect(known).toEqual(unknown);
    expect(known).not.toContain('contact');
    expect(asked).toContain('contact');
  });

  it('is slower each time nobody uses what was sent, and never without a link (V24)', async () => {
    await db.notice.deleteMany({ where: { kind: 'sign_in' } });
    const mailed = async () => {
      const mailId = await mailTo(db, 'joris');
      await db.notice.updateMany({
        where: { kind: 'sign_in', status: 'pending' },
        data: { status: 'mailed', mailId },
      });
      await makeSignInLink(db, 'joris', now, mailId);
    };
    let mails = 0;
    for (let minute = 0; minute < 24 * 60; minute += 5) {
      now = new Date(Date.parse(seededNow) + minute * 60_000).toISOString();
      await send('/aanmelden', { adres: 'joris@example.org' });
      const pending = await db.notice.count({ where: { kind: 'sign_in', status: 'pending' } });
      mails += pending;
      if (pending > 0) await mailed();
    }
    expect(mails).toBeGreaterThan(20);
    expect(mails).toBeLessThanOrEqual(30);
  });

  it('forgets links that no longer work', async () => {
    const link = await makeSignInLink(db, 'joris', '2024-07-01T09:30:00.000Z');
    const where = { tokenHash: hashToken(link.split('/').at(-1) ?? '') };
    expect(await db.link.count({ where })).toBe(1);
    await send('/aanmelden', { adres: 'marga@example.org' });
    expect(await db.link.count({ where })).toBe(0);
  });

  it('asks for an address when something else was typed', async () => {
    const answer = await send('/aanmelden', { adres: 'joris' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('href="#adres"');
  });
});

describe('the link in the mail', () => {
  it('needs one press in the browser that asked, and leads where the reader was going', async () => {
    const back = await site.app.request(`${baseUrl}/aanmelden?terug=${plan}/overleggen`);
    const asked = await send('/aanmelden', { adres: 'petra@example.org' });
    const jar = `${cookies(back)}; ${cookies(asked)}`;
    const entered = await send(await signInLink('petra'), {}, jar);
    expect(entered.status).toBe(303);
    expect(entered.headers.get('location')).toBe(`${plan}/overleggen`);
    const page = await read(`${plan}/overleggen`, cookies(entered));
    expect(await page.text()).toContain('Aangemeld als Petra Vos');
  });

  it('asks any other browser for the address: a robot has none to type (F8)', async () => {
    const link = await signInLink('petra');
    for (let round = 0; round < 100; round += 1) {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST']) {
        const answer = await site.app.request(baseUrl + link, {
          method,
          headers: { origin: baseUrl },
        });
        expect(answer.headers.getSetCookie().join()).not.toContain(`${sessionCookie}=`);
      }
    }
    expect((await send(link, { adres: 'test@test.com' })).status).toBe(400);
    expect((await send(link, { adres: 'petra@example.org' })).status).toBe(303);
  }, 30_000);

  it('works once', async () => {
    const link = await signInLink('petra');
    await send(link, { adres: 'petra@example.org' });
    const again = await send(link, { adres: 'petra@example.org' });
    expect(again.status).toBe(404);
    expect(await again.text()).toContain('Vraag een nieuwe');
  });

  it('works for one hour', async () => {
    const link = await signInLink('petra');
    now = '2024-07-04T10:31:00.000Z';
    expect((await send(link, { adres: 'petra@example.org' })).status).toBe(404);
  });

  it('never leads to another site (V21)', async () => {
    for (const terug of [
      '/\t/kwaad.example.org',
      '/\n/kwaad.example.org',
      '\t//kwaad.example.org',
      '/.//kwaad.example.org',
      '/x/..//kwaad.example.org',
      '//kwaad.example.org',
      '/\\kwaad.example.org',
      'https://kwaad.example.org',
    ]) {
      const back = await site.app.request(
        `${baseUrl}/aanmelden?terug=${encodeURIComponent(terug)}`,
      );
      const entered = await send(
        await signInLink('petra'),
        { adres: 'petra@example.org' },
        cookies(back),
      );
      expect(entered.headers.get('location')).toBe('/');
    }
  });

  it('is no way to answer for an action', async () => {
    const token = (await signInLink('joris')).split('/').at(-1) ?? '';
    expect((await read(`/a/${token}`, '')).status).toBe(404);
  });
});

describe('a session', () => {
  it('is a cookie that no script can read and no other site can use', async () => {
    const entered = await send(await signInLink('joris'), { adres: 'joris@example.org' });
    const cookie = entered.headers.getSetCookie().find((one) => one.startsWith(sessionCookie));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const token = cookie?.split(/[=;]/)[1] ?? '';
    expect(await db.session.count({ where: { tokenHash: token } })).toBe(0);
  });

  it('ends on this machine, or on all of them', async () => {
    const [here, there] = [await signedIn(db, 'joris'), await signedIn(db, 'joris')];
    const status = async ({ cookie }: { cookie: string }) =>
      (await read('/westerkwartier/mijn', cookie)).status;
    const third = await signedIn(db, 'joris');
    await send('/afmelden', {}, third.cookie);
    expect([await status(third), await status(here)]).toEqual([303, 200]);
    await send('/afmelden', { overal: 'ja' }, here.cookie);
    expect([await status(here), await status(there)]).toEqual([303, 303]);
  });

  it('ends when its person leaves (F11)', async () => {
    const { cookie } = await signedIn(db, 'fatima');
    const marga = await signedIn(db, 'marga');
    expect((await read('/westerkwartier/mijn', cookie)).status).toBe(200);
    await send('/westerkwartier/adresboek/fatima/vertrokken', {}, marga.cookie);
    expect((await read('/westerkwartier/mijn', cookie)).status).toBe(303);
    await send('/aanmelden', { adres: 'fatima@example.org' });
    expect(site.urged).toEqual([]);
  });

  it('ends after twelve hours', async () => {
    const { cookie } = await signedIn(db, 'joris');
    await db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await read('/westerkwartier/mijn', cookie)).status).toBe(303);
  });
});

describe('the administrator', () => {
  const door = '/aanmelden/beheerder';
  const guess = async (wachtwoord: string, from: string, cookie = '') =>
    site.app.request(baseUrl + door, {
      method: 'POST',
      headers: { origin: baseUrl, cookie, 'x-forwarded-for': from },
      body: new URLSearchParams({ wachtwoord }),
    });

  it('comes in by the password of the site', async () => {
    const entered = await send(door, { wachtwoord: password });
    expect((await read('/plannen', cookies(entered))).status).toBe(200);
  });

  it('is slowed down by nobody else, whatever anybody guesses (V59)', async () => {
    for (let round = 0; round < 50; round += 1) await guess('fout', '203.0.113.7');
    const slowed = await guess(password, '203.0.113.7');
    expect(slowed.status).toBe(429);
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await slowed.text()).toMatch(/Wacht \d+ seconden?, en probeer/);
    expect((await guess(password, '198.51.100.4')).status).toBe(303);
    expect((await guess(password, '203.0.113.7, 198.51.100.4')).status).toBe(303);
  });

  it('comes in from a browser that was here before, while its own address is guessing (V59)', async () => {
    const entered = await guess(password, '203.0.113.8');
    for (let round = 0; round < 50; round += 1) await guess('fout', '203.0.113.8');
    expect((await guess(password, '203.0.113.8')).status).toBe(429);
    expect((await guess(password, '203.0.113.8', cookies(entered))).status).toBe(303);
    const forged = cookies(entered).replace(/(aanjager_beheerder=)[^.]+/, '$1zelfbedacht');
    expect((await guess(password, '203.0.113.8', forged)).status).toBe(429);
  });
});

describe('signing in as anybody', () => {
  it('is there on one’s own machine', async () => {
    const local = testSite(db);
    expect(await local.read('/aanmelden/als')).toContain('Joris Hendriks');
    const { id } = await db.contact.findFirstOrThrow({ where: { key: 'joris' } });
    const entered = await local.send('/aanmelden/als', { wie: id });
    const headers = { cookie: cookies(entered) };
    const page = await local.app.request(`${baseUrl}/westerkwartier/mijn`, { headers });
    expect(await page.text()).toContain('Mijn acties');
    expect((await local.app.request(`${baseUrl}${plan}`, { headers })).status).toBe(403);
  });

  it('is not there anywhere else', async () => {
    expect((await read('/aanmelden/als', '')).status).toBe(404);
    expect((await send('/aanmelden/als', {})).status).toBe(404);
  });
});

describe('my actions', () => {
  it('are answered together, without a mail', async () => {
    const { cookie } = await signedIn(db, 'joris');
    const html = await (await read('/westerkwartier/mijn', cookie)).text();
    expect(html).toContain('Radicaliseringstafel professionaliseren');
    expect(html).not.toContain('Afspraken maken over de kermis');
    const path = '/westerkwartier/mijn';
    const sent = await send(
      path,
      {
        'antwoord:westerkwartier/2024/tafel/q1': 'confirm',
        'antwoord:westerkwartier/2024/signalen/q2': 'stuck',
        'toelichting:westerkwartier/2024/signalen/q2': 'Geen mensen',
      },
      cookie,
    );
    expect(sent.headers.get('location')).toBe(`${path}?vastgelegd=2`);
    expect(site.submitted.map(({ command }) => command.kind)).toEqual([
      'confirm',
      'report_progress',
    ]);
    const [answer] = await db.answer.findMany({ orderBy: { at: 'desc' }, take: 1 });
    expect(answer).toMatchObject({ channel: 'page', author: 'Joris Hendriks' });
  });

  it('change nothing when the form is sent as it came (F8)', async () => {
    const { cookie } = await signedIn(db, 'joris');
    expect((await send('/westerkwartier/mijn', {}, cookie)).status).toBe(400);
    expect(site.submitted).toEqual([]);
  });
});
