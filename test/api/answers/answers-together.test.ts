import { beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { idOf, seed } from '../../seed.ts';
import { doorOf, mailTo, makeLink } from './answering.ts';
import { testDatabase } from '../database.ts';
import { testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let plan: Plan;
let site: TestSite;

beforeEach(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
  site = testSite(db, { temporal: doorOf(db, plan) });
  return () => stop();
}, 60_000);

const signalen = { contactKey: 'joris', actionKey: 'signalen', milestoneId: 'q2' };
const overleg = { contactKey: 'joris', actionKey: 'overleg', milestoneId: 'q3' };
const tafel = { contactKey: 'joris', actionKey: 'tafel', milestoneId: 'q1' };
const purpose = 'answer';

describe('one mail that asks about several actions', () => {
  it('has all of them on the page behind any of its links', async () => {
    const { link, other } = await twoLinks();
    const html = await site.read(link);
    expect(html).toContain('Nog 1 actie uit dezelfde mail');
    expect(html).toContain('Wekelijks casusoverleg houden');
    expect(await site.read(other)).toContain('Signalen &lt;b&gt;delen&lt;/b&gt; &amp; bespreken');
    expect(html).not.toContain('checked');
  });

  it('takes both answers at once, each with who said it', async () => {
    const { link } = await twoLinks();
    const html = await answer(link, {
      antwoord: 'confirm',
      [field('antwoord', overleg)]: 'at_risk',
      [field('toelichting', overleg)]: 'Te weinig tijd',
      naam: 'Sanne Bakker',
    });
    expect(html).toContain('</strong>: klaar.');
    expect(html).toContain('</strong>: er is een risico.');
    expect(await answersToday()).toEqual([
      ['confirm', 'Sanne Bakker', ''],
      ['report_progress', 'Sanne Bakker', 'Te weinig tijd'],
    ]);
  });

  it('takes an answer about the other action alone', async () => {
    const { link } = await twoLinks();
    const html = await answer(link, { [field('antwoord', overleg)]: 'on_track' });
    expect(html).toContain('Vastgelegd bij <strong>Wekelijks casusoverleg houden</strong>');
    expect(await answersToday()).toEqual([['report_progress', 'Joris Hendriks', '']]);
  });

  it('sends nothing when one of the answers misses something, and keeps what was typed', async () => {
    const { link } = await twoLinks();
    const response = await site.send(link, {
      antwoord: 'confirm',
      [field('antwoord', overleg)]: 'stuck',
    });
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain('Er is nog niets verstuurd.');
    expect(html).toContain('(Wekelijks casusoverleg houden)');
    expect(html.match(/checked/g)).toHaveLength(2);
    expect(await answersToday()).toEqual([]);
  });

  it('says which answer was not taken, and that the other was', async () => {
    const { link } = await twoLinks();
    const response = await site.send(link, {
      antwoord: 'confirm',
      [field('antwoord', overleg)]: 'ask_extension',
      [field('tot', overleg)]: '2024-01-05',
      [field('toelichting', overleg)]: 'Vakantie',
    });
    expect(response.status).toBe(409);
    const html = await response.text();
    expect(html).toContain(
      '<strong>Wekelijks casusoverleg houden: </strong>Er is niets veranderd.',
    );
    expect(html).toContain('Uw andere antwoord is wel vastgelegd.');
    expect(await answersToday()).toEqual([['confirm', 'Joris Hendriks', '']]);
  });

  it('is about nothing that another mail or another person was asked (F9)', async () => {
    const { link, mailId } = await twoLinks();
    await makeLink(db, plan, { ...tafel, purpose, mailId: await mailTo(db, 'joris') });
    const colleague = { ...tafel, contactKey: 'fatima', purpose, mailId } as const;
    await makeLink(db, plan, colleague);
    expect(await site.read(link)).not.toContain('Radicaliseringstafel');
    const response = await site.send(link, { [field('antwoord', tafel)]: 'confirm' });
    expect(response.status).toBe(409);
    expect(await answersToday()).toEqual([]);
  });

  it('still takes the other answer when the action of the link is done', async () => {
    const { link } = await twoLinks();
    await site.send(link, { antwoord: 'confirm' });
    const html = await site.read(link);
    expect(html).toContain('Joris Hendriks meldde dit al klaar op donderdag 4 juli.');
    expect(html).toContain('Nog 1 actie uit dezelfde mail');
    expect((await site.send(link, {})).status).toBe(400);
    expect((await site.send(link, { antwoord: 'stuck', toelichting: 'Toch niet' })).status).toBe(
      409,
    );
    await site.send(link, { [field('antwoord', overleg)]: 'on_track' });
    expect(await answersToday()).toHaveLength(2);
  });

  it('leaves out what somebody else owns by now (F18)', async () => {
    const { link } = await twoLinks();
    const marga = await db.contact.findFirstOrThrow({ where: { key: 'marga' } });
    const where = { id: idOf(plan, 'overleg') };
    await db.action.update({ where, data: { ownerId: marga.id } });
    expect(await site.read(link)).not.toContain('casusoverleg');
    const form = { antwoord: 'on_track', [field('antwoord', overleg)]: 'confirm' };
    const response = await site.send(link, form);
    expect([response.status, await response.text()]).toEqual([
      409,
      expect.stringContaining('een actie die intussen niets meer vraagt'),
    ]);
    expect(await answersToday()).toEqual([]);
    await site.send(link, { antwoord: 'on_track' });
    expect(await answersToday()).toEqual([['report_progress', 'Joris Hendriks', '']]);
  });
});

async function twoLinks() {
  const mailId = await mailTo(db, 'joris');
  const link = await makeLink(db, plan, { ...signalen, purpose, mailId });
  const other = await makeLink(db, plan, { ...overleg, purpose, mailId });
  return { link, other, mailId };
}

function field(name: string, about: { actionKey: string; milestoneId: string }): string {
  return `${name}:${idOf(plan, about.actionKey)}/${about.milestoneId}`;
}

/** Sends the form and reads the page it leads to. */
async function answer(path: string, form: Record<string, string>): Promise<string> {
  const response = await site.send(path, form);
  return site.read(response.headers.get('location') ?? '');
}

/** What was answered today: kind, by whom, why. */
async function answersToday(): Promise<string[][]> {
  const where = { at: { gte: new Date('2024-07-04') } };
  const answers = await db.answer.findMany({ where, orderBy: { kind: 'asc' } });
  return answers.map(({ kind, author, reason }) => [kind, author, reason]);
}
