/** The parts of a workbook, found by the links between them. */

import type { PackedFiles } from '../packed.ts';
import { childrenNamed, parseXml, type XmlElement } from '../xml.ts';

export interface Link {
  id: string;
  /** The last word of its type: `comments`, `drawing`. */
  type: string;
  path: string;
}

export function partAt(files: PackedFiles, path: string | undefined): XmlElement | null {
  const bytes = path === undefined ? undefined : files.get(path);
  return bytes === undefined ? null : parseXml(bytes);
}

/** What the part at `path` links to. */
export function linksOf(files: PackedFiles, path: string): Link[] {
  const [folder, name] = [folderOf(path), path.slice(path.lastIndexOf('/') + 1)];
  const root = partAt(files, `${folder}_rels/${name}.rels`);
  return childrenNamed(root, 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: attributes['Type']?.split('/').at(-1) ?? '',
    path: resolved(folder, attributes['Target'] ?? ''),
  }));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** `../comments1.xml` from `xl/worksheets/`. */
function resolved(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
