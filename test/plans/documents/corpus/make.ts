/** Plans in every form and layout, as files in a folder: DOCX, XLSX, ODS, and PDFs by LibreOffice and Chromium. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { CorpusPlan } from './corpus-plan.ts';
import { layoutName, type Layout } from './layout.ts';
import { writeDocx } from './write-docx.ts';
import { writeHtml } from './write-html.ts';
import { writeXlsx } from './write-xlsx.ts';

export const forms = ['docx', 'xlsx', 'ods', 'tagged', 'untagged', 'chromium', 'browser'] as const;
export type Form = (typeof forms)[number];

export interface CorpusFile<Plan extends CorpusPlan = CorpusPlan> {
  plan: Plan;
  form: Form;
  path: string;
}

export async function makeCorpus<Plan extends CorpusPlan>(
  folder: string,
  plans: readonly Plan[],
  layouts: readonly Layout[],
): Promise<CorpusFile<Plan>[]> {
  mkdirSync(folder, { recursive: true });
  const files = plans.flatMap((plan) => filesOf(plan, folder, layouts));
  for (const plan of plans) {
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

function filesOf<Plan extends CorpusPlan>(
  plan: Plan,
  folder: string,
  layouts: readonly Layout[],
): CorpusFile<Plan>[] {
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
  const sheets = (['xlsx', 'ods'] as const).map((form) => ({
    plan,
    form,
    path: join(folder, `${plan.name}.${form}`),
  }));
  return [...laidOut, ...sheets];
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
  const sheets = files.filter(({ form, path }) => form === 'ods' && !existsSync(path));
  if (sheets.length > 0)
    convert(
      folder,
      'ods',
      sheets.map(({ path }) => path.replace('.ods', '.xlsx')),
    );
}

function filterOf(form: 'tagged' | 'untagged' | 'ods'): string {
  if (form === 'ods') return form;
  const value = String(form === 'tagged');
  const options = `{"UseTaggedPDF":{"type":"boolean","value":"${value}"}}`;
  return `pdf:writer_pdf_Export:${options}`;
}

function convert(folder: string, form: Parameters<typeof filterOf>[0], sources: readonly string[]) {
  const filter = filterOf(form);
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
