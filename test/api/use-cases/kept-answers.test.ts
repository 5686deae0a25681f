/** V51: what is sent while the engine is away is kept, and carried out once; or it is refused, and nothing is kept. */

import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordActivities } from '../../../activities/record.ts';
import type { CommandResult, TemporalClient } from '../../../api/site/deps.ts';
import { deliverPending } from '../../../api/use-cases/deliver-pending.ts';
import type { ActionState } from '../../../domain/action/state.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { fromJson } from '../../../prisma/json.ts';
import { idOf, seed, seededNow } from '../../seed.ts';
import { doorOf, mailTo, makeLink } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import {
  baseUrl,
  plainText,
  signedIn,
  signInProtection,
  testSite,
  type TestSite,
  tokenOf,
} from '../site.ts';
import { sendAgreed, statedIn } from '../stated.ts';

let db: Db;
let stop: () => Promise<void>;
let plan: Plan;
let engine: TemporalClient;
/** What the site gets to hear from it. */
let isAway: boolean;
let site: TestSite;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  engine = doorOf(db, plan);
  isAway = true;
  site = testSite(db, { temporal: { ...engine, command: hear } });
});

const unavailable: CommandResult = { kind: 'unavailable' };

async function hear(...asked: Parameters<TemporalClient['command']>): Promise<CommandResult> {
  return isAway ? unavailable : engine.command(...asked);
}

/** It is back, and two sites notice at once. */
async function comeBack() {
  isAway = false;
  const doors = { db, temporal: engine, now: () => seededNow };
  await Promise.all([deliverPending(doors, 0), deliverPending(doors, 0)]);
}

async function linkFor(contactKey: string, actionKey: string, milestoneId: string) {
  const mailId = await mailTo(db, contactKey);
  return makeLink(db, plan, { contactKey, actionKey, milestoneId, purpose: 'answer', mailId });
}

/** The answers about an action that came to something, by their reasons. */
async function heard(actionKey: string, ...reasons: string[]) {
  const where = { actionId: idOf(plan, actionKey) };
  const answers = await db.answer.findMany({ where: { ...where, reason: { in: reasons } } });
  const events = await db.event.findMany({ where, select: { answerId: true, seq: true } });
  const seqs = answers.map(({ id }) => events.filter(({ answerId }) => answerId === id).length);
  return answers.map(({ reason }, i) => [reason, seqs[i]]);
}

describe('V51: an answer from a mail while the engine is away', () => {
  const asking = (tot: string, toelichting: string) => ({
    antwoord: 'ask_extension',
    tot,
    toelichting,
  });

  test('is kept and says so; another takes its place, and only that one is carried out', async () => {
    const link = await linkFor('joris', 'signalen', 'q2');
    const first = await site.send(link, asking('2024-09-30', 'Eerst september'));
    expect(first.status).toBe(303);
    expect(plainText(await site.read(`${link}/gedaan`))).toContain('meer tijd gevraagd, tot');
    const form = plainText(await site.read(link));
    expect(form).toContain('Dat antwoord is bewaard.');
    expect(form).toContain('Eerst september');
    await site.send(link, asking('2024-10-31', 'Toch oktober'));
    expect(plainText(await site.read('/westerkwartier/2024/acties/signalen'))).toContain(
      'Bewaard, nog niet verwerkt',
    );
    await comeBack();
    expect(await heard('signalen', 'Eerst september', 'Toch oktober')).toEqual([
      ['Toch oktober', 1],
    ]);
    expect(plainText(await site.read(`${link}/gedaan`))).toContain(
      'u vraagt tijd tot donderdag 31 oktober',
    );
    expect(await db.pendingCommand.count()).toBe(0);
  });

  test('that can no longer be carried out is told as such, and its text stays', async () => {
    const link = await linkFor('joris', 'signalen', 'q2');
    await site.send(link, asking('2024-01-30', 'Een dag die voorbij is'));
    await comeBack();
    const done = plainText(await site.read(`${link}/gedaan`));
    expect(done).toContain('Daarna kon het niet meer worden verwerkt. Kies een datum die later is');
    const page = plainText(await site.read('/westerkwartier/2024/acties/signalen'));
    expect(page).toContain('Een dag die voorbij is');
    const overview = plainText(await site.read('/westerkwartier/2024'));
    expect(overview).toContain('toen er een storing was. Daarna kon dat niet meer worden verwerkt');
    const [task] = await db.task.findMany({ where: { kind: 'answer_refused' } });
    await site.send('/westerkwartier/2024/taken/gezien', { taak: task?.key ?? '' });
    expect(await db.task.count({ where: { kind: 'answer_refused', closedAt: null } })).toBe(0);
    expect(await heard('signalen', 'Een dag die voorbij is')).toEqual([
      ['Een dag die voorbij is', 0],
    ]);
  });
});

