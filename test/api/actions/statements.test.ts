import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../../domain/ahead/statement.ts';
import type { Db } from '../../../prisma/client.ts';
import { readReportSource } from '../../../prisma/report-source.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const action = '/westerkwartier/2024/acties/tafel';
const extend = { besluit: 'extend', moment: 'q1', tot: '2024-09-30', reden: 'Eerst werven' };

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(async () => {
  site = testSite(db);
  const { id } = await db.contact.findFirstOrThrow({ where: { key: 'marga' } });
  form = { ...extend, door: id };
});
let form: Record<string, string>;

async function shown(): Promise<{ html: string; hash: string }> {
  const html = await (await site.send(`${action}/besluit/vooraf`, form)).text();
  return { html, hash: /name="gevolgen" value="(\w+)"/.exec(html)?.[1] ?? '' };
}

describe('the page before a decision', () => {
  it('states mails, the next report and the months of the owner', async () => {
    const text = plainText((await shown()).html);
    expect(text).toContain('alsof niemand antwoordt');
    expect(text).toContain('Deze mails gaan uit');
    expect(text).toContain(
      'Herinnering over radicaliseringstafel, aan Joris Hendriks (actiehouder) en Politie (betrokkene): 2, 23 en 30 september.',
    );
    expect(text).toContain('Deze mails gaan niet meer uit');
    expect(text).toContain('De volgende rapportage, 1 juli');
    expect(text).toContain('Hoe druk het wordt, per persoon en per maand');
  });

  it('is kept with the decision as it was shown', async () => {
    const { hash } = await shown();
    const response = await site.send(`${action}/besluit`, { ...form, gevolgen: hash });
    expect(response.status).toBe(303);
    const answerId = site.submitted[0]?.command.answerId ?? '';
    const { statement } = await db.answer.findUniqueOrThrow({ where: { id: answerId } });
    const version: Statement['version'] = 1;
    expect(statement).toMatchObject({
      version,
      on: '2024-07-04',
      actionIds: ['westerkwartier/2024/tafel'],
    });
  });

  it('stands in the history of the action and in the next report', async () => {
    const [answer] = await db.answer.findMany({
      where: { kind: 'extend' },
      orderBy: { at: 'desc' },
    });
    const { seq } = await db.action.findFirstOrThrow({ where: { key: 'tafel' } });
    await db.event.create({
      data: {
        municipalityId: 'westerkwartier',
        actionId: 'westerkwartier/2024/tafel',
        seq: seq + 1,
        position: 0,
        kind: 'extension_granted',
        answerId: answer?.id ?? null,
        at: '2024-07-04T09:30:00.000Z',
        data: { from: '2024-03-31', until: '2024-09-30' },
      },
    });
    const history = plainText(await site.read(action));
    expect(history).toContain('Besloten op 4 juli met deze gevolgen: ');
    const source = await readReportSource(db, 'westerkwartier/2024');
    const { actions } = await source.input(2, '2025-01-02');
    const [stated] = actions.find(({ id }) => id.endsWith('/tafel'))?.stated ?? [];
    expect(stated).toMatchObject({ on: '2024-07-04' });
  });

  it('comes first when a form was sent without it', async () => {
    const response = await site.send(`${action}/besluit`, form);
    const html = await response.text();
    expect([response.status, site.submitted]).toEqual([200, []]);
    expect(plainText(html)).toContain('alsof niemand antwoordt');
    expect(html).toContain('name="reden" value="Eerst werven"');
  });

  it('has the fte of the theme beside its money, and says nothing of one action', async () => {
    const where = { theme: { key: 'ondermijning' }, phase: { in: ['running', 'paused'] } };
    const { key } = await db.action.findFirstOrThrow({ where });
    const path = `/westerkwartier/2024/acties/${key}/besluit/vooraf`;
    const stopping = { besluit: 'cancel', reden: 'Geen mensen', door: form['door'] ?? '' };
    const text = plainText(await (await site.send(path, stopping)).text());
    expect(text).toContain('De fte volgens het plan');
    expect(text).toMatch(/1,00 fte voor regulier werk en 0,20 fte voor de prioriteiten/);
    expect(text).toMatch(/Open in dit thema: (geen acties|\d+ acties?) in plaats van \d/);
  });

  it('is shown again when the consequences are others by then', async () => {
    const { hash } = await shown();
    const later = { ...form, tot: '2024-10-31', gevolgen: hash };
    const response = await site.send(`${action}/besluit`, later);
    expect(response.status).toBe(409);
    expect(plainText(await response.text())).toContain('Intussen is er iets veranderd.');
    expect(site.submitted).toEqual([]);
  });
});
