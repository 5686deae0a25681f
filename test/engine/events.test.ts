import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  actionWorkflowId,
  mailRoundsWorkflowId,
  planYearWorkflowId,
} from '../../workflows/contract.ts';
import { action, smallPlan } from './small-plan.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';
import { ongoingByQuarter } from '../../domain/plan/timing.ts';

const typed = 'Wacht op de leverancier van de kaart';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  const actions = [action('kaart'), action('tafel', { timing: ongoingByQuarter })];
  await stage.activate(smallPlan({ actions }), '2024-01-02');
});
afterAll(() => stage.stop());

test('what a person types travels as an id: no name, address or text is in Temporal (promise 7)', async () => {
  await stage.until('2024-03-22');
  const answered = await stage.request(linkTo('tarik@example.org', 'tafel'), {
    method: 'POST',
    headers: { origin: siteUrl },
    body: new URLSearchParams({ antwoord: 'at_risk', toelichting: typed, naam: 'Jan de Boer' }),
  });
  expect(answered.status).toBe(303);
  const where = { municipalityId: stage.municipalityId, reason: typed };
  expect(await stage.db.answer.count({ where })).toBe(1);

  const histories = await Promise.all(workflowIds().map(readHistory));
  const people = smallPlan().contacts.filter(({ kind }) => kind === 'person');
  const names = people.flatMap(({ name }) => name.split(' '));
  const texts = ['op orde brengen', 'Samen met', 'example.org', 'Teststad', typed, 'Jan de Boer'];
  for (const text of [...names, ...texts]) {
    expect(histories.filter((history) => history.includes(text)).length, text).toBe(0);
  }
});

test('search attributes answer which actions are overdue', async () => {
  await stage.until('2024-07-02');
  const here = `AanjagerMunicipality="${stage.municipalityId}"`;
  // Without the last part also the closed histories of ongoing actions, with what was true then.
  const query = `${here} AND AanjagerStatus="overdue" AND ExecutionStatus="Running"`;
  await vi.waitFor(async () => {
    const found: string[] = [];
    for await (const { workflowId } of stage.client.workflow.list({ query }))
      found.push(workflowId);
    expect(found).toEqual([actionWorkflowId(stage.actionId('kaart'))]);
  }, 20_000);
});

test('a Q2 action nobody answers takes at most a hundred events to its escalation', async () => {
  await stage.until('2024-07-12');
  const where = { actionId: stage.actionId('kaart'), kind: 'action_escalated' };
  expect(await stage.db.event.count({ where })).toBe(1);
  const handle = stage.client.workflow.getHandle(actionWorkflowId(stage.actionId('kaart')));
  const { events } = await handle.fetchHistory();
  expect(events?.length).toBeLessThanOrEqual(100);
});

/** The newest link about an action in somebody's mailbox. */
function linkTo(address: string, what: string): string {
  const [mail] = stage.mailbox.mailsTo(address).filter(({ subject }) => subject.includes(what));
  const [path] = /\/a\/[\w-]+/.exec(mail?.text ?? '') ?? [];
  if (path === undefined) throw new Error(`no link about ${what}`);
  return path;
}

function workflowIds(): string[] {
  return [
    mailRoundsWorkflowId(stage.municipalityId),
    planYearWorkflowId(stage.planId),
    ...['kaart', 'tafel'].map((key) => actionWorkflowId(stage.actionId(key))),
  ];
}

/** Payloads are readable text in it, not base64. */
async function readHistory(workflowId: string): Promise<string> {
  const history = await stage.client.workflow.getHandle(workflowId).fetchHistory();
  const decoded: unknown = JSON.parse(historyToJSON(history), (key, value: unknown) =>
    key === 'data' && typeof value === 'string' ? atob(value) : value,
  );
  return JSON.stringify(decoded);
}
