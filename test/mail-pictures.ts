/**
 * Pictures of each kind of mail for docs/mails, from a demo that has run:
 * `npm run demo` in one window, `npx tsx test/mail-pictures.ts http://localhost:3000` in another.
 */

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [siteUrl = 'http://localhost:3000'] = process.argv.slice(2);
const folder = fileURLToPath(new URL('../docs/mails', import.meta.url));

/** By what the subject of the newest such mail says. */
const kinds: Record<string, RegExp> = {
  start: /is gestart/,
  voortgangsvraag: /^Hoe gaat het/,
  herinnering: /klaar zijn:/,
  'te-laat': /^Te laat sinds/,
  'laatste-herinnering': /^Gaat .* naar het TVO/,
  tvo: /^Voor het TVO/,
  maandag: /^Stand van/,
  bevestiging: /^Klaar gemeld/,
  evaluatie: /^Tijd voor/,
  verslag: /^Verslag over/,
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 390, height: 700 } });
const wanted = new Map(Object.entries(kinds));
for (let number = 1; wanted.size > 0; number += 1) {
  await page.goto(`${siteUrl}/postbus?blad=${String(number)}`);
  const links = await page.locator('.mails a').all();
  const mails = await Promise.all(
    links.map(async (link) => ({
      subject: (await link.textContent()) ?? '',
      href: (await link.getAttribute('href')) ?? '',
    })),
  );
  if (mails.length === 0) break;
  for (const [kind, subject] of wanted) {
    const mail = mails.find((one) => subject.test(one.subject) && one.href !== '');
    if (mail === undefined) continue;
    wanted.delete(kind);
    const reader = await browser.newPage({ viewport: { width: 390, height: 700 } });
    await reader.goto(siteUrl + mail.href);
    const html = (await reader.locator('iframe').getAttribute('srcdoc')) ?? '';
    // Away from the site, whose policy forbids styles in a page.
    await reader.goto('about:blank');
    for (const colorScheme of ['light', 'dark'] as const) {
      await reader.emulateMedia({ colorScheme });
      await reader.setContent(html);
      const name = colorScheme === 'dark' ? `${kind}-donker` : kind;
      await reader.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    }
    await reader.close();
  }
}
await browser.close();
console.log(wanted.size === 0 ? 'Klaar.' : `Niet gevonden: ${[...wanted.keys()].join(', ')}`);
