/** `npm run mail-template`: makes activities/letter.html of activities/letter.mjml. */

import { writeFileSync } from 'node:fs';
import { noOptions, readCommandLine } from '../domain/command-line.ts';
import { compileMailTemplate, mailTemplate } from './mail-template.ts';
import { failWith } from './terminal.ts';

try {
  readCommandLine(
    {
      command: 'npm run mail-template',
      does: 'Maakt activities/letter.html van activities/letter.mjml.',
      language: 'nl',
      ...noOptions,
    },
    process.argv.slice(2),
  );
} catch (error) {
  failWith(error);
  process.exit();
}
writeFileSync(mailTemplate, await compileMailTemplate());
