/** A PDF that a screen reader can read (PDF/UA-1): tagged, in Dutch, with its fonts in it. The only file that knows pdfkit. */

import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type {
  DocumentCell,
  DocumentChapter,
  DocumentItem,
  DocumentSection,
  DocumentTable,
} from '../../domain/document.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { cleanText } from '../../domain/text.ts';
import { columnWidths } from './column-widths.ts';

type Pdf = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

const fonts = { plain: fontPath('DejaVuSans'), bold: fontPath('DejaVuSans-Bold') };
const sizes = { H1: 18, H2: 13, H3: 11, P: 10, cell: 8 };

/** `line`: whose paper it is, on every page; `on` keeps it the same whenever it is made. */
export async function pdfDocument(
  { title, sections }: DocumentChapter,
  { line, on }: { line: string; on: IsoDate },
): Promise<Buffer> {
  const pdf = new PDFDocument(optionsOf(title, on));
  // For the number 1 it lists the glyphs of its fonts, without those that accents are composed of: that is no PDF/UA.
  Object.assign(pdf, { subset: '1' });
  const bytes = collected(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  heading(pdf, root, 'H1', title);
  for (const section of sections) writeSection(pdf, root, section);
  root.end();
  numberPages(pdf, line);
  pdf.end();
  return bytes;
}

function optionsOf(title: string, on: IsoDate): PDFKit.PDFDocumentOptions {
  const options: PDFKit.PDFDocumentOptions = {
    size: 'A4',
    margin: 56,
    pdfVersion: '1.7',
    tagged: true,
    bufferPages: true,
    lang: 'nl-NL',
    displayTitle: true,
    font: fonts.plain,
    info: {
      Title: cleanText(title),
      Author: 'Aanjager',
      CreationDate: new Date(`${on}T00:00:00Z`),
    },
  };
  // It knows PDF/UA, and its types do not.
  return Object.assign(options, { subset: 'PDF/UA' });
}

function collected(pdf: Pdf): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((done, failed) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => {
      done(Buffer.concat(parts));
    });
    pdf.on('error', failed);
  });
}

function writeSection(
  pdf: Pdf,
  root: Parent,
  { title, paragraphs, items, tables }: DocumentSection,
): void {
  heading(pdf, root, 'H2', title);
  for (const text of paragraphs) paragraph(pdf, root, text);
  if (items.length > 0) list(pdf, root, items);
  for (const table of tables) writeTable(pdf, root, table);
}

function heading(pdf: Pdf, parent: Parent, level: 'H1' | 'H2' | 'H3', text: string): void {
  // A heading does not stand alone at the foot of a page.
  if (pdf.y > pdf.page.height - 140) pdf.addPage();
  const write = () => {
    pdf.moveDown(0.6).font(fonts.bold).fontSize(sizes[level]).text(cleanText(text)).moveDown(0.3);
  };
  parent.add(pdf.struct(level, {}, write));
}

function paragraph(pdf: Pdf, parent: Parent, text: string): void {
  const write = () => {
    pdf.font(fonts.plain).fontSize(sizes.P).text(cleanText(text)).moveDown(0.3);
  };
  parent.add(pdf.struct('P', {}, write));
}

function list(pdf: Pdf, parent: Parent, items: DocumentItem[]): void {
  const all = pdf.struct('L');
  parent.add(all);
  for (const item of items) all.add(listItem(pdf, item));
  all.end();
}

function listItem(pdf: Pdf, { text, details }: DocumentItem): Parent {
  const left = pdf.page.margins.left;
  const item = pdf.struct('LI');
  const label = () => {
    pdf.font(fonts.plain).fontSize(sizes.P).text('•', left, pdf.y);
    pdf.moveUp();
  };
  const body = () => {
    const width = pdf.page.width - left - pdf.page.margins.right - 14;
    pdf.text(cleanText([text, ...details].join('\n')), left + 14, pdf.y, { width });
    pdf.moveDown(0.3);
    pdf.x = left;
  };
  item.add(pdf.struct('Lbl', {}, label));
  item.add(pdf.struct('LBody', {}, body));
  item.end();
  return item;
}

function writeTable(pdf: Pdf, root: Parent, table: DocumentTable): void {
  const { name, columns, rows } = table;
  heading(pdf, root, 'H3', name);
  const widths = widthsOf(pdf, table);
  pdf.font(fonts.plain).fontSize(sizes.cell);
  // Of accessible tables, its types know less than it does: a name of its own keeps them from looking closer.
  const options = {
    structParent: root,
    columnStyles: widths.map((width) => ({ width, border: 0.5, borderColor: '#767676' })),
    data: [
      columns.map(({ title, isNumber }) => ({
        ...headOf('Column'),
        text: cleanText(title),
        align: alignOf(isNumber),
        backgroundColor: '#eeeeee',
        font: { src: fonts.bold, size: sizes.cell },
      })),
      ...rows.map((row) =>
        row.map((cell, index) => tableCell(cell, index, columns[index]?.isNumber === true)),
      ),
    ],
  };
  pdf.table(options);
  pdf.x = pdf.page.margins.left;
  pdf.moveDown();
}

/** What stands beside the text of a cell: its padding, and a border. */
const besideText = 6;

function widthsOf(pdf: Pdf, table: DocumentTable): number[] {
  const { width, margins } = pdf.page;
  pdf.fontSize(sizes.cell);
  return columnWidths(table, {
    width: width - margins.left - margins.right,
    measure: (text, isHead) => {
      pdf.font(isHead ? fonts.bold : fonts.plain);
      return pdf.widthOfString(cleanText(text)) + besideText;
    },
  });
}

function tableCell({ text }: DocumentCell, index: number, isNumber: boolean) {
  const cell = { text: cleanText(text), align: alignOf(isNumber) };
  return index === 0 ? { ...cell, ...headOf('Row') } : cell;
}

function alignOf(isNumber: boolean) {
  return { x: isNumber ? ('right' as const) : ('left' as const) };
}

function headOf(scope: 'Column' | 'Row') {
  return { type: 'TH' as const, scope };
}

/** Marked as no part of the text: a screen reader passes it by. */
function numberPages(pdf: Pdf, line: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index);
    const { margins, height } = pdf.page;
    margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    const number = `${cleanText(line)} · bladzijde ${String(index + 1)} van ${String(count)}`;
    pdf.font(fonts.plain).fontSize(sizes.cell);
    pdf.text(number, margins.left, height - 40, { lineBreak: false });
    pdf.endMarkedContent();
  }
}

function fontPath(name: string): string {
  return createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
}
