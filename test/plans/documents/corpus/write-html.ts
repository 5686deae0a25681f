/** A plan as a page that a browser prints. */

import type { CorpusBlock, CorpusCell, CorpusPlan, CorpusRow, CorpusTable } from './corpus-plan.ts';
import type { Layout } from './layout.ts';

export function writeHtml(plan: CorpusPlan, layout: Layout): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${plan.name}</title>
<style>${styleOf(plan, layout)}</style></head><body>${plan.blocks.map(written).join('\n')}</body></html>`;
}

function styleOf({ landscape }: CorpusPlan, { fontSize, lines, font }: Layout): string {
  return `@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 2cm }
body { font: ${fontSize}pt '${font}'; margin: 0 }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
td, th { ${lines ? 'border: 1px solid #888;' : ''} padding: 2pt 5pt; text-align: left; vertical-align: top; overflow-wrap: anywhere }
ul { margin: 0; padding-left: 1em } p { margin: 0 }`;
}

function written(block: CorpusBlock): string {
  if (block.kind === 'table') return tableOf(block);
  if (block.text.startsWith('• ')) return content(block.text);
  const name = block.heading === null ? 'p' : `h${block.heading}`;
  return `<${name}>${escaped(block.text)}</${name}>`;
}

function tableOf({ widths, rows, repeatsHeader }: CorpusTable): string {
  const columns = widths.map((width) => `<col style="width:${width}%">`).join('');
  const [head, body] = [rows.filter((row) => row.isHeader), rows.filter((row) => !row.isHeader)];
  const group = repeatsHeader ? 'thead' : 'tbody';
  return `<table><colgroup>${columns}</colgroup>
<${group}>${head.map(rowOf).join('')}</${group}><tbody>${body.map(rowOf).join('\n')}</tbody></table>`;
}

function rowOf({ cells, isHeader }: CorpusRow): string {
  return `<tr>${cells.map((cell) => cellOf(cell, isHeader ? 'th' : 'td')).join('')}</tr>`;
}

function cellOf({ text, columnSpan, rowSpan, fill }: CorpusCell, name: 'th' | 'td'): string {
  const colour = fill === null ? '' : ` style="background:${fill}"`;
  return `<${name} colspan="${columnSpan}" rowspan="${rowSpan}"${colour}>${content(text)}</${name}>`;
}

function content(text: string): string {
  const lines = text.split('\n');
  if (!text.startsWith('• ')) return lines.map((line) => `<p>${escaped(line)}</p>`).join('');
  return `<ul>${lines.map((line) => `<li>${escaped(line.slice(2))}</li>`).join('')}</ul>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
