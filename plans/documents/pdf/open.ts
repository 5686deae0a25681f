/** The pages of a PDF as pdfjs reads them, without drawing anything. */

import './without-canvas.ts';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { Refused } from '../refusals.ts';
import { drawingOf } from './drawing.ts';
import { piecesOf } from './letters.ts';
import { matrixOf, type Matrix } from './matrix.ts';
import { middle, type Box, type PdfPage, type Piece, type TagNode } from './page.ts';

/** The sentence of refusals.ts names the same. */
const mostPages = 300;

export interface OpenedPdf {
  pages: PdfPage[];
  /** Numbers of those with a picture and no letter. */
  scans: number[];
  pictures: number;
}

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  // pdfjs takes what it gets: a copy stays ours.
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) throw new Refused('too_many_pages');
    return await readPages(document);
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw isLocked ? new Refused('password') : error;
  } finally {
    await task.destroy();
  }
}

async function readPages(document: PDFDocumentProxy): Promise<OpenedPdf> {
  const opened: OpenedPdf = { pages: [], scans: [], pictures: 0 };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { read, pictures } = await readPage(page, number);
    opened.pages.push(read);
    opened.pictures += pictures;
    if (pictures > 0 && read.pieces.length === 0) opened.scans.push(number);
    page.cleanup();
  }
  return opened;
}

async function readPage(page: PDFPageProxy, number: number) {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const view: Matrix = matrixOf(transform) ?? [1, 0, 0, -1, 0, height];
  const content = await page.getTextContent({ includeMarkedContent: true });
  const { rules, fills, dots, pictures } = drawingOf(await page.getOperatorList(), view);
  const letters = piecesOf(content, view, number).filter(({ x, y }) => x < width && y < height);
  const pieces = [...letters, ...dots.flatMap((box) => bulletOf(box, letters))];
  const tree = treeOf(await page.getStructTree());
  return { read: { number, width, height, pieces, rules, fills, tree }, pictures };
}

/** In heights of letters: in a centred list the dot stands at the side. */
const farthest = 15;

/** A dot before letters, at half their height. */
function bulletOf(box: Box, letters: readonly Piece[]): Piece[] {
  const after = letters.filter(
    ({ x, y, height, size }) =>
      x > box.x && x - box.x < farthest * size && y < middle(box) && middle(box) < y + height,
  );
  const [nearest] = after.sort((a, b) => a.x - b.x);
  return nearest === undefined ? [] : [{ ...nearest, x: box.x, width: box.width, text: '•' }];
}

function treeOf(node: unknown): TagNode | null {
  if (typeof node !== 'object' || node === null) return null;
  const role = 'role' in node ? String(node.role) : '';
  const mark = 'id' in node && typeof node.id === 'string' ? node.id : null;
  const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
  return { role, mark, children: children.map(treeOf).filter((child) => child !== null) };
}