test('V51: nothing goes to the TVO past an answer that is kept', async () => {
  const { readEvidence } = recordActivities({ db });
  const actionId = idOf(plan, 'tafel');
  const asked = async () => {
    const { state } = await db.action.findUniqueOrThrow({ where: { id: actionId } });
    const place = { municipalityId: 'westerkwartier', actionId, zone: 'Europe/Amsterdam' };
    return Object.keys(await readEvidence({ ...place, state: fromJson<ActionState>(state) }));
  };
  expect(await asked()).toEqual(['q1']);
  await site.send(await linkFor('joris', 'tafel', 'q1'), { antwoord: 'on_track' });
  expect(await asked()).toEqual([]);
  await comeBack();
  expect(await asked()).toEqual(['q1']);
});

describe('V51: a decision while the engine is away', () => {
  const action = '/westerkwartier/2024/acties/tafel';

  test('is kept; a second one is refused with a sentence and what was typed', async () => {
    const marga = await idOfContact('marga');
    const extend = { besluit: 'extend', moment: 'q1', door: marga };
    const first = await sendAgreed(site, `${action}/besluit`, {
      ...extend,
      tot: '2024-09-30',
      reden: 'Eerst',
    });
    expect(first.headers.get('location')).toBe(action);
    expect(plainText(await site.read(action))).toContain(
      'meer tijd geven, tot maandag 30 september',
    );
    const second = await sendAgreed(site, `${action}/besluit`, {
      ...extend,
      tot: '2024-10-31',
      reden: 'Daarna',
    });
    expect(second.status).toBe(409);
    const html = await second.text();
    expect(html).toContain('Er wacht nog een besluit over deze actie');
    expect(html).toContain('Daarna');
    expect(html).toContain('2024-10-31');
    const many = await sendAgreed(site, '/westerkwartier/2024/acties-samen', {
      besluit: 'cancel',
      actie: 'tafel',
      reden: 'Samen',
      door: marga,
    });
    expect(await many.text()).toContain('Er wacht nog een besluit');
    await comeBack();
    expect(await heard('tafel', 'Eerst', 'Daarna', 'Samen')).toEqual([['Eerst', 1]]);
  });

  test('about many is kept without waiting for each', async () => {
    let asked = 0;
    const slow = testSite(db, {
      temporal: { ...engine, command: () => Promise.resolve(((asked += 1), unavailable)) },
    });
    const body = new URLSearchParams([
      ['besluit', 'pause'],
      ['door', await idOfContact('marga')],
      ['reden', 'Alle drie'],
      ...['signalen', 'tafel', 'overleg'].map((key): [string, string] => ['actie', key]),
    ]);
    const headers = { origin: baseUrl };
    const path = `${baseUrl}/westerkwartier/2024/acties-samen`;
    const shown = await slow.app.request(path, { method: 'POST', body, headers });
    body.append('gevolgen', statedIn(await shown.text()) ?? '');
    const response = await slow.app.request(path, { method: 'POST', body, headers });
    expect(plainText(await response.text())).toContain('3 besluiten zijn bewaard');
    expect(asked).toBe(1);
    await comeBack();
    expect((await heard('overleg', 'Alle drie')).length).toBe(1);
  });
});

