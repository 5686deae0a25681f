/** How cells of a workbook look: the notation of their numbers, and their colour. */

import { childAt, childrenNamed, elementsOf, type XmlElement } from '../xml.ts';

export interface CellStyle {
  format: string;
  fill: string | null;
}

/** By the number that a cell has for its style. */
export function readStyles(root: XmlElement | null, theme: XmlElement | null): CellStyle[] {
  const formats = new Map(
    childrenNamed(childAt(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  );
  const colours = themeColours(theme);
  const fills = childrenNamed(childAt(root, 'fills'), 'fill').map((fill) => fillOf(fill, colours));
  return childrenNamed(childAt(root, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    return {
      format: formats.get(id) ?? builtIn[id] ?? 'General',
      fill: fills[Number(attributes['fillId'] ?? 0)] ?? null,
    };
  });
}

/** Numbers of notations that no file writes out. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  5: '"€" #,##0',
  6: '"€" #,##0',
  7: '"€" #,##0.00',
  8: '"€" #,##0.00',
  14: 'd-m-yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd-m-yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '"€" #,##0',
  43: '#,##0.00',
  44: '"€" #,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
};

function fillOf(fill: XmlElement, colours: readonly string[]): string | null {
  const pattern = childAt(fill, 'patternFill');
  if (pattern?.attributes['patternType'] !== 'solid') return null;
  const { rgb, theme, tint } = childAt(pattern, 'fgColor')?.attributes ?? {};
  if (rgb !== undefined && /^[\da-f]{6,8}$/i.test(rgb)) return `#${rgb.slice(-6).toLowerCase()}`;
  const colour = theme === undefined ? undefined : colours[Number(theme)];
  return colour === undefined ? null : tinted(colour, Number(tint ?? 0));
}

/** Cells count light before dark, the theme the other way around. */
function themeColours(theme: XmlElement | null): string[] {
  const scheme = elementsOf(childAt(theme, 'themeElements', 'clrScheme'));
  const colours = scheme.map((colour) => {
    const [value] = elementsOf(colour);
    return value?.attributes['lastClr'] ?? value?.attributes['val'] ?? '000000';
  });
  const [dark = '000000', light = 'ffffff', dark2 = dark, light2 = light, ...accents] = colours;
  return [light, dark, light2, dark2, ...accents];
}

/** Above 0 towards white, below it towards black. */
function tinted(colour: string, tint: number): string {
  const channels = [0, 2, 4].map((start) => parseInt(colour.slice(start, start + 2), 16));
  const moved = channels.map((each) => (tint < 0 ? each * (1 + tint) : each + (255 - each) * tint));
  const hex = moved.map((each) => Math.round(each).toString(16).padStart(2, '0'));
  return `#${hex.join('')}`;
}
