/** The parts of a DOCX that are read, and where they stand in it. */

import type { PackedFiles } from '../packed.ts';
import { childrenNamed, parseXml, textIn, type XmlElement } from '../xml.ts';
import { readNumbering, type Numbering } from './numbering.ts';
import type { Oddity } from './oddities.ts';
import { readStyles, type Styles } from './styles.ts';

export interface DocxParts {
  body: XmlElement;
  styles: Styles;
  numbering: Numbering;
  /** The text of each comment, by its id. */
  comments: ReadonlyMap<string, string>;
  /** Filled as the document is read. */
  oddities: Set<Oddity>;
}

export function readParts(files: PackedFiles): DocxParts {
  const main = mainPart(files);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string) => partAt(files, folder + name);
  const document = partAt(files, main);
  const [body] = childrenNamed(document, 'body');
  if (body === undefined) throw new Error('No body');
  return {
    body,
    styles: readStyles(part('styles.xml')),
    numbering: readNumbering(part('numbering.xml')),
    comments: commentsOf(part('comments.xml')),
    oddities: aroundThePages(files, folder),
  };
}

/** Word may name it `document2.xml`. */
function mainPart(files: PackedFiles): string {
  const links = childrenNamed(partAt(files, '_rels/.rels'), 'Relationship');
  const main = links.find(({ attributes }) => attributes['Type']?.endsWith('/officeDocument'));
  return (main?.attributes['Target'] ?? 'word/document.xml').replace(/^\//, '');
}

function partAt(files: PackedFiles, name: string): XmlElement | null {
  const bytes = files.get(name);
  return bytes === undefined ? null : parseXml(bytes);
}

function commentsOf(root: XmlElement | null): Map<string, string> {
  const comments = childrenNamed(root, 'comment');
  return new Map(comments.map((each) => [each.attributes['id'] ?? '', textIn(each).trim()]));
}

function aroundThePages(files: PackedFiles, folder: string): Set<Oddity> {
  const around = [...files].some(
    ([name, bytes]) =>
      name.startsWith(folder) &&
      /\/(header|footer)\d*\.xml$/.test(name) &&
      textIn(parseXml(bytes)).trim() !== '',
  );
  return new Set(around ? ['header_and_footer'] : []);
}