describe('V51: while the engine is away', () => {
  test('who is signed in reads that it is kept', async () => {
    const own = testSite(db, {
      protection: signInProtection,
      temporal: { ...engine, command: hear },
    });
    const headers = { ...(await signedIn(db, 'fatima')), origin: baseUrl };
    const path = `${baseUrl}/westerkwartier/mijn`;
    const html = await (await own.app.request(path, { headers })).text();
    const name = /name="(antwoord:[^"]+)"/.exec(html)?.[1] ?? '';
    const body = new URLSearchParams({ [name]: 'on_track' });
    const sent = await own.app.request(path, { method: 'POST', body, headers });
    expect(sent.headers.get('location')).toContain('bewaard=1');
    const after = await own.app.request(baseUrl + (sent.headers.get('location') ?? ''), {
      headers,
    });
    expect(plainText(await after.text())).toContain('Uw antwoord is bewaard.');
    await comeBack();
  });

  test('the API answers 202', async () => {
    const call = async (path: string, key: string, body: object) =>
      site.app.request(`${baseUrl}/api/v1/gemeenten/westerkwartier/plannen/2024/acties/${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await tokenOf(db, key)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      });
    const decided = await call('signalen/besluiten', 'marga', {
      besluit: 'resume',
      zonderGevolgen: true,
    });
    expect([decided.status, await decided.json()]).toMatchObject([
      202,
      { uitgevoerd: false, bewaard: true },
    ]);
    const again = await call('signalen/besluiten', 'marga', {
      besluit: 'resume',
      zonderGevolgen: true,
    });
    expect(again.status).toBe(409);
    await comeBack();
    expect(
      (await call('overleg/besluiten', 'marga', { besluit: 'resume', zonderGevolgen: true }))
        .status,
    ).toBe(200);
  });
});

/** `lost`: not asked. `late`: asked and carried out, though the caller does not hear of it. */
type Engine = 'up' | 'lost' | 'late';

test('V51: however the engine comes and goes, an answer is carried out once or leaves nothing', async () => {
  const link = await linkFor('joris', 'signalen', 'q2');
  const steps = fc.array(
    fc.record({
      engine: fc.constantFrom<Engine>('up', 'lost', 'late'),
      antwoord: fc.constantFrom('on_track', 'stuck', 'ask_extension'),
      until: fc.integer({ min: 1, max: 28 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (sent) => {
      run += 1;
      for (const [i, { engine: mode, antwoord, until }] of sent.entries()) {
        const fickle = testSite(db, { temporal: { ...engine, command: commandOf(mode) } });
        const tot = `2024-11-${String(until).padStart(2, '0')}`;
        const form = { antwoord, tot, toelichting: `${String(run)}/${String(i)}` };
        await fickle.send(link, form);
      }
      await comeBack();
      const reasons = sent.map((_, i) => `${String(run)}/${String(i)}`);
      const outcomes = await heard('signalen', ...reasons);
      for (const [, events] of outcomes) expect(events).toBe(1);
      // What came last is never lost.
      expect(outcomes.map(([reason]) => reason)).toContain(reasons.at(-1));
      expect(await db.pendingCommand.count()).toBe(0);
    }),
    { numRuns: 25 },
  );
}, 60_000);

function commandOf(mode: Engine): TemporalClient['command'] {
  return async (actionId, command) => {
    if (mode === 'lost') return unavailable;
    const result = await engine.command(actionId, command);
    return mode === 'late' ? unavailable : result;
  };
}

async function idOfContact(key: string): Promise<string> {
  const where = { municipalityId_key: { municipalityId: 'westerkwartier', key } };
  return (await db.contact.findUniqueOrThrow({ where })).id;
}
