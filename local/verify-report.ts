/** `npm run verify-report FILE`: whether a report that was downloaded still is what was frozen. */

import { readFileSync } from 'node:fs';
import { describeVerification, holds, verifyReport } from '../api/use-cases/verify-report.ts';
import { failWith } from './terminal.ts';

try {
  main(process.argv.slice(2));
} catch (error) {
  failWith(error);
}

function main([path]: string[]): void {
  if (path === undefined)
    throw new Error('Geef het JSON-bestand van een rapportage: npm run verify-report BESTAND');
  const found = verifyReport(readFileSync(path, 'utf8'));
  if (found === null) throw new Error('Dit is geen JSON-bestand van een rapportage van Aanjager.');
  for (const line of describeVerification(found)) console.log(line);
  if (!holds(found)) process.exitCode = 1;
}
