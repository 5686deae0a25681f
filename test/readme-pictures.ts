/** The pictures of the README, made anew from the demo: `npx tsx test/readme-pictures.ts`. A year of a minute. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url));
const port = '3978';
/** In the middle of the year there is something of everything. */
const lastDay = '2024-10-15';
const plan = `http://localhost:${port}/westerkwartier/2024`;

const pictures = [
  { name: 'jaarbord', path: '/jaarbord', width: 1280, height: 1400 },
  { name: 'overzicht', path: '', width: 1280, height: 900 },
  { name: 'rapportage', path: '/rapportages/1', width: 900, height: 1100 },
];

const demo = await startDemo();
try {
  await takePictures();
} finally {
  demo.kill('SIGTERM');
}

async function startDemo(): Promise<ChildProcess> {
  const options = ['--import', './local/prepare.mjs', '--import', 'tsx', 'local/demo.ts'];
  const child = spawn(process.execPath, [...options, '--until', lastDay], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: port },
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('Stoppen')) return child;
  }
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  throw new Error(`De demo is gestopt met ${String(code)}.`);
}

async function takePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  for (const { name, path, width, height } of pictures) {
    const page = await browser.newPage({ viewport: { width, height } });
    const answer = await page.goto(`${plan}${path}`);
    if (answer?.ok() !== true) throw new Error(`${path} gaf ${String(answer?.status())}.`);
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  }
  await browser.close();
}
