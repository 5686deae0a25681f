/** A draft of the seeded plan, with a document beside it: a Word file for two years, or a PDF. */

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SourceCell, SourceDocument } from '../../../plans/documents/source-document.ts';
import { draftOfPlan } from '../../../plans/drafts/draft-of-plan.ts';
import { itemsOfParts } from '../../../plans/drafts/parts-as-items.ts';
import type { Db } from '../../../prisma/client.ts';
import { createDraft } from '../../../prisma/draft-storage.ts';
import { valueOf } from '../../../domain/draft/stored.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { seededNow } from '../../seed.ts';

export interface SeededDraft {
  path: string;
  id: string;
  /** Of its first action. */
  itemId: string;
  /** Of its first indicator. */
  indicatorId: string;
}

export async function seedDraft(db: Db, plan: Plan, document = wordDocument): Promise<SeededDraft> {
  const all = itemsOfParts(draftOfPlan(plan), randomUUID);
  const first = all.find(({ kind }) => kind === 'action');
  const indicator = all.find(({ kind }) => kind === 'indicator');
  if (first === undefined || indicator === undefined) throw new Error('a plan without actions');
  const timing = { ...valueOf(first, 'timing'), source: 'medio 2024', typed: null };
  const place = { page: 1, cell: null, block: 1, row: 1, column: 1, boxes: [box] };
  const read = { ...first, fields: { ...first.fields, timing: { ...timing, place } } };
  const items = all.map((item) => (item === first ? read : item));
  const draft = {
    municipalityId: plan.municipality.id,
    items,
    meanings: {},
    document: { ...document, years: [2024, 2025] },
  };
  const by = { authorId: null, author: 'Marga de Wit', at: seededNow };
  const id = await createDraft(db, draft, by);
  return { id, itemId: first.id, indicatorId: indicator.id, path: `/plannen/concept/${id}` };
}

const box = { page: 1, x: 300, y: 200, width: 80, height: 20 };
const nowhere = { page: 1, cell: null, block: 0, row: null, column: null, boxes: [] };

function rowOf(row: number, texts: string[], fill: string | null) {
  const cells = texts.map((text, column): SourceCell => ({
    text,
    bold: [{ from: 0, to: text.indexOf(' ') + 1 }],
    column,
    columnSpan: 1,
    rowSpan: 1,
    continues: false,
    fill,
    note: row === 1 ? 'Zie de nota' : null,
    doubt: null,
    place: { page: 1, cell: null, block: 1, row, column, boxes: [box] },
  }));
  return { cells, hidden: false, doubt: null };
}

const content: SourceDocument = {
  kind: 'docx',
  remarks: ['Een voetnoot is niet gelezen.'],
  blocks: [
    { kind: 'text', heading: 1, text: 'Uitvoeringsplan veiligheid 2024', place: nowhere },
    {
      kind: 'table',
      columns: 2,
      rows: [
        rowOf(0, ['Wat gaan we doen?', 'Wanneer'], '#1f3864'),
        rowOf(1, ['Radicaliseringstafel professionaliseren', 'medio 2024'], '#fff2cc'),
        rowOf(2, ['Voorlichting op school', 'Q3 2025'], null),
      ],
    },
  ],
};

const wordDocument = {
  name: 'plan.docx',
  content,
  file: { contentType: 'text/plain', bytes: new TextEncoder().encode('Uitvoeringsplan') },
};

const pdf = new URL('../../plans/documents/corpus/files/duinrand-9.tagged.pdf', import.meta.url);

export const pdfDocument: typeof wordDocument = {
  name: 'plan.pdf',
  content: { ...content, kind: 'pdf' },
  file: { contentType: 'application/pdf', bytes: new Uint8Array(readFileSync(pdf)) },
};
