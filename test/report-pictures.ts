/**
 * Pictures of the papers, as a board gets them: `npx tsx test/report-pictures.ts FOLDER`, with the folder that
 * `npm run demo -- --exit --out FOLDER` filled. Word files go through LibreOffice, pages through pdftoppm.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pictures = fileURLToPath(new URL('../docs/pictures/reports', import.meta.url));
const dotsPerInch = '60';

const papers = [
  { file: 'halfjaarrapportage-2024-raad.docx', pages: 2 },
  { file: 'halfjaarrapportage-2024-raad.pdf', pages: 2 },
  { file: 'halfjaarrapportage-2024-college.pdf', pages: 1 },
  { file: 'jaarverantwoording-2024-raad.pdf', pages: 1 },
];

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Noem de map met de rapportages: npx tsx test/report-pictures.ts MAP');
  process.exitCode = 1;
} else {
  takePictures(folder);
}

function takePictures(from: string): void {
  mkdirSync(pictures, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), 'report-pictures-'));
  try {
    for (const { file, pages } of papers) {
      const pdf = file.endsWith('.docx') ? asPdf(join(from, file), scratch) : join(from, file);
      draw(pdf, file, pages);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** With a profile of its own: LibreOffice refuses to run twice on one. */
function asPdf(path: string, scratch: string): string {
  const profile = `-env:UserInstallation=file://${scratch}/profile`;
  const convert = ['--headless', '--convert-to', 'pdf', '--outdir', scratch, path];
  execFileSync('soffice', [profile, ...convert], { stdio: 'ignore' });
  return join(scratch, basename(path).replace(/docx$/, 'pdf'));
}

/** `halfjaarrapportage-2024-raad-docx-1.png` and so on. */
function draw(pdf: string, file: string, pages: number): void {
  const name = join(pictures, file.replace('.', '-'));
  const small = ['-png', '-gray', '-r', dotsPerInch, '-l', String(pages)];
  execFileSync('pdftoppm', [...small, pdf, name]);
  console.log(`${file}: ${String(pages)}`);
}
