/** Whether a PDF is PDF/UA-1, by veraPDF: on Java, with the jars that `.ci/verapdf` fetches. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const cacheFolder = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
const jars = join(cacheFolder, 'aanjager', 'verapdf');

export function hasVeraPdf(): boolean {
  return existsSync(jars) && spawnSync('java', ['-version']).status === 0;
}

/** What it says of each that does not pass; empty when all do. */
export function failingPdfUa(papers: Uint8Array[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const paths = papers.map((bytes, index) => {
      const path = join(folder, `${String(index)}.pdf`);
      writeFileSync(path, bytes);
      return path;
    });
    const program = ['-cp', join(jars, '*'), 'org.verapdf.apps.GreenfieldCliWrapper'];
    const asked = ['--flavour', 'ua1', '--format', 'text', '-v', ...paths];
    const { stdout } = spawnSync('java', [...program, ...asked], { encoding: 'utf8' });
    const passed = stdout.split('\n').filter((line) => line.startsWith('PASS'));
    return passed.length === papers.length ? [] : [stdout];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
