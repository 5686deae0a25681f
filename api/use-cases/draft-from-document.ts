/** A document that was sent: read apart, recognised, and kept with the draft that is made of it. */

import { randomUUID } from 'node:crypto';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { readDocumentApart } from '../../plans/documents/apart.ts';
import { draftOfDocument } from '../../plans/drafts/draft-of-document.ts';
import { reread } from '../../plans/drafts/reread.ts';
import { surroundingsOf } from '../../plans/drafts/meaning.ts';
import { type OtherYearAction, splitByYear } from '../../plans/drafts/of-year.ts';
import { recognisePlan, type RecogniseOptions } from '../../plans/recognise/recognise-plan.ts';
import type { RecognisedPlan } from '../../plans/recognise/recognised-plan.ts';
import type { SourceDocument } from '../../plans/documents/source-document.ts';
import { listDraftsOfFile, readDraftDocument, type StoredDraft } from '../../prisma/draft-rows.ts';
import { rereadDraft } from '../../prisma/draft-rereading.ts';
import { createDraft, type NewDraft } from '../../prisma/draft-storage.ts';
import type { Deps } from '../site/deps.ts';
import { municipalityOf, type Viewer } from '../site/viewer.ts';
import { authorOf } from './authorship.ts';
import { emptyFor } from './begin-draft.ts';

/** Refused in words that name the cure. */
export async function draftFromDocument(
  deps: Deps,
  viewer: Viewer,
  file: File,
): Promise<Result<string, string>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const reading = await readDocumentApart(bytes, file.name);
  if ('refused' in reading) return refused(reading.refused);
  const { document } = reading;
  const sent = { contentType: contentTypes[document.kind], bytes };
  const kept = { name: file.name, content: document, file: sent };
  const begun = { viewer, municipalityId: municipalityOf(viewer), document: kept };
  return accepted(await storeRead(deps, begun, { year: null, meanings: {} }));
}

/** Of a document that another draft is of already, for another of its years. Null where it is not about that year. */
export async function draftForYear(
  deps: Deps,
  { draft, viewer }: { draft: StoredDraft; viewer: Viewer },
  year: number,
): Promise<string | null> {
  const { fileId, meanings, municipalityId, documentName } = draft;
  const content = await readDraftDocument(deps.db, draft.id);
  if (fileId === null || content === null || !draft.years.includes(year)) return null;
  const sisters = await listDraftsOfFile(deps.db, fileId);
  const made = sisters.find((one) => one.year === String(year));
  if (made !== undefined) return made.id;
  const document = { name: documentName ?? '', content, file: { keptId: fileId } };
  return storeRead(deps, { viewer, municipalityId, document }, { year, meanings });
}

interface ReadDocument {
  viewer: Viewer;
  municipalityId: string | null;
  document: Omit<NonNullable<NewDraft['document']>, 'years'>;
}

async function storeRead(
  deps: Deps,
  { viewer, municipalityId, document }: ReadDocument,
  { year, meanings }: RecogniseOptions,
): Promise<string> {
  const { items: found, years } = recognised(document.content, { year, meanings });
  const { parts } = await emptyFor(deps, municipalityId);
  const items = draftOfDocument(found, parts, randomUUID);
  const by = { ...authorOf(viewer), at: deps.now() };
  const draft = { municipalityId, items, meanings, document: { ...document, years } };
  return createDraft(deps.db, draft, by);
}

const contentTypes: Readonly<Record<SourceDocument['kind'], string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  // Of three kinds: the name says to the program that opens it which.
  sheet: 'application/octet-stream',
};

/** Read anew each time: what is recognised is never stored. */
export function recognisedIn(
  { items, meanings }: Pick<StoredDraft, 'items' | 'meanings'>,
  document: SourceDocument,
): RecognisedOfYear {
  return recognised(document, { year: surroundingsOf(items).year, meanings });
}

export interface RecognisedOfYear extends RecognisedPlan {
  elsewhere: OtherYearAction[];
}

function recognised(document: SourceDocument, options: RecogniseOptions): RecognisedOfYear {
  const plan = recognisePlan(document, options);
  return { ...plan, ...splitByYear(plan) };
}

export async function giveMeanings(
  deps: Deps,
  { draftId, viewer, document }: { draftId: string; viewer: Viewer; document: SourceDocument },
  given: Record<string, string>,
): Promise<void> {
  const by = { ...authorOf(viewer), at: deps.now() };
  await rereadDraft(deps.db, { id: draftId, by }, ({ items, meanings: before }) => {
    const meanings = { ...before, ...given };
    const found = recognisedIn({ items, meanings }, document);
    return { ...reread(items, found.items, randomUUID), meanings };
  });
}
