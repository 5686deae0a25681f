import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApplyPlan } from '../../../api/site/deps.ts';
import { readPlanFile } from '../../../plans/read.ts';
import { activate } from '../../../domain/action/decide.ts';
import { newMeetings } from '../../../domain/meetings/changes.ts';
import { nothingExists } from '../../../domain/plan/existing.ts';
import { rulesFor } from '../../../domain/action/state.ts';
import type { Db } from '../../../prisma/client.ts';
import { storeDirectory } from '../../../prisma/plan-contacts.ts';
import { markAccepted } from '../../../prisma/plan-events.ts';
import { readVersion, storePlan } from '../../../prisma/plan-storage.ts';
import { noPlanSteps } from '../plan-steps.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, plainText, signedIn, testSite, type TestSite } from '../site.ts';
import { sendAgreed } from '../stated.ts';

const source = readFileSync(
  new URL('../../../plans/westerkwartier-2024.yaml', import.meta.url),
  'utf8',
);
const now = '2024-01-02T07:00:00.000Z';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let applied: ApplyPlan[];
let planned: (ApplyPlan & { startAt: string })[];
let engine: 'done' | 'unavailable';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  applied = [];
  planned = [];
  engine = 'done';
  site = testSite(db, {
    now: () => now,
    temporal: {
      ...noPlanSteps,
      command: () => Promise.resolve({ kind: 'done' }),
      applyPlan: (input) => {
        applied.push(input);
        return Promise.resolve({ kind: engine });
      },
      planStart: (input) => {
        planned.push(input);
        return Promise.resolve({ kind: engine });
      },
      withdrawStart: () => Promise.resolve({ kind: engine }),
      stopPlan: () => Promise.resolve({ kind: engine }),
      mailNow: () => Promise.resolve({ kind: 'done' }),
      isAnswering: () => Promise.resolve(true),
    },
  });
});

async function upload(
  text: string | Uint8Array<ArrayBuffer>,
  name = 'plan.yaml',
): Promise<Response> {
  const body = new FormData();
  body.set('bestand', new File([text], name));
  body.set('tekst', '');
  const headers = { origin: baseUrl };
  return site.app.request(`${baseUrl}/plannen/nieuw`, { method: 'POST', body, headers });
}

