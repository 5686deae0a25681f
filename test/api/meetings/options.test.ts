import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { freezePapers } from '../../../prisma/meeting-items.ts';
import type { MeetingRow } from '../../../prisma/meeting-storage.ts';
import { seedMeeting, setPhase } from '../../meetings.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, testSite, type TestSite } from '../site.ts';

const on = '2024-07-18';
const page = `/westerkwartier/2024/overleggen/tvo/${on}`;
const introduction = 'De berichten zijn geteld vanaf de dag van het overleg';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let meeting: MeetingRow;
let next: MeetingRow;

beforeEach(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db);
  meeting = await seedMeeting(db, { board: 'tvo', on });
  next = await seedMeeting(db, { board: 'tvo', on: '2024-10-17', phase: 'planned' });
});
afterEach(() => stop());

const freeze = () => db.$transaction((tx) => freezePapers(tx, meeting, '2024-07-11T08:00:00.000Z'));

describe('the options on an agenda (issue 14, 2)', () => {
  it('say on the page and on paper what each would bring', async () => {
    for (const path of [page, `${page}/agenda`]) {
      const text = plainText(await site.read(path));
      expect(text).toContain(introduction);
      expect(text).toMatch(/Meer tijd, tot donderdag 15 augustus: \d+ berichten erbij/);
      expect(text).toMatch(/Een andere actiehouder: \d+ berichten erbij/);
      expect(text).toMatch(/Stoppen: .*\d+ berichten minder\./);
      expect(text).toMatch(/Aanhouden: er verandert niets, tot en met donderdag 17 oktober nog \d/);
    }
  });

  it('stay as they were when the papers were frozen', async () => {
    await freeze();
    await setPhase(db, meeting.id, 'frozen');
    const before = optionLines(await site.read(page));
    expect(before.length).toBeGreaterThan(0);
    await setPhase(db, next.id, 'cancelled');
    expect(optionLines(await site.read(page))).toEqual(expect.arrayContaining(before));
  });

  it('are no choice any more once it was decided', async () => {
    await freeze();
    const item = await db.meetingItem.findFirstOrThrow({ where: { subjectKey: 'action/tafel' } });
    await db.meetingDecision.create({
      data: {
        municipalityId: 'westerkwartier',
        itemId: item.id,
        number: 1,
        kind: 'keep',
        decidedBy: 'TVO',
        reason: '',
        author: 'Sanne',
        channel: 'page',
        at: new Date(),
      },
    });
    const { items } = await readAgenda();
    const decided = items.find(({ punt }) => punt === 'action/tafel');
    expect(decided?.keuzes).toEqual([]);
    expect(items.some(({ keuzes }) => keuzes.length > 0)).toBe(true);
  });
});

function optionLines(html: string): string[] {
  return [...html.matchAll(/<li>((?:Meer tijd|Afschalen|Stoppen|Aanhouden)[^<]*)<\/li>/g)].map(
    ([, line = '']) => line,
  );
}

async function readAgenda() {
  const path = `/api/v1/gemeenten/westerkwartier/plannen/2024/overleggen/tvo/${on}`;
  const read: { punten: { punt: string; keuzes: unknown[] }[] } = JSON.parse(await site.read(path));
  return { items: read.punten };
}
