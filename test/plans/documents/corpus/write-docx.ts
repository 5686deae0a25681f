/** A plan as a Word file, set as municipalities set them. */

import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Footer,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { CorpusBlock, CorpusCell, CorpusPlan, CorpusRow, CorpusTable } from './corpus-plan.ts';
import type { Layout } from './layout.ts';

export async function writeDocx(plan: CorpusPlan, layout: Layout): Promise<Uint8Array> {
  const text = new TextRun({ text: plan.header, size: 16 });
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 16 });
  const document = new Document({
    styles: { default: { document: { run: { font: layout.font, size: layout.fontSize * 2 } } } },
    sections: [
      {
        properties: {
          page: { size: { orientation: orientation(plan), width: 11906, height: 16838 } },
        },
        headers: { default: new Header({ children: [new Paragraph({ children: [text] })] }) },
        footers: { default: new Footer({ children: [new Paragraph({ children: [number] })] }) },
        children: plan.blocks.map((block) => written(block, plan, layout)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function orientation({ landscape }: CorpusPlan) {
  return landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
}

function written(block: CorpusBlock, plan: CorpusPlan, layout: Layout): Paragraph | Table {
  if (block.kind === 'table') return tableOf(block, plan, layout);
  if (block.text.startsWith('• ')) return paragraphOf(block.text, { bold: false });
  if (block.heading === null) return new Paragraph({ text: block.text, spacing: { after: 160 } });
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
  return new Paragraph({
    text: block.text,
    heading: levels[block.heading - 1] ?? HeadingLevel.HEADING_4,
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = { style: BorderStyle.SINGLE, size: 4, color: '808080' };

function tableOf(table: CorpusTable, { landscape }: CorpusPlan, { lines }: Layout): Table {
  const width = (landscape ? 16838 : 11906) - 2 * 1440;
  const border = lines ? line : none;
  const borders = { top: border, bottom: border, left: border, right: border };
  const columns = table.widths.map((each) => Math.round((each / 100) * width));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    borders: { ...borders, insideHorizontal: border, insideVertical: border },
    margins: { left: 108, right: 108, marginUnitType: WidthType.DXA },
    rows: table.rows.map((row) => rowOf(row, columns, table.repeatsHeader)),
  });
}

function rowOf(row: CorpusRow, columns: readonly number[], repeats: boolean): TableRow {
  return new TableRow({
    tableHeader: row.isHeader && repeats,
    children: row.cells.map((cell) => cellOf(cell, row.isHeader)),
  });
}

function cellOf({ text, columnSpan, rowSpan, fill }: CorpusCell, isHeader: boolean): TableCell {
  return new TableCell({
    columnSpan,
    rowSpan,
    ...(fill === null ? {} : { shading: { fill: fill.slice(1), type: ShadingType.CLEAR } }),
    children: text.split('\n').map((each) => paragraphOf(each, { bold: isHeader })),
  });
}

function paragraphOf(text: string, look: { bold: boolean }): Paragraph {
  const isBullet = text.startsWith('• ');
  const run = new TextRun({ text: isBullet ? text.slice(2) : text, ...look });
  return new Paragraph({
    children: [run],
    alignment: AlignmentType.LEFT,
    ...(isBullet ? { bullet: { level: 0 }, indent: { left: 200, hanging: 200 } } : {}),
  });
}
