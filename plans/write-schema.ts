/** Writes the JSON Schema that editors use, from the same definition as the validation. */

import { writeFileSync } from 'node:fs';
import { planJsonSchema } from './schema.ts';

const target = new URL('./plan.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(planJsonSchema(), null, 2)}\n`);
