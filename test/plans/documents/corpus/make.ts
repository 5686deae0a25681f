/** Every plan in every form and layout, as files in a folder: DOCX, XLSX, and PDFs by LibreOffice and Chromium. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { CorpusPlan } from './corpus-plan.ts';
import { layoutName, layouts, type Layout } from './layout.ts';
import { corpusPlans } from './plans.ts';
import { writeDocx } from './write-docx.ts';
import { writeHtml } from './write-html.ts';
import { writeXlsx } from './write-xlsx.ts';

export const forms = ['docx', 'xlsx', 'tagged', 'untagged', 'chromium', 'browser'] as const;
export type Form = (typeof forms)[number];

export interface CorpusFile {
  plan: CorpusPlan;
  form: Form;
  path: string;
}

export async function makeCorpus(folder: string): Promise<CorpusFile[]> {
  mkdirSync(folder, { recursive: true });
  const files = corpusPlans.flatMap((plan) => filesOf(plan, folder));
  for (const plan of corpusPlans) {
    writeFileSync(join(folder, `${plan.name}.xlsx`), writeXlsx(plan));
    for (const layout of layouts) {
      const name = join(folder, nameOf(plan, layout));
      if (!existsSync(`${name}.docx`)) writeFileSync(`${name}.docx`, await writeDocx(plan, layout));
      writeFileSync(`${name}.html`, writeHtml(plan, layout));
    }
  }
  byLibreOffice(folder, files);
  await byChromium(files);
  return files;
}

function nameOf({ name }: CorpusPlan, layout: Layout): string {
  return `${name}-${layoutName(layout)}`;
}

function filesOf(plan: CorpusPlan, folder: string): CorpusFile[] {
  const laidOut = layouts.flatMap((layout) => {
    const name = join(folder, nameOf(plan, layout));
    return [
      { plan, form: 'docx' as const, path: `${name}.docx` },
      { plan, form: 'tagged' as const, path: `${name}.tagged.pdf` },
      { plan, form: 'untagged' as const, path: `${name}.untagged.pdf` },
      { plan, form: 'chromium' as const, path: `${name}.chromium.pdf` },
      { plan, form: 'browser' as const, path: `${name}.browser.pdf` },
    ];
  });
  return [...laidOut, { plan, form: 'xlsx', path: join(folder, `${plan.name}.xlsx`) }];
}

/** All files in one start of it: that takes longer than the work. */
function byLibreOffice(folder: string, files: readonly CorpusFile[]) {
  for (const form of ['tagged', 'untagged'] as const) {
    const missing = files.filter((file) => file.form === form && !existsSync(file.path));
    if (missing.length === 0) continue;
    const sources = missing.map(({ path }) => path.replace(`.${form}.pdf`, '.docx'));
    convert(folder, form, sources);
    for (const { path } of missing) renameSync(path.replace(`.${form}.pdf`, '.pdf'), path);
  }
}

function convert(folder: string, form: 'tagged' | 'untagged', sources: readonly string[]) {
  const value = String(form === 'tagged');
  const options = `{"UseTaggedPDF":{"type":"boolean","value":"${value}"}}`;
  const filter = `pdf:writer_pdf_Export:${options}`;
  execFileSync('soffice', ['--headless', '--convert-to', filter, '--outdir', folder, ...sources]);
}

/** Without tags, as tools print; with them, as people do. */
function isPrinted(form: Form): boolean {
  return form === 'chromium' || form === 'browser';
}

async function byChromium(files: readonly CorpusFile[]) {
  const missing = files.filter(({ form, path }) => isPrinted(form) && !existsSync(path));
  if (missing.length === 0) return;
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  for (const { plan, form, path } of missing) {
    await page.goto(`file://${path.replace(`.${form}.pdf`, '.html')}`);
    const headerTemplate = `<span style="font-size:8px;margin-left:2cm">${plan.header}</span>`;
    const footerTemplate = '<span style="font-size:8px;margin-left:2cm" class="pageNumber"></span>';
    const margin = { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' };
    await page.pdf({
      path,
      preferCSSPageSize: true,
      tagged: form === 'browser',
      displayHeaderFooter: true,
      headerTemplate,
      footerTemplate,
      margin,
    });
  }
  await browser.close();
}
