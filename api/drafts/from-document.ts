/** A document that was sent: read apart, recognised, and kept with the draft that is made of it. */

import { randomUUID } from 'node:crypto';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { readDocumentApart } from '../../plans/documents/apart.ts';
import { draftOfDocument } from '../../plans/drafts/draft-of-document.ts';
import { reread } from '../../plans/drafts/reread.ts';
import { surroundingsOf } from '../../plans/drafts/meaning.ts';
import { recognisePlan } from '../../plans/recognise/recognise-plan.ts';
import type { RecognisedPlan } from '../../plans/recognise/recognised-plan.ts';
import type { SourceDocument } from '../../plans/documents/source-document.ts';
import type { StoredDraft } from '../../prisma/draft-rows.ts';
import { rereadDraft } from '../../prisma/draft-rereading.ts';
import { createDraft } from '../../prisma/draft-storage.ts';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import { authorOf } from '../use-cases/authorship.ts';
import { emptyFor } from './make.ts';

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
  const { items: found } = recognisePlan(document, { year: null, meanings: {} });
  const { municipalityId, parts } = await emptyFor(deps, viewer);
  const items = draftOfDocument(found, parts, randomUUID);
  const sent = { contentType: contentTypes[document.kind], bytes };
  const kept = { name: file.name, content: document, file: sent };
  const by = { ...authorOf(viewer), at: deps.now() };
  return accepted(await createDraft(deps.db, { municipalityId, items, document: kept }, by));
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
): RecognisedPlan {
  return recognisePlan(document, { year: surroundingsOf(items).year, meanings });
}

export async function giveMeanings(
  deps: Deps,
  { draftId, viewer, document }: { draftId: string; viewer: Viewer; document: SourceDocument },
  given: Record<string, string>,
): Promise<void> {
  const by = { ...authorOf(viewer), at: deps.now() };
  await rereadDraft(deps.db, { id: draftId, by }, ({ items, meanings: before }) => {
    const meanings = { ...before, ...given };
    const { items: recognised } = recognisedIn({ items, meanings }, document);
    return { ...reread(items, recognised, randomUUID), meanings };
  });
}
