/** Office files for tests, from as little XML as the case needs. */

import { strToU8, zipSync } from 'fflate';

export function packed(files: Record<string, string>): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => {
    // What an OpenDocument is, is not compressed.
    const level = name === 'mimetype' ? 0 : 6;
    return [name, [strToU8(text), { level }]] satisfies [string, [Uint8Array, { level: 0 | 6 }]];
  });
  return zipSync(Object.fromEntries(entries));
}

/** A Word file with this in its body; more parts by their name in `word/`. */
export function word(body: string, parts: Record<string, string> = {}): Uint8Array {
  const named = Object.entries(parts).map(([name, text]) => [`word/${name}.xml`, text] as const);
  return packed({
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(named),
  });
}

export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

export function tbl(...rows: string[][]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with one sheet, and formats by number: `s="1"` is the first. */
export function workbook(sheet: string, formats: string[] = [], state = 'visible'): Uint8Array {
  const styles = ['General', ...formats];
  const codes = styles.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`,
  );
  const cells = styles.map((_, index) => `<xf numFmtId="${200 + index}" fillId="0"/>`);
  return packed({
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook><sheets><sheet name="Plan" state="${state}" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts>${codes.join('')}</numFmts><cellXfs>${cells.join('')}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
  });
}