async function load(text: string): Promise<string> {
  const response = await upload(text);
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

/** What the engine does with a version, as far as these pages look at it. */
async function run(path: string): Promise<void> {
  const versionId = path.split('/').at(-1) ?? '';
  const plan = await readVersion(db, versionId);
  if (plan === null) throw new Error(`no version ${versionId}`);
  await storeDirectory(db, plan, false, now);
  const activated = new Map(
    plan.actions.map((one) => [one.id, activate(one, now, rulesFor(plan, one.ladder))]),
  );
  await storePlan(db, plan, {
    id: versionId,
    versionId,
    activated,
    meetings: newMeetings(plan, nothingExists, now),
    nextWakeAt: null,
    at: now,
  });
}

function readersIn(html: string): string {
  return /name="mensen" value="(\d+)"/.exec(html)?.[1] ?? '';
}

function idIn(path: string): string {
  return path.split('/').at(-1) ?? '';
}

describe('loading a plan', () => {
  it('takes a chosen file, and pasted text too', async () => {
    expect(await load(source)).toMatch(/^\/plannen\/[0-9a-f-]{36}$/);
    const pasted = await site.send('/plannen/nieuw', { tekst: source });
    expect(pasted.status).toBe(303);
    const stored = await db.planVersion.findMany();
    expect(stored.map((version) => version.source)).toEqual([source, source]);
    expect(await site.read('/plannen')).toContain('Nog niet aangezet.');
  });

  it('takes a file from a program that marks its beginning', async () => {
    expect((await upload(`\u{FEFF}${source}`)).status).toBe(303);
  });

  it('says all problems at once, each with its place and the line it is in', async () => {
    const broken = source
      .replace('Europe/Amsterdam', 'Europa/Amsterdam')
      .replace("mailronde: '08:30'", "mailronde: 'half <b>negen</b>'");
    const response = await upload(broken);
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain('In het bestand plan.yaml staat 2 fouten');
    expect(html).toContain('Europa/Amsterdam');
    expect(html).toContain('mailronde: &#39;half &lt;b&gt;negen&lt;/b&gt;&#39;');
    const reading = readPlanFile(broken);
    if (reading.plan !== null) throw new Error('this plan was accepted');
    for (const { line, expected } of reading.problems) {
      expect(html).toContain(`data-label="Regel">${String(line)}<`);
      expect(html).toContain(expected.replaceAll('"', '&quot;'));
    }
  });

  it('gives pasted text back to be mended', async () => {
    const response = await site.send('/plannen/nieuw', { tekst: 'gemeente: <x>' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('gemeente: &lt;x&gt;</textarea>');
  });

  it.each([
    ['an empty file', '', 'Het bestand is leeg'],
    ['a Word document', 'PK\u0003\u0004\0\0\0', 'geen Word-, Excel- of pdf-bestand'],
    ['a character no database keeps', source.replace('titel: ', 'titel: "\\0" # '), 'gewone tekst'],
    ['more than 1 MB', `# ${'x'.repeat(1_200_000)}`, 'Een plan is hooguit 1 MB tekst'],
  ])('says what is wrong with %s', async (_, text, expected) => {
    const response = await upload(text);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(expected);
  });

  it('says which letters were lost by a program that does not write UTF-8', async () => {
    const response = await upload(new Uint8Array(Buffer.from(source, 'latin1')));
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain('Sla het bestand op als UTF-8.');
    expect(html).not.toContain('data-label="Regel">1<');
  });

  it('refuses 10 MB before reading it', async () => {
    const response = await upload('x'.repeat(10_000_000));
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('Dit bestand is te groot');
  });

  it('says that nothing was sent', async () => {
    const response = await site.send('/plannen/nieuw', { tekst: ' ' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('U stuurde nog niets.');
  });

  it('is not done for another site', async () => {
    const before = await db.planVersion.count();
    const form = { tekst: source };
    const response = await site.send('/plannen/nieuw', form, 'https://elders.example.org');
    expect(response.status).toBe(403);
    expect(await db.planVersion.count()).toBe(before);
  });
});

describe('the preview', () => {
  it('shows the year before anyone is mailed: days, people, reasons, load', async () => {
    const html = await site.read(await load(source));
    expect(html).toContain('Van dinsdag 2 januari 2024 tot en met vrijdag 31 januari 2025 hooguit');
    expect(html).toContain('Per persoon hoogstens één gewone mail per werkdag.');
    expect(html).toContain('Wie op tijd antwoordt, krijgt minder.');
    expect(html).toContain('24 acties, met wie ervoor zorgt en wanneer het klaar is');
    expect(html).toContain('Juni 2024:');
    expect(html).toContain('start van het plan (actiehouder)');
    expect(html).toContain('Activeer dit plan');
    expect(await db.notice.count()).toBe(0);
    expect(await db.mail.count()).toBe(0);
  }, 60_000);

  it('shows sums that do not add up, without stopping the plan', async () => {
    const html = await site.read(
      await load(source.replace('totaal: 10.000,-', 'totaal: 11.000,-')),
    );
    expect(html).toContain('Dit houdt het plan niet tegen');
    expect(html).toContain('De acties van dit thema kosten');
    expect(html).toContain('Activeer dit plan');
  }, 60_000);

  it('of a plan that was never loaded does not exist', async () => {
    for (const id of [
      '00000000-0000-4000-8000-000000000000',
      '------------------------------------',
    ]) {
      expect((await site.app.request(`${baseUrl}/plannen/${id}`)).status).toBe(404);
    }
  });
});

describe('activating', () => {
  it('hands the version to the engine and goes to the dashboard, also the second time', async () => {
    const path = await load(source);
    const versionId = path.split('/').at(-1);
    const mensen = readersIn(await site.read(`${path}/aanzetten`));
    for (let i = 0; i < 2; i += 1) {
      const response = await site.send(`${path}/activeer`, { mensen });
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe(`${path}?melding=aangezet&mensen=${mensen}`);
    }
    const wanted = {
      municipalityId: 'westerkwartier',
      year: 2024,
      versionId,
      rehearsal: false,
      at: now,
    };
    expect(applied).toMatchObject([wanted, wanted]);
    const ids = applied.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    const events = await db.planEvent.findMany({ where: { id: { in: ids } } });
    expect(events.map(({ kind, channel }) => [kind, channel])).toEqual([
      ['version_applied', 'page'],
      ['version_applied', 'page'],
    ]);
  }, 60_000);

  it('V42: says in numbers whom it mails and when, and what happens that week', async () => {
    const path = await load(source);
    const html = plainText(await site.read(`${path}/aanzetten`));
    expect(html).toMatch(/\d+ mensen krijgen dinsdag 2 januari om 08\.30 uur een mail\./);
    expect(html).toContain('24 acties beginnen.');
    expect(html).toContain('Wat er in die week gebeurt');
    const later = plainText(await site.read(`${path}/aanzetten?vanaf=2024-03-29`));
    // Good Friday is a working day; the Monday after it is not.
    expect(later).toMatch(/mensen krijgen vrijdag 29 maart om 08\.30 uur een mail\./);
  }, 60_000);

  it('V42: is not done by one press: the number is confirmed, and shown again when it changed', async () => {
    const path = await load(source);
    const unticked = await site.send(`${path}/activeer`, {});
    expect([unticked.status, await unticked.text()]).toEqual([
      400,
      expect.stringContaining('Vink aan dat dit klopt.'),
    ]);
    const other = await site.send(`${path}/activeer`, { mensen: '3' });
    expect([other.status, await other.text()]).toEqual([
      409,
      expect.stringContaining('Het aantal is intussen veranderd.'),
    ]);
    const past = await site.send(`${path}/activeer`, { mensen: '3', vanaf: '2023-12-01' });
    expect([past.status, await past.text()]).toEqual([
      400,
      expect.stringContaining('Kies vandaag of een latere dag.'),
    ]);
    expect(applied).toEqual([]);
  }, 60_000);

  it('V42: from a day to come, is planned, said to be, and can be withdrawn', async () => {
    const path = await load(source);
    const versionId = path.split('/').at(-1) ?? '';
    const mensen = readersIn(await site.read(`${path}/aanzetten?vanaf=2024-02-05`));
    const response = await site.send(`${path}/activeer`, { mensen, vanaf: '2024-02-05' });
    expect(planned).toMatchObject([{ versionId, startAt: '2024-02-04T23:00:00.000Z' }]);
    await markAccepted(db, planned[0]?.id ?? '', now);
    const html = plainText(await site.read(response.headers.get('location') ?? ''));
    expect(html).toContain('Het plan start op maandag 5 februari.');
    expect(html).toContain(`${mensen} mensen krijgen maandag 5 februari om 08.30 uur een mail.`);
    expect(html).toContain('Start gepland voor maandag 5 februari');
    const withdrawn = await site.send(`${path}/start-intrekken`, {});
    expect(withdrawn.headers.get('location')).toContain('melding=ingetrokken');
    await db.planEvent.deleteMany();
  }, 60_000);

  it('says that nothing is lost when the engine does not answer', async () => {
    const path = await load(source);
    const mensen = readersIn(await site.read(`${path}/aanzetten`));
    engine = 'unavailable';
    const response = await site.send(`${path}/activeer`, { mensen });
    expect(response.status).toBe(503);
    const html = await response.text();
    expect(html).toContain('Er is niets verloren.');
    expect(html).toContain('Zet het plan aan');
  }, 60_000);
});

describe('a changed plan', () => {
  let running = '';

  beforeEach(async () => {
    if (running !== '') return;
    running = await load(source);
    await run(running);
  });
  afterEach(() => db.municipality.updateMany({ data: { rehearsal: false } }));

  it('is not needed when the file is the one that runs', async () => {
    const same = await site.read(await load(source));
    expect(same).toContain('Dit bestand is gelijk aan het plan dat loopt.');
    expect(same).not.toContain('Voer deze wijzigingen door');
    const self = await site.read(running);
    expect(self).toContain('Dit plan loopt.');
    expect(self).toContain('Start wat nog niet loopt');
  }, 60_000);

  it('shows what changes before it is applied', async () => {
    const changed = source
      .replace('titel: Uitvoeringsplan veiligheid 2024', 'titel: Uitvoeringsplan 2024, versie 2')
      .replace('wanneer: Q2 2024', 'wanneer: Q4 2024');
    const html = await site.read(await load(changed));
    expect(html).toContain('Wat er verandert');
    expect(html).toContain('Acties die lopen, houden hun geschiedenis.');
    expect(html).toContain('data-label="Was">Q2 2024<');
    expect(html).toContain('data-label="Wordt">Q4 2024<');
    expect(html).toContain('Uitvoeringsplan 2024, versie 2');
    expect(html).toContain('Voer deze wijzigingen door');
  }, 60_000);

  it('says what stays as it was changed on the site (V4)', async () => {
    const where = { key: 'politie' };
    const { address } = await db.contact.findFirstOrThrow({ where });
    await db.contact.updateMany({ where, data: { address: 'nieuw@example.org' } });
    const path = await load(source.replace('wanneer: Q2 2024', 'wanneer: Q4 2024'));
    const html = await site.read(path);
    expect(html).toContain('Wat blijft zoals het op de site is gewijzigd');
    expect(html).toContain(`data-label="In het bestand">${address ?? ''}<`);
    expect(html).toContain('data-label="Blijft">nieuw@example.org<');
    await db.contact.updateMany({ where, data: { address } });
    expect(await site.read(path)).not.toContain('Wat blijft');
  }, 60_000);

  it('stays in the rehearsal of its municipality', async () => {
    await db.municipality.updateMany({ data: { rehearsal: true } });
    const mensen = readersIn(await site.read(`${running}/aanzetten`));
    await sendAgreed(site, `${running}/activeer`, { mensen });
    expect(applied[0]?.rehearsal).toBe(true);
  });

  it('V42: can be stopped with a reason, consequences first', async () => {
    const html = plainText(await site.read(`${running}/stoppen`));
    expect(html).toContain('24 acties die lopen, stoppen.');
    expect(html).toMatch(/\d+ mensen krijgen .* een mail\. Daarna gaat er over dit plan geen mail/);
    expect(html).toContain('Er komt geen nieuwe halfjaarrapportage meer.');
    const send = async (form: Record<string, string>) => {
      const response = await site.send(`${running}/stoppen`, form);
      return [response.status, await response.text()] as const;
    };
    expect(await send({ acties: '24' })).toEqual([400, expect.stringContaining('Geef een reden')]);
    const reden = 'De raad wil een ander plan';
    const unticked = await send({ reden });
    expect(unticked).toEqual([400, expect.stringContaining('Vink aan dat dit klopt.')]);
    expect(unticked[1]).toContain(`${reden}</textarea>`);
    expect((await send({ reden, acties: '3' }))[0]).toBe(409);
    expect((await send({ reden, acties: '24' }))[0]).toBe(303);
    const event = await db.planEvent.findFirstOrThrow({ where: { kind: 'plan_stopped' } });
    expect(event).toMatchObject({ reason: reden, channel: 'page', versionId: idIn(running) });
  }, 60_000);

  it('V42: remembers who loaded a version, and shows it', async () => {
    const headers = { ...(await signedIn(db, 'teamleider')), origin: baseUrl };
    const body = new URLSearchParams({ tekst: source });
    const response = await site.app.request(`${baseUrl}/plannen/nieuw`, {
      method: 'POST',
      headers,
      body,
    });
    const path = response.headers.get('location') ?? '';
    const { author } = await db.planEvent.findFirstOrThrow({ where: { versionId: idIn(path) } });
    expect(author).not.toBe('');
    expect(plainText(await site.read(path))).toContain(`door ${author}.`);
    expect(plainText(await site.read('/plannen'))).toContain(`door ${author}`);
  }, 60_000);
});
