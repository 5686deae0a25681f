import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import JSZip from 'jszip';
import { reportVersions } from '../../../domain/reports/versions/version.ts';
import { canonicalJson } from '../../../domain/canonical.ts';
import { snapshotOf } from '../../../domain/reports/snapshot.ts';
import { reportFormats, reportFile, tableFile } from '../../../api/use-cases/report-files.ts';
import { holds, verifyReport } from '../../../api/use-cases/verify-report.ts';
import type { Db } from '../../../prisma/client.ts';
import type { ActionState } from '../../../domain/action/state.ts';
import { fromJson, toJson } from '../../../prisma/json.ts';
import { contentHash } from '../../../prisma/content-hash.ts';
import { findFrozenReport, type FrozenReport } from '../../../prisma/report-freezing.ts';
import { readRemarks } from '../../../prisma/report-remarks.ts';
import { pdfText } from '../../pdf-text.ts';
import { failingPdfUa, hasVeraPdf } from '../../verapdf.ts';
import { peopleByRole, seedTwoMunicipalities } from '../roles.ts';
import { baseUrl, plainText, signedIn, signInProtection, testSite } from '../site.ts';
import { testDatabase } from '../database.ts';

const path = '/westerkwartier/2024/rapportages';
let db: Db;
let stop: () => Promise<void>;
let frozen: FrozenReport;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seedTwoMunicipalities(db);
  const found = await findFrozenReport(db, 'westerkwartier/2024', 1);
  if (found === null) throw new Error('no report was frozen');
  frozen = found;
}, 60_000);
afterAll(() => stop());

describe('a frozen half year', () => {
  it('promise 12: is made again from its stored facts, byte for byte', () => {
    const { report, versions } = snapshotOf(frozen.facts);
    expect(canonicalJson(report)).toBe(canonicalJson(frozen.report));
    for (const version of ['boards', 'college', 'public'] as const) {
      expect(canonicalJson(versions[version])).toBe(
        canonicalJson(frozen.versions[version].document),
      );
      expect(contentHash(versions[version])).toBe(frozen.versions[version].hash);
    }
  });

  it('promise 12: can be checked from its file, and tells what was changed', async () => {
    const text = await textOf('boards');
    const found = verifyReport(text);
    expect(found).toMatchObject({ unchanged: true, madeAgain: true, half: 1, year: 2024 });
    const changed = verifyReport(text.replace('Wat we van u vragen', 'Niets aan de hand'));
    expect(changed).toMatchObject({ unchanged: false, madeAgain: false });
    const facts = verifyReport(text.replace('"title": "Uitvoeringsplan', '"title": "Ander plan'));
    expect(facts && holds(facts)).toBe(false);
    expect(verifyReport('{}')).toBeNull();
  });

  it('holds in the version for the council no name and no address of the directory, in no format', async () => {
    const contacts = await db.contact.findMany({ where: { municipalityId: 'westerkwartier' } });
    const people = contacts.filter(({ kind }) => kind === 'person').map(({ name }) => name);
    const names = [...people, ...contacts.flatMap(({ address }) => address ?? [])];
    expect(names.length).toBeGreaterThan(10);
    const texts = [
      await textOf('public'),
      await wordsOf('docx'),
      await wordsOf('xlsx'),
      await pdfText((await reportFile(frozen, 'public', 'pdf')).bytes),
    ];
    expect(texts.filter((text) => text.length > 1_000)).toHaveLength(4);
    for (let index = 0; ; index += 1) {
      const table = tableFile(frozen, 'public', index);
      if (table === null) break;
      texts.push(new TextDecoder().decode(table.bytes));
    }
    const found = names.filter((name) => texts.some((text) => hasWord(text, name)));
    expect(found).toEqual([]);
    // Those that may hold one do: the search finds it in a PDF.
    const { bytes } = await reportFile(frozen, 'boards', 'pdf');
    expect(hasWord(await pdfText(bytes), 'Joris Hendriks')).toBe(true);
  });

  it('is given in every format and version, under a name that says what it is', async () => {
    for (const format of reportFormats) {
      const { name, bytes } = await reportFile(frozen, 'public', format);
      expect(name).toBe(`halfjaarrapportage-2024-raad.${format}`);
      expect(bytes.length).toBeGreaterThan(1_000);
    }
  });

  it.runIf(hasVeraPdf())(
    'passes PDF/UA-1 in every version',
    async () => {
      const versions = reportVersions.map((version) => reportFile(frozen, version, 'pdf'));
      const papers = await Promise.all(versions);
      expect(failingPdfUa(papers.map(({ bytes }) => bytes))).toEqual([]);
    },
    120_000,
  );

  it('has headings and header rows in Word', async () => {
    const { bytes } = await reportFile(frozen, 'boards', 'docx');
    const xml =
      (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('text')) ?? '';
    expect(xml).toContain('w:val="Heading2"');
    expect(xml).toContain('<w:tblHeader/>');
  });
});

