/** What the styles of a document say of its paragraphs, in whatever language Word was. */

import { childAt, childrenNamed, settingOf, type XmlElement } from '../xml.ts';

export interface ParagraphStyle {
  name: string;
  /** 1 for the highest heading; null for a paragraph. */
  heading: number | null;
  numbering: NumberedAs | null;
}
export interface NumberedAs {
  numberingId: string;
  /** Null where only the numbering says which level a style has. */
  level: number | null;
}

export type Styles = ReadonlyMap<string, ParagraphStyle>;

export function readStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, XmlElement>();
  for (const style of childrenNamed(root, 'style'))
    byId.set(style.attributes['styleId'] ?? '', style);
  return new Map([...byId.keys()].map((id) => [id, styleOf(id, byId)]));
}

function styleOf(id: string, byId: ReadonlyMap<string, XmlElement>): ParagraphStyle {
  const ancestry = ancestryOf(id, byId);
  const name = settingOf(ancestry[0] ?? null, 'name')?.toLowerCase() ?? '';
  const properties = ancestry.map((style) => childAt(style, 'pPr'));
  return {
    name,
    heading: properties.map(outlineOf).find((level) => level !== null) ?? headingByName(name),
    numbering: properties.map(numberingOf).find((numbered) => numbered !== null) ?? null,
  };
}

/** The style itself first; a file may say that two stand on each other. */
function ancestryOf(id: string, byId: ReadonlyMap<string, XmlElement>): XmlElement[] {
  const seen = new Set<XmlElement>();
  let style = byId.get(id);
  while (style !== undefined && !seen.has(style)) {
    seen.add(style);
    style = byId.get(settingOf(style, 'basedOn') ?? '');
  }
  return [...seen];
}

/** Level 9 means body text. */
export function outlineOf(properties: XmlElement | null): number | null {
  const level = settingOf(properties, 'outlineLvl');
  return level === null || Number(level) > 8 ? null : Number(level) + 1;
}

function headingByName(name: string): number | null {
  const level = /^(?:heading|kop) (\d)$/.exec(name)?.[1];
  if (level !== undefined) return Number(level);
  return name === 'title' || name === 'titel' ? 1 : null;
}

export function numberingOf(properties: XmlElement | null): NumberedAs | null {
  const numberingId = settingOf(properties, 'numPr', 'numId');
  const level = settingOf(properties, 'numPr', 'ilvl');
  if (numberingId === null) return null;
  return { numberingId, level: level === null ? null : Number(level) };
}
