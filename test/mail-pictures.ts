/** Pictures of each kind of mail for docs/mails: `npx tsx test/mail-pictures.ts`. */

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { renderLetter } from '../activities/render-letter.ts';
import { everyLetter } from './every-letter.ts';

const folder = fileURLToPath(new URL('../docs/mails', import.meta.url));
const alsoDark = ['start', 'herinnering', 'te-laat', 'laatste-herinnering', 'tvo', 'maandag'];
const alsoOnPhone = ['te-laat', 'maandag', 'uitnodiging', 'besluiten-gevraagd', 'besluitenlijst'];

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
mkdirSync(folder, { recursive: true });
for (const { name, content } of everyLetter) {
  const { html } = renderLetter(content);
  await picture(name, html, 640, 'light');
  if (alsoDark.includes(name)) await picture(`${name}-donker`, html, 640, 'dark');
  if (alsoOnPhone.includes(name)) await picture(`${name}-telefoon`, html, 375, 'light');
}
await browser.close();

async function picture(
  name: string,
  html: string,
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 200 }, colorScheme });
  await page.setContent(html);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  await page.close();
}
