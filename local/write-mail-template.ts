/** `npm run mail-template`: makes activities/letter.html of activities/letter.mjml. */

import { writeFileSync } from 'node:fs';
import { compileMailTemplate, mailTemplate } from './mail-template.ts';

writeFileSync(mailTemplate, await compileMailTemplate());
