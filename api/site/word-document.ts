/** A Word document: that is where people keep such things. The only file that knows docx. */

import {
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
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IsoDate } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import { cleanText } from '../../domain/text.ts';
import type {
  DocumentCell,
  DocumentChapter,
  DocumentItem,
  DocumentSection,
  DocumentTable,
} from '../../domain/document.ts';

export async function wordDocument(
  title: string,
  files: DocumentChapter[],
  today: IsoDate,
  planTitle: string,
): Promise<Buffer> {
  const children = [
    new Paragraph({ text: cleanText(title), heading: HeadingLevel.TITLE }),
    new Paragraph(cleanText(`${planTitle}, stand van ${formatDate(today)}`)),
    ...files.flatMap((file, index) => [
      ...(index === 0 ? [] : [new Paragraph({ children: [new PageBreak()] })]),
      new Paragraph({ text: cleanText(file.title), heading: HeadingLevel.HEADING_1 }),
      ...file.sections.flatMap(sectionOf),
    ]),
  ];
  const language = { value: 'nl-NL' };
  const styles = { default: { document: { run: { font: 'Calibri', size: 22, language } } } };
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
    new Paragraph({ text: cleanText(title), heading: HeadingLevel.HEADING_2 }),
    ...paragraphs.map((text) => new Paragraph(cleanText(text))),
    ...items.flatMap(itemOf),
    ...tables.flatMap(tableOf),
  ];
}

function itemOf(item: DocumentItem): Paragraph[] {
  const indent = { left: 720 };
  return [
    new Paragraph({ bullet: { level: 0 }, children: [textOf(item)] }),
    ...item.details.map((text) => new Paragraph({ indent, text: cleanText(text) })),
  ];
}

/** Its first row comes back on every page, and is read as its heading. */
function tableOf({ name, columns, rows }: DocumentTable): (Paragraph | Table)[] {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }) => cellOf({ text: title, value: null }, true)),
  });
  const body = rows.map((row) => {
    const children = row.map((cell, index) => cellOf(cell, index === 0));
    return new TableRow({ cantSplit: true, children });
  });
  return [
    new Paragraph({ text: cleanText(name), heading: HeadingLevel.HEADING_3 }),
    new Table({ rows: [head, ...body], width: { size: 100, type: WidthType.PERCENTAGE } }),
    new Paragraph(''),
  ];
}

function cellOf({ text }: DocumentCell, isHead: boolean): TableCell {
  const run: IRunOptions = { text: cleanText(text), bold: isHead };
  return new TableCell({ children: [new Paragraph({ children: [new TextRun(run)] })] });
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