describe('the pages of reports', () => {
  it('show whoever reads more the other versions, and the figures with what they count', async () => {
    const site = testSite(db);
    const text = plainText(await site.read(`${path}/1`));
    expect(text).toContain('Dit is de versie voor TVO en Driehoek');
    expect(text).toContain(frozen.versions.boards.hash);
    const figures = plainText(await site.read(`${path}/1/herkomst`));
    expect(figures).toContain(`Acties: ${String(frozen.report.total)}`);
    expect(plainText(await site.read(`${path}/1/raad`))).toContain('voor de raad');
  });

  it('lead from every number of the widest version to what adds up to it, and from no other', async () => {
    const site = testSite(db);
    const links = (await site.read(`${path}/1`)).matchAll(/herkomst\?getal=([a-z0-9-]+)/g);
    const ids = [...new Set([...links].map(([, id = '']) => id))];
    expect(ids).toContain('geld-per-pot-1-vrij');
    expect(ids).toContain('capaciteit-total');
    for (const id of ids.filter((one) => one.startsWith('ge') || one.startsWith('capaciteit'))) {
      expect(await site.read(`${path}/1/herkomst?getal=${id}`)).toContain('<details');
    }
    const unknown = await site.app.request(`${baseUrl}${path}/1/herkomst?getal=niets`);
    expect(unknown.status).toBe(404);
    expect(await site.read(`${path}/1/raad`)).not.toContain('?getal=');
  });

  it('keep what the college and the council read from the rest', async () => {
    const site = testSite(db, { protection: signInProtection });
    const stranger = await signedIn(db, peopleByRole.stranger);
    const asked = await site.app.request(`${baseUrl}${path}/1/tvo-driehoek`, { headers: stranger });
    expect(asked.status).toBe(403);
  });

  it('take what the coordinator writes with a report, and refuse a name in it', async () => {
    const site = testSite(db);
    const send = (fields: Record<string, string>) =>
      site.app.request(`${baseUrl}${path}/2/concept`, {
        method: 'POST',
        headers: { origin: baseUrl },
        body: new URLSearchParams(fields),
      });
    const refused = await send({ toelichting: 'Dank aan Joris Hendriks.' });
    expect(refused.status).toBe(400);
    expect(plainText(await refused.text())).toContain('Haal “Joris Hendriks” weg');
    const kept = await send({ toelichting: 'Het was een druk jaar.', 'toelichting:zorg': 'Goed.' });
    expect(kept.status).toBe(303);
    expect(await readRemarks(db, 'westerkwartier/2024', 2)).toHaveLength(2);
    const draft = plainText(await site.read(`${path}/2/concept`));
    expect(draft).toContain(
      'De coördinator schreef een toelichting bij het geheel en bij 1 thema.',
    );
  });

  it('F38: say beside a report what changed since, and leave the report as it was', async () => {
    const site = testSite(db);
    const before = await site.read(`${path}/1`);
    expect(before).not.toContain('Sinds de vaststelling gewijzigd');
    await changeAfterwards('westerkwartier/2024/vuurwerk');
    const after = await site.read(`${path}/1`);
    expect(sectionsOf(after) === sectionsOf(before)).toBe(true);
    expect(after).toContain('Sinds de vaststelling gewijzigd');
    expect(plainText(after)).toContain('Gestopt (1)');
  });
});

/** Another name, and stopped. */
async function changeAfterwards(id: string): Promise<void> {
  const { state } = await db.action.findUniqueOrThrow({ where: { id } });
  const stopped: ActionState = {
    ...fromJson<ActionState>(state),
    phase: 'cancelled',
    closedOn: '2024-07-03',
  };
  const data = { what: 'Heel iets anders', state: toJson(stopped) };
  await db.action.update({ where: { id }, data });
}

/** What was frozen of a page: up to what stands beside it. */
function sectionsOf(html: string): string {
  return html.slice(html.indexOf('<h2>In het kort'), html.search(/<aside>|<section><h2>Controle/));
}

async function textOf(version: 'boards' | 'public'): Promise<string> {
  return new TextDecoder().decode((await reportFile(frozen, version, 'json')).bytes);
}

/** All texts inside, whatever stands between their letters. */
async function wordsOf(format: 'docx' | 'xlsx'): Promise<string> {
  const zip = await JSZip.loadAsync((await reportFile(frozen, 'public', format)).bytes);
  const parts = await Promise.all(Object.values(zip.files).map((file) => file.async('text')));
  return parts.join('\n').replaceAll(/<[^>]*>/g, '');
}

function hasWord(text: string, name: string): boolean {
  const escaped = name.replaceAll(/[.+]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'iu').test(text);
}
