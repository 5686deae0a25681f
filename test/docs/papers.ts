/** The papers of the repository and the files they speak of, by their path from the top. */

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const top = new URL('../../', import.meta.url);

export function read(path: string): string {
  return readFileSync(new URL(path, top), 'utf8');
}

/** All files of a folder whose name fits, at any depth. */
export function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(new URL(folder, top), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => posix.join(folder, file));
}

/** Where the links of a paper lead, apart from pages elsewhere and places within it. */
export function linksOf(paper: string, text = read(paper)): string[] {
  const targets = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)\s]*)?\)/g)].map(([, to = '']) => to);
  return targets
    .filter((to) => !/^\w+:/.test(to))
    .map((to) => posix.join(posix.dirname(paper), to));
}
