import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody } from '../../domain/ahead/people.ts';
import { simulate } from '../../domain/ahead/simulate.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import { snapshotOf } from '../../domain/reports/snapshot.ts';
import { compareLedgers } from '../../local/ledgers.ts';
import { findFrozenReport, hashedVersions } from '../../prisma/report-freezing.ts';
import { addRemarks } from '../../prisma/report-remarks.ts';
import { calendar } from '../domain/action/life.ts';
import { smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';

const plan = smallPlan({});
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  await stage.activate(plan, '2024-01-02');
  await stage.until('2024-06-20');
});
afterAll(() => stage.stop());

test('the coordinator gets the draft ten working days ahead, and what is written goes out with it', async () => {
  const { db, planId, municipalityId } = stage;
  const [report] = plan.reports;
  const drafts = await db.notice.findMany({ where: { planId, kind: 'report_draft' } });
  expect(drafts.map(({ on }) => on.toISOString().slice(0, 10))).toEqual(['2024-06-17']);
  const [mail] = stage.mailbox
    .mailsTo('ineke@example.org')
    .filter(({ text }) => text.includes('Concept van het verslag'));
  expect(mail?.text).toContain('/rapportages/1/concept');
  const moment = { municipalityId, planId, half: 1, authorId: null, author: 'Ineke' } as const;
  const remark = { subject: '', text: 'Het liep goed.' };
  expect(await addRemarks(db, { ...moment, at: '2024-06-20T09:00:00.000Z' }, [remark])).toBe(true);
  await stage.until('2024-07-15');
  const frozen = await findFrozenReport(db, planId, 1);
  expect(frozen?.report.on).toBe(report?.on);
  const text = canonicalJson(frozen?.versions.public.document);
  expect(text).toContain('Het liep goed.');
  expect(text).toContain('schreef een toelichting bij het geheel.');
  const late = [{ ...remark, text: 'Te laat.' }];
  expect(await addRemarks(db, { ...moment, at: '2024-07-15T09:00:00.000Z' }, late)).toBe(false);
});

test('what the engine froze is made again from its facts, byte for byte', async () => {
  const frozen = await findFrozenReport(stage.db, stage.planId, 1);
  if (frozen === null) throw new Error('no report was frozen');
  const { report, versions } = snapshotOf(frozen.facts);
  expect(canonicalJson(report)).toBe(canonicalJson(frozen.report));
  expect(canonicalJson(hashedVersions(versions))).toBe(canonicalJson(frozen.versions));
});

test('the engine and the simulation send the draft alike, notice for notice', async () => {
  const own = { ...plan, municipality: { id: stage.municipalityId, name: 'Teststad' } };
  const from = calendar.instantOf('2024-01-02', '09:00');
  const until = calendar.instantOf('2024-07-15', '23:00');
  const simulated = simulate(own, { from, until, people: nobody });
  expect(await compareLedgers(stage.db, own, simulated)).toEqual([]);
});
