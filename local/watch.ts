/** Notices a change of the source. */

import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join, relative } from 'node:path';

/** Editors write a file in several steps, and a branch is many files. */
const calmMs = 150;

/** Tells the last file of each burst of changes, as a path from the root; returns how to stop. */
export function watchSource(
  root: string,
  rooms: string[],
  changed: (file: string) => void,
): () => void {
  let calm: NodeJS.Timeout | undefined;
  const watchers = new Map<string, FSWatcher>();
  const notice = (folder: string) => (_: string, name: string | null) => {
    if (name === null || !/(^[^.]+|\.(tsx?|css|json))$/.test(name)) return;
    clearTimeout(calm);
    calm = setTimeout(() => {
      watchAll();
      changed(join(folder, name));
    }, calmMs);
  };
  // Folder by folder: on Linux, Node 20 loses sight of a file that an editor put in the place of another
  // when it watches a whole tree.
  const watchAll = () => {
    for (const folder of folders(root, rooms).filter((one) => !watchers.has(one))) {
      watchers.set(folder, watch(join(root, folder), notice(folder)));
    }
  };
  watchAll();
  return () => {
    clearTimeout(calm);
    for (const watcher of watchers.values()) watcher.close();
  };
}

function folders(root: string, rooms: string[]): string[] {
  const within = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
  return [...rooms, ...within];
}
