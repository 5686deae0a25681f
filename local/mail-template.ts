/** From MJML to the HTML that letters are filled into. MJML itself is not needed to send mail. */

import { readFileSync } from 'node:fs';
import mjml2html from 'mjml';

export const mailTemplate = new URL('../activities/letter.html', import.meta.url);
const source = new URL('../activities/letter.mjml', import.meta.url);

export async function compileMailTemplate(): Promise<string> {
  // Without this MJML fetches the fonts it knows from Google.
  const { html } = await mjml2html(readFileSync(source, 'utf8'), {
    fonts: {},
    keepComments: false,
    validationLevel: 'strict',
  });
  const lines = html.split('\n').map((line) => line.trim());
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
