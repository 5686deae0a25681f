/** `npx tsx test/plans/documents/other.ts [plan]`: what is understood of plans of another make, in figures. */

import { recognisePlan } from '../../../plans/recognise/recognise-plan.ts';
import { sourceOf } from '../recognise/source-of.ts';
import { otherPlans } from './corpus/other-plans.ts';
import { scoreMeaning } from './score.ts';

const [only = ''] = process.argv.slice(2);

for (const plan of otherPlans.filter(({ name }) => name.includes(only))) {
  const source = sourceOf(plan);
  const found = recognisePlan(source, { year: plan.chosenYear, meanings: {} });
  const { fields, right, doubted, needless, wrong, lost, invented } = scoreMeaning(
    plan.meant,
    found,
  );
  console.log(plan.name, {
    fields,
    right,
    needless: needless.length,
    doubted: doubted.length,
    wrong: wrong.length,
    lost: lost.length,
    invented: invented.length,
  });
  for (const [k, list] of Object.entries({ needless, doubted, wrong, lost, invented }))
    for (const each of list) console.log(`   ${k}: ${each}`);
}
