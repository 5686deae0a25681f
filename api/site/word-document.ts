/** A Word document: that is where people keep such things. The only file that knows docx. */

import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type IRunOptions,
  Header,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IsoDate } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import { cleanText } from '../../domain/text.ts';
import { columnWidths } from './column-widths.ts';
import type {
  DocumentChapter,
  DocumentItem,
  DocumentSection,
  DocumentTable,
} from '../../domain/document.ts';

/** Half points, as Word counts letters. */
const cellSize = 17;
/** A4 within its margins, in twentieths of a point; letters no wider than those of the fonts it may be shown in. */
const page = {
  width: 9026,
  measure: (text: string, isHead: boolean) => text.length * (isHead ? 118 : 106) + 150,
};
const before = (space: number) => ({ spacing: { before: space, after: space / 3 } });
const styles = {
  default: {
    document: { run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } } },
    heading1: { run: { size: 36, bold: true }, paragraph: before(120) },
    heading2: { run: { size: 28, bold: true }, paragraph: before(280) },
    heading3: { run: { size: 23, bold: true }, paragraph: before(200) },
  },
};

export async function wordDocument(
  title: string,
  files: DocumentChapter[],
  today: IsoDate,
  planTitle: string,
): Promise<Buffer> {
  // A paper of one chapter bears its title once.
  const isOne = files.every((file) => file.title === title);
  const children = [
    headingOf(title, isOne ? HeadingLevel.HEADING_1 : HeadingLevel.TITLE),
    paragraphOf(`${planTitle}, stand van ${formatDate(today)}`),
    ...files.flatMap((file, index) => [
      ...(index === 0 ? [] : [new Paragraph({ children: [new PageBreak()] })]),
      ...(isOne ? [] : [headingOf(file.title, HeadingLevel.HEADING_1)]),
      ...file.sections.flatMap(sectionOf),
    ]),
  ];
  return Packer.toBuffer(
    new Document({
      title: cleanText(title),
      creator: 'Aanjager',
      styles,
      sections: [{ headers: { default: headerOf(planTitle) }, children }],
    }),
  );
}

/** Whose paper it is, on every page. */
function headerOf(planTitle: string): Header {
  return new Header({ children: [new Paragraph(cleanText(planTitle))] });
}

function sectionOf({ title, paragraphs, items, tables }: DocumentSection): (Paragraph | Table)[] {
  return [
    headingOf(title, HeadingLevel.HEADING_2),
    ...paragraphs.map(paragraphOf),
    ...items.flatMap(itemOf),
    ...tables.flatMap(tableOf),
  ];
}

/** It does not stand alone at the foot of a page. */
function headingOf(title: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]) {
  return new Paragraph({ text: cleanText(title), heading, keepNext: true });
}

function paragraphOf(text: string): Paragraph {
  return new Paragraph({ text: cleanText(text), spacing: { after: 80 } });
}

function itemOf(item: DocumentItem): Paragraph[] {
  const indent = { left: 720 };
  return [
    new Paragraph({ bullet: { level: 0 }, children: [textOf(item)] }),
    ...item.details.map((text) => new Paragraph({ indent, text: cleanText(text) })),
  ];
}

/** Its first row comes back on every page, and is read as its heading. */
function tableOf(table: DocumentTable): (Paragraph | Table)[] {
  const { name, columns, rows } = table;
  const widths = columnWidths(table, page).map(Math.floor);
  const rowOf = (texts: string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, index) => {
        const isNumber = columns[index]?.isNumber === true;
        return cellOf(text, { isHead, isNumber, width: widths[index] ?? 0 });
      }),
    });
  const head = rowOf(
    columns.map(({ title }) => title),
    true,
  );
  const body = rows.map((row) =>
    rowOf(
      row.map(({ text }) => text),
      false,
    ),
  );
  return [
    headingOf(name, HeadingLevel.HEADING_3),
    new Table({
      rows: [head, ...body],
      width: { size: page.width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
    }),
    new Paragraph(''),
  ];
}

interface CellForm {
  isHead: boolean;
  isNumber: boolean;
  width: number;
}

function cellOf(text: string, { isHead, isNumber, width }: CellForm): TableCell {
  const run: IRunOptions = { text: cleanText(text), bold: isHead, size: cellSize };
  const alignment = isNumber ? AlignmentType.END : AlignmentType.START;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHead ? { shading: { fill: 'EEEEEE' } } : {}),
    margins: { left: 70, right: 70, top: 30, bottom: 30 },
    children: [new Paragraph({ alignment, children: [new TextRun(run)] })],
  });
}

function textOf({ text, url }: DocumentItem) {
  // A row from before texts were cleaned would make a file that Word refuses to open.
  const clean = cleanText(text);
  if (url === null) return new TextRun(clean);
  return new ExternalHyperlink({
    link: cleanText(url),
    children: [new TextRun({ text: clean, style: 'Hyperlink' })],
  });
}

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
