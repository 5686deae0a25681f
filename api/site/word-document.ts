/** A Word document: that is where people keep such things. The only file that knows docx. */

import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  PageBreak,
  Paragraph,
  TextRun,
} from 'docx';
import type { IsoDate } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import { cleanText } from '../../domain/text.ts';
import type { DocumentChapter, DocumentItem, DocumentSection } from '../../domain/document.ts';

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
      sections: [{ children }],
    }),
  );
}

function sectionOf({ title, paragraphs, items }: DocumentSection): Paragraph[] {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 }),
    ...paragraphs.map((text) => new Paragraph(cleanText(text))),
    ...items.map((item) => new Paragraph({ bullet: { level: 0 }, children: [textOf(item)] })),
  ];
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
