/** `npm run read-plan -- FILE [--json]`: what is understood of a plan in a document, as the site would read it. */

import { basename } from 'node:path';
import { readCommandLine, UsageError } from '../domain/command-line.ts';
import { readDocumentApart } from '../plans/documents/apart.ts';
import { describedItems, describePlan } from '../plans/recognise/describe.ts';
import { recognisePlan } from '../plans/recognise/recognise-plan.ts';
import { readGivenBytes } from './given-file.ts';
import { failWith } from './terminal.ts';

try {
  await main(process.argv.slice(2));
} catch (error) {
  failWith(error);
}

async function main(args: string[]): Promise<void> {
  const path = args.find((arg, i) => !arg.startsWith('-') && args[i - 1] !== '--jaar');
  const typed = readCommandLine(
    {
      command: 'npm run read-plan BESTAND',
      does: 'Toont wat er van een plan in een document (Word, PDF, Excel, ODS, CSV) is begrepen.',
      language: 'nl',
      texts: { jaar: { takes: 'JAAR', does: 'het jaar van het plan', refuse: refuseYear } },
      switches: { json: 'als JSON, voor een programma' },
    },
    args.filter((arg) => arg !== path),
  );
  if (path === undefined) throw new UsageError('Geef een bestand: npm run read-plan BESTAND');
  if (/\.ya?ml$/i.test(path))
    throw new UsageError(
      'Dit is een planbestand. Laad het op de pagina Plan laden, het hoeft niet gelezen.',
    );
  const year = typed.text('jaar');
  await print(path, { year: year === undefined ? null : Number(year), asJson: typed.has('json') });
}

function refuseYear(text: string): string | null {
  return /^20\d\d$/.test(text) ? null : 'een jaar als 2025';
}

async function print(path: string, { year, asJson }: { year: number | null; asJson: boolean }) {
  const read = await readDocumentApart(readGivenBytes(path, path), basename(path));
  if ('refused' in read) throw new Error(read.refused);
  const plan = recognisePlan(read.document, { year, meanings: {} });
  if (asJson) console.log(JSON.stringify({ ...plan, items: describedItems(plan) }, null, 2));
  else for (const line of describePlan(plan)) console.log(line);
}
