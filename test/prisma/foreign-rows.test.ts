import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Db } from '../../prisma/client.ts';
import { dateColumn } from '../../prisma/dates.ts';
import { planWithEveryRole, seedTwoMunicipalities } from '../api/roles.ts';
import { testDatabase } from '../api/database.ts';
import { copyMunicipality } from '../large-municipality.ts';
import {
  callEverything,
  followLinks,
  formsWithoutInput,
  type Subject,
  visitEverything,
  work,
} from './exercise.ts';
import {
  type Explained,
  type ExplainingClient,
  explainingClient,
  nodesOf,
  type PlanNode,
} from './explained.ts';

const municipalityId = 'westerkwartier';
/** A table with fewer rows than this, over all municipalities, may be read as a whole. */
const small = 1_000;
/** Rows of an installation's own that a statement may look at beside those of the municipality. */
const slack = 50;
/** Until it is vacuumed, an index has each row as it was before its changes, too. */
const versionsOfRow = 5;
/** Who reads mail at an address is asked before anybody knows of which municipality. */
const ofTheWholeInstallation = /"Contact"\."address" ILIKE \$1 ORDER BY/;

/** PGlite has no `auto_explain`: without a PostgreSQL server (`/usr/lib/postgresql`) this is skipped. */
describe.runIf(inject('templateUrl') !== null)('V44: among 342 municipalities', () => {
  let client: ExplainingClient;
  let subject: Subject;
  let plainDb: Db;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const database = await testDatabase();
    const versions = await seedTwoMunicipalities(database.db);
    await addWhatIsNotSeeded(database.db);
    await copyMunicipality(database.db, municipalityId, { first: 1, last: 341 });
    plainDb = database.db;
    client = await explainingClient(database.url);
    subject = {
      db: client.db,
      plan: planWithEveryRole(municipalityId),
      versionId: versions[municipalityId] ?? '',
    };
    stop = async () => {
      await client.stop();
      await database.stop();
    };
  });
  afterAll(() => stop());

  it('every form of the site is filled in', () => {
    expect(formsWithoutInput(subject.db)).toEqual([]);
  });

  it('no statement of site or worker reads the rows of others', async () => {
    await work(subject);
    await followLinks(subject);
    expect(await callEverything(subject)).toEqual([]);
    expect(await visitEverything(subject)).toEqual([]);
    const tables = await readTables(plainDb);
    const ofOneMunicipality = client.explained.filter(
      ({ statement }) => !ofTheWholeInstallation.test(statement),
    );
    expect(ofOneMunicipality.length).toBeGreaterThan(1000);
    const found = ofOneMunicipality.flatMap((one) => foreignReads(one, tables));
    expect([...new Map(found).values()]).toEqual([]);
  }, 300_000);
});

/** Of what comes with people's use there is some in every municipality. */
async function addWhatIsNotSeeded(db: Db): Promise<void> {
  const contacts = await db.contact.findMany({ where: { municipalityId } });
  const actions = await db.action.findMany({ where: { municipalityId } });
  const [first] = contacts;
  const [mail] = await db.mail.findMany({ where: { municipalityId }, take: 1 });
  if (first === undefined || mail === undefined) throw new Error('nothing was seeded');
  const hash = () => randomBytes(32).toString('hex');
  const createdAt = new Date('2024-07-01T08:00:00.000Z');
  for (const { id: contactId } of contacts) {
    const ofPerson = { municipalityId, contactId, name: 'iemand' };
    const session = { ...ofPerson, roles: { claimed: [] }, expiresAt: new Date('2100-01-01') };
    await db.session.create({ data: { ...session, tokenHash: hash() } });
    await db.accessToken.create({
      data: { ...ofPerson, purpose: 'api', createdAt, tokenHash: hash() },
    });
    const days = { fromOn: dateColumn('2024-05-01'), untilOn: dateColumn('2024-05-15') };
    await db.absence.create({ data: { municipalityId, contactId, deputyId: first.id, ...days } });
    await db.personEvent.create({
      data: {
        municipalityId,
        contactId,
        at: createdAt,
        kind: 'person_left',
        channel: 'page',
        author: 'iemand',
        data: { on: '2024-07-01' },
      },
    });
    for (const { id: actionId } of actions) {
      const link = { municipalityId, contactId, mailId: mail.id, actionId, milestoneId: 'q1' };
      await db.link.create({ data: { ...link, purpose: 'answer', createdAt, tokenHash: hash() } });
    }
  }
  for (const { id: actionId } of actions) {
    await db.note.create({
      data: { municipalityId, actionId, author: 'iemand', text: 'Zie het dossier', at: createdAt },
    });
    const task = { municipalityId, kind: 'owner_left', actionId, detail: '', openedAt: createdAt };
    await db.task.create({ data: { ...task, key: `owner_left/${actionId}` } });
  }
}

interface Table {
  name: string;
  rows: number;
  own: number;
}

async function readTables(db: Db): Promise<Table[]> {
  const names = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS "name" FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'municipalityId'`;
  const tables: Table[] = [];
  for (const { name } of names) {
    const [counts] = await db.$queryRawUnsafe<Omit<Table, 'name'>[]>(
      `SELECT count(*)::int AS "rows",
         count(*) FILTER (WHERE "municipalityId" = '${municipalityId}')::int AS "own"
       FROM "${name}"`,
    );
    if (counts !== undefined) tables.push({ name, ...counts });
  }
  return tables;
}

/** Nodes that looked at more rows of a large table than the municipality has in it, by what they are. */
function foreignReads({ statement, plan }: Explained, tables: Table[]): [string, string][] {
  return nodesOf(plan).flatMap((node) => {
    const table = tables.find(({ name }) => isAbout(node, name));
    if (table === undefined || table.rows < small) return [];
    const read = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0);
    if (read <= versionsOfRow * table.own + slack) return [];
    const what = `${node['Node Type']} on ${table.name}`;
    const from = statement.slice(statement.search(/FROM|UPDATE|DELETE/)).replaceAll(/\s+/g, ' ');
    const key = `${what}: ${from.replaceAll(/(\$[0-9]+,? ?)+/g, '$').slice(0, 500)}`;
    return [[key, `${String(read)} rows, ${key}`]];
  });
}

function isAbout(node: PlanNode, table: string): boolean {
  return node['Relation Name'] === table || node['Index Name']?.startsWith(`${table}_`) === true;
}
