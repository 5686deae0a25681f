/** XML of a file that anybody may have made: no entities of its own, not deeper than documents are, plain data out. */

import { XMLParser } from 'fast-xml-parser';

export interface XmlElement {
  /** Without its prefix: `w:tbl` is `tbl`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Its sentence is for a log: what a person reads says less. */
export class UnsafeXml extends Error {}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Ours below knows the five names and numbers, and nothing that a file defines.
  processEntities: false,
  cdataPropName: '#cdata',
  maxNestedTags: 200,
});

/** Throws where it is no XML, or XML that defines something: that is how one reads other files with a reader. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = decoded(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new UnsafeXml('Defines entities');
  const nodes: unknown = parser.parse(text);
  const [root] = nodesOf(nodes).filter((node) => typeof node !== 'string');
  if (root === undefined) throw new UnsafeXml('No element');
  return root;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** The parser gives a list of objects with one key, and the attributes under `:@`. */
function nodesOf(parsed: unknown): XmlNode[] {
  return Array.isArray(parsed) ? parsed.flatMap(nodeOf) : [];
}

function nodeOf(parsed: unknown): XmlNode[] {
  if (!isRecord(parsed)) return [];
  const [name] = Object.keys(parsed).filter((key) => key !== ':@');
  if (name === undefined) return [];
  if (name === '#text') return [withoutEntities(String(parsed[name]))];
  if (name === '#cdata') return [cdataText(parsed[name])];
  return [{ name, attributes: attributesOf(parsed[':@']), children: nodesOf(parsed[name]) }];
}

function cdataText(parsed: unknown): string {
  const inner: unknown = Array.isArray(parsed) ? parsed[0] : null;
  return isRecord(inner) ? String(inner['#text']) : '';
}

function attributesOf(parsed: unknown): Record<string, string> {
  if (!isRecord(parsed)) return {};
  const entries = Object.entries(parsed);
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutEntities(String(value))]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function withoutEntities(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? whole;
    const hex = entity.toLowerCase().startsWith('#x');
    const code = hex ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\u{FFFD}';
  });
}

export function elementsOf(element: XmlElement | null): XmlElement[] {
  return element === null ? [] : element.children.filter((node) => typeof node !== 'string');
}

export function childrenNamed(element: XmlElement | null, name: string): XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name);
}

/** Down a path of names, each the first of its kind. */
export function childAt(element: XmlElement | null, ...path: string[]): XmlElement | null {
  return path.reduce(
    (parent: XmlElement | null, name) => childrenNamed(parent, name)[0] ?? null,
    element,
  );
}

/** What a setting of Office says: `<w:gridSpan w:val="3"/>`. */
export function settingOf(element: XmlElement | null, ...path: string[]): string | null {
  return childAt(element, ...path)?.attributes['val'] ?? null;
}

/** `<w:vanish/>` is on; `<w:vanish w:val="0"/>` is off. */
export function isOn(element: XmlElement | null, ...path: string[]): boolean {
  const found = childAt(element, ...path);
  return found !== null && !['0', 'false', 'off'].includes(found.attributes['val'] ?? '');
}

export function descendantsNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    child.name === name ? [child] : descendantsNamed(child, name),
  );
}

export function textIn(node: XmlNode | null): string {
  if (node === null) return '';
  return typeof node === 'string' ? node : node.children.map(textIn).join('');
}
