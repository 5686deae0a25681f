import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ActionState } from '../../../domain/action/state.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { fromJson } from '../../../prisma/json.ts';
import { idOf, seed } from '../../seed.ts';
import { doorOf, mailTo, makeLink } from './answering.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, testSite, type TestSite } from '../site.ts';
import { sendAgreed } from '../stated.ts';

let db: Db;
let stop: () => Promise<void>;
let plan: Plan;
let site: TestSite;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db, {
    temporal: doorOf(db, plan),
  });
});

async function linkFor(
  contactKey: string,
  actionKey: string,
  milestoneId: string,
  purpose: 'answer' | 'undo' = 'answer',
): Promise<string> {
  const mailId = await mailTo(db, contactKey);
  return makeLink(db, plan, { contactKey, actionKey, milestoneId, purpose, mailId });
}

async function stateOf(actionKey: string): Promise<ActionState> {
  const row = await db.action.findUniqueOrThrow({ where: { id: idOf(plan, actionKey) } });
  return fromJson<ActionState>(row.state);
}

/** Sends the form and reads the page it leads to. */
async function answer(path: string, form: Record<string, string>): Promise<string> {
  const response = await site.send(path, form);
  const location = response.headers.get('location');
  return location === null ? response.text() : site.read(location);
}

async function everything(): Promise<string> {
  const rows = [
    await db.action.findMany({ orderBy: { id: 'asc' } }),
    await db.event.count(),
    await db.notice.count(),
    await db.answer.count(),
    await db.link.findMany({ orderBy: { tokenHash: 'asc' } }),
  ];
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

describe('opening a link from a mail', () => {
  it('shows what is asked, of whom, and what happens if nothing happens', async () => {
    const html = await site.read(await linkFor('joris', 'signalen', 'q2'));
    expect(html).toContain('Signalen &lt;b&gt;delen&lt;/b&gt; &amp; bespreken');
    expect(html).toContain('Dit had klaar moeten zijn op zondag 30 juni.');
    expect(html).toContain('Actiehouder: Joris Hendriks, adviseur zorg en veiligheid.');
    expect(html).toContain('Samen met Politie.');
    expect(html).toContain('Als er niets verandert, gaat deze actie op');
    expect(html).toContain('U antwoordt als');
  });

  it('chooses no answer beforehand', async () => {
    const html = await site.read(await linkFor('joris', 'signalen', 'q2'));
    expect(html).toContain('value="confirm"');
    expect(html).not.toContain('checked');
  });

  it('asks for an evaluation in its own words', async () => {
    const html = await site.read(await linkFor('joris', 'overleg', 'q3'));
    expect(html).toContain(
      'De evaluatie over het derde kwartaal moet uiterlijk maandag 30 september gedaan zijn.',
    );
    expect(html).toContain('De evaluatie is gedaan');
  });

  it('changes nothing, however often and in whatever way a scanner does it (F7)', async () => {
    const links = [
      await linkFor('joris', 'signalen', 'q2'),
      await linkFor('joris', 'overleg', 'q2', 'undo'),
    ];
    const before = await everything();
    for (const link of links) {
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        for (let i = 0; i < 100; i += 1) await site.app.request(`${baseUrl}${link}`, { method });
      }
    }
    expect(await everything()).toBe(before);
    for (const link of links) expect(await site.read(link)).toContain('<button');
  }, 60_000);

  it('leaves no trace of the address in a cache or on a next page', async () => {
    const link = await linkFor('joris', 'signalen', 'q2');
    const { headers } = await site.app.request(`${baseUrl}${link}`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('needs no signing in where reading does', async () => {
    const protection = { kind: 'sign_in', administratorPassword: 'x' } as const;
    const { read } = testSite(db, { protection });
    expect(await read(await linkFor('joris', 'signalen', 'q2'))).toContain('Hoe staat het ervoor?');
  });

  it.each(['kort', 'x'.repeat(43), `${'x'.repeat(42)}%2e`])(
    'explains a link that is none: %s',
    async (token) => {
      const response = await site.app.request(`${baseUrl}/a/${token}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Deze link werkt niet');
    },
  );
});

describe('answering', () => {
  it('changes nothing when the form is sent as it came (F8)', async () => {
    const link = await linkFor('joris', 'signalen', 'q2');
    const before = await everything();
    const empty = { tot: '', toelichting: '', naam: '' };
    const response = await site.send(link, empty);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Kies hoe het ervoor staat.');
    expect(await everything()).toBe(before);
  });

  it.each([
    [{ antwoord: 'stuck' }, 'Schrijf in de toelichting wat er aan de hand is.'],
    [{ antwoord: 'at_risk' }, 'Schrijf in de toelichting wat er aan de hand is.'],
    [{ antwoord: 'ask_extension', toelichting: 'Druk' }, 'Kies tot welke datum u tijd vraagt.'],
    [{ antwoord: 'ask_extension', tot: '2024-02-31', toelichting: 'Druk' }, 'Kies tot welke datum'],
    [{ antwoord: 'alles is goed' }, 'Kies hoe het ervoor staat.'],
  ])('says what is missing and keeps what was typed: %o', async (form, expected) => {
    const link = await linkFor('joris', 'signalen', 'q2');
    const before = await everything();
    const html = await answer(link, { naam: 'Anna <i>Bos</i>', ...form });
    expect(html).toContain(expected);
    expect(html).toContain('value="Anna &lt;i&gt;Bos&lt;/i&gt;"');
    if ('toelichting' in form) expect(html).toContain(`${form.toelichting}</textarea>`);
    expect(await everything()).toBe(before);
  });

  it('records that it is stuck, with the reason, and says who hears of it', async () => {
    const html = await answer(await linkFor('joris', 'signalen', 'q2'), {
      antwoord: 'stuck',
      toelichting: 'Geen tijd bij de partners',
    });
    expect(html).toContain('het zit vast en er is hulp nodig');
    expect(html).toContain('De coördinator krijgt hierover mail');
    expect((await stateOf('signalen')).progress?.value).toBe('stuck');
    const row = await db.answer.findFirstOrThrow({
      where: { reason: 'Geen tijd bij de partners' },
    });
    expect(row).toMatchObject({
      channel: 'mail',
      kind: 'report_progress',
      author: 'Joris Hendriks',
    });
  });

  it('asks for time until a day', async () => {
    const form = { antwoord: 'ask_extension', tot: '2024-09-30', toelichting: 'Na de zomer' };
    const html = await answer(await linkFor('joris', 'signalen', 'q2'), form);
    expect(html).toContain('u vraagt tijd tot maandag 30 september');
    expect((await stateOf('signalen')).extensionRequest?.until).toBe('2024-09-30');
  });

  it('tells the coordinator that the action is not theirs', async () => {
    const before = (await stateOf('signalen')).progress;
    const html = await answer(await linkFor('joris', 'signalen', 'q2'), {
      antwoord: 'not_mine',
      toelichting: 'Van Fatima',
    });
    expect(html).toContain('De coördinator krijgt hierover mail en zoekt uit van wie de actie is');
    const answered = { kind: 'deny_ownership', reason: 'Van Fatima' };
    expect(await db.answer.count({ where: answered })).toBe(1);
    expect(await db.notice.count({ where: { kind: 'not_mine' } })).toBe(1);
    expect((await stateOf('signalen')).progress).toEqual(before);
  });

  it('says why a date is not accepted, and keeps nothing', async () => {
    const link = await linkFor('joris', 'tafel', 'q1');
    const before = await everything();
    const form = { antwoord: 'ask_extension', tot: '2024-01-30', toelichting: 'Na de zomer' };
    expect(await answer(link, form)).toContain(
      'Er is niets veranderd. Kies een datum die later is',
    );
    expect(await everything()).toBe(before);
  });

  it('V28: asks what came of an evaluation, and records nothing without it', async () => {
    const link = await linkFor('joris', 'overleg', 'q3');
    const before = await everything();
    const html = await answer(link, { antwoord: 'confirm' });
    expect(html).toContain('Wat kwam eruit, en wat verandert er?');
    expect(html).toContain('Schrijf op wat er uit de evaluatie kwam');
    expect(await everything()).toBe(before);
    expect(await site.read(await linkFor('joris', 'signalen', 'q2'))).not.toContain(
      'Wat kwam eruit',
    );
  });

  it('says that it is not evaluation time yet', async () => {
    const form = { antwoord: 'confirm', toelichting: 'Het overleg werkt.' };
    const html = await answer(await linkFor('joris', 'overleg', 'q3'), form);
    expect(html).toContain('Het is nog te vroeg voor deze evaluatie.');
  });

  it('works from a mail program that hides where the form came from', async () => {
    const link = await linkFor('joris', 'tafel', 'q1');
    const response = await site.send(link, { antwoord: 'on_track' }, 'null');
    expect(response.status).toBe(303);
    const body = new URLSearchParams({ antwoord: 'on_track' });
    const bare = await site.app.request(`${baseUrl}${link}`, { method: 'POST', body });
    expect(bare.status).toBe(303);
  });

  it('reads no novels', async () => {
    const link = await linkFor('joris', 'tafel', 'q1');
    const form = { antwoord: 'confirm', toelichting: 'x'.repeat(600_000) };
    expect((await site.send(link, form)).status).toBe(413);
  });
});

describe('confirming', () => {
  it('stops the reminders at once, and records who says so (F9)', async () => {
    const link = await linkFor('politie', 'vuurwerk', 'q4');
    const html = await answer(link, { antwoord: 'confirm', naam: 'Bram Dijkstra' });
    expect(html).toContain('Dit is gezegd door Bram Dijkstra.');
    expect(html).toContain('De actie is klaar. De herinneringen zijn gestopt.');
    expect(html).toContain('Terugdraaien kan tot en met donderdag 18 juli.');
    const row = await db.answer.findFirstOrThrow({
      where: { actionId: idOf(plan, 'vuurwerk'), kind: 'confirm' },
      include: { action: { include: { notices: { where: { kind: 'receipt' } } } } },
    });
    const contact = await db.contact.findUniqueOrThrow({ where: { id: row.contactId ?? '' } });
    expect([row.author, contact.key]).toEqual(['Bram Dijkstra', 'politie']);
    expect(row.action.notices.map(({ audience }) => audience).sort()).toEqual([
      'coordinator',
      'owner',
    ]);
  });

  it('twice is once: the second time it says who did and when', async () => {
    const link = await linkFor('politie', 'vuurwerk', 'q4');
    const response = await site.send(link, { antwoord: 'confirm' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain(
      'Bram Dijkstra meldde dit al klaar op donderdag 4 juli.',
    );
    expect(await site.read(link)).toContain('Met de knop in die mail draait u het terug');
  });

  it('can be taken back, with a reason, by owner and coordinator', async () => {
    const link = await linkFor('marga', 'vuurwerk', 'q4', 'undo');
    const shown = await site.read(link);
    expect(shown).toContain('Bram Dijkstra');
    expect(shown).not.toContain('checked');
    const before = await everything();
    expect((await site.send(link, {})).status).toBe(400);
    expect(await everything()).toBe(before);
    const html = await answer(link, { waarom: 'not_done' });
    expect(html).toContain('de klaarmelding is teruggedraaid');
    expect((await stateOf('vuurwerk')).phase).toBe('running');
    expect(await site.read(link)).toContain('Dit is nog niet klaar gemeld.');
  });

  it('cannot be done with a link that takes back, nor the other way round', async () => {
    const undo = await linkFor('politie', 'vuurwerk', 'q4', 'undo');
    const confirm = undo.replace('/ongedaan', '');
    expect((await site.send(confirm, { antwoord: 'confirm' })).status).toBe(404);
    const link = await linkFor('joris', 'overleg', 'q2');
    expect((await site.send(`${link}/ongedaan`, { waarom: 'not_done' })).status).toBe(404);
  });
});

describe('a link that is dead', () => {
  it('says that somebody else owns the action now (F18)', async () => {
    const link = await linkFor('fatima', 'kermis', 'q3');
    expect(await site.read(link)).toContain('Een ander is nu actiehouder van deze actie.');
    expect((await site.send(link, { antwoord: 'confirm' })).status).toBe(409);
    expect((await stateOf('kermis')).phase).toBe('running');
  });

  it('is gone after the coordinator gave the action away (F18)', async () => {
    const link = await linkFor('fatima', 'controles', 'q3');
    const marga = await db.contact.findFirstOrThrow({ where: { key: 'marga' } });
    const form = { besluit: 'reassign', actiehouder: marga.id, door: marga.id, reden: 'Druk' };
    await sendAgreed(site, '/westerkwartier/2024/acties/controles/besluit', form);
    const response = await site.send(link, { antwoord: 'confirm' });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('de actie heeft een andere actiehouder gekregen');
    expect((await stateOf('controles')).phase).toBe('running');
  });

  it('says that the person it was for has left (F11)', async () => {
    const link = await linkFor('joris', 'signalen', 'q2');
    await db.contact.updateMany({
      where: { key: 'joris' },
      data: { leftOn: new Date('2024-07-01') },
    });
    const response = await site.send(link, { antwoord: 'confirm' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('Deze link was voor Joris Hendriks.');
    expect((await stateOf('signalen')).phase).toBe('running');
  });

  it('says that the action was stopped', async () => {
    const link = await linkFor('marga', 'cameras', 'q4');
    await doorOf(db, plan).command(idOf(plan, 'cameras'), { kind: 'cancel', answerId: '' });
    expect(await site.read(link)).toContain('Deze actie is gestopt.');
  });
});
