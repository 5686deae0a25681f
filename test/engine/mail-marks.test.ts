import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  // Everybody is away: a robot answers every mail.
  stage.mailbox.vacation = () => 'Ik ben er niet. Klaar!';
  await stage.activate(smallPlan(), '2024-02-27');
  await stage.until('2024-03-22');
});
afterAll(() => stage.stop());

test('every mail says that a robot sent it, so that no robot answers, and to which list it belongs (F10)', () => {
  const mails = stage.mailbox.mails().filter(({ from }) => from.includes('aanjager@example.org'));
  expect(mails.length).toBeGreaterThan(5);
  for (const { headers } of mails) {
    expect(headers.get('auto-submitted')).toContain('auto-generated');
    expect(headers.get('x-auto-response-suppress')).toContain('All');
    expect(headers.get('list-id')).toContain('<uitvoeringsplan.example.org>');
  }
});

test('a robot that answers all the same confirms nothing and reopens nothing (F10)', async () => {
  const robots = stage.mailbox.mails().filter(({ subject }) => subject.startsWith('Automatisch'));
  expect(robots.length).toBeGreaterThan(5);
  expect(await stage.db.answer.count({ where: { municipalityId: stage.municipalityId } })).toBe(0);
});

test('an evaluation moment comes with a file for the calendar, a reminder does not', () => {
  const [evaluation] = stage.mailbox
    .mailsTo('boas@example.org')
    .filter(({ attachments }) => attachments.length > 0);
  expect(evaluation?.attachments.map(({ name }) => name)).toEqual(['evaluatiemoment.ics']);
  const text = evaluation?.attachments[0]?.text ?? '';
  expect(text).toContain('DTSTART;VALUE=DATE:20240331');
  expect(text).toContain('SUMMARY:Laatste dag voor de evaluatie over het eerste kwartaal');
  const others = stage.mailbox.mailsTo('tarik@example.org');
  expect(others.flatMap(({ attachments }) => attachments)).toEqual([]);
});
